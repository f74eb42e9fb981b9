package org.claimsieve.city;

import java.util.stream.IntStream;
import org.claimsieve.code.VisitKind;
import org.jspecify.annotations.Nullable;

/**
 * A visit as planned: who, where, when, why. Small, because a part of the city holds all of its own
 * at once; the charges are made from it when they are written.
 */
final class Appointment {
  static final int NEVER = Integer.MIN_VALUE;

  final Person person;
  final int ordinal;
  final VisitKind kind;
  final Provider provider;
  final Illness illness;
  final int begin;
  final int end;

  /** Day of the (last) settlement. */
  int settled;

  /** Day on which that settlement reaches the bureau. */
  int arrives;

  /** Day of a settlement in the middle of the stay, arriving that day. */
  int interim = NEVER;

  /** Day whose night brings the lines so far, while the patient is still in hospital. */
  int early = NEVER;

  /** Day of the refund, arriving that day. */
  int refunded = NEVER;

  /** The settlement was voided ({@code vali_flag} 0). */
  boolean voided;

  /** The doctor, where a scheme needs a certain one. */
  @Nullable Doctor doctor;

  /** Hour at which it begins, where a scheme needs an order within the day, else -1. */
  int hour = -1;

  /** Which visit of a case it is, where a scheme plans several. */
  int role;

  /** Second of the day at which it is settled, where a scheme needs it that exact, else -1. */
  int clock = -1;

  /** Which case of its scheme it belongs to, where several persons share one. */
  int number;

  /** Main diagnosis that is written in place of the illness, where a scheme needs one. */
  @Nullable Coding written;

  /** Way of discharge where a scheme needs one; empty where it leaves it out. */
  @Nullable String discharge;

  /** Operations of the stay go without their codes. */
  boolean uncoded;

  /** The scheme that spoils it, if any. */
  @Nullable Scheme scheme;

  Appointment(
      Person person,
      int ordinal,
      VisitKind kind,
      Provider provider,
      Illness illness,
      int begin,
      int end) {
    this.person = person;
    this.ordinal = ordinal;
    this.kind = kind;
    this.provider = provider;
    this.illness = illness;
    this.begin = begin;
    this.end = end;
    this.settled = end;
    this.arrives = end;
  }

  boolean inpatient() {
    return kind == VisitKind.INPATIENT;
  }

  /** Length of stay in days, in not out, at least 1. */
  int length() {
    return Math.max(1, end - begin);
  }

  /** Main diagnosis as the institution writes it. */
  Coding diagnosis() {
    Coding other = written;
    return other == null ? new Coding(illness.code(), illness.name()) : other;
  }

  /** Nights that bring something of the visit, each once. */
  IntStream nights() {
    return IntStream.of(early, interim, arrives, refunded).distinct();
  }

  Dice dice(int stream) {
    return Dice.of(person.seed(), stream, person.index(), ordinal);
  }
}
