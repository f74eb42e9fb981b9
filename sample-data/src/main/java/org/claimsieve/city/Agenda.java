package org.claimsieve.city;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimsieve.code.VisitKind;
import org.jspecify.annotations.Nullable;

/** One person's visits. Keeps honest ones apart: one visit a day, stays well away from stays. */
final class Agenda {
  /** Days between two stays that nobody can take for one. */
  private static final int DISTANCE = 16;

  private final World world;
  private final Person person;
  private final BitSet busy = new BitSet();
  private final List<Appointment> appointments = new ArrayList<>();

  Agenda(World world, Person person) {
    this.world = world;
    this.person = person;
  }

  World world() {
    return world;
  }

  Person person() {
    return person;
  }

  List<Appointment> appointments() {
    return appointments;
  }

  /** Whether nothing happens on these days, both ends inclusive. */
  boolean free(int from, int to) {
    int next = busy.nextSetBit(slot(from));
    return next < 0 || next > slot(to);
  }

  /** Keeps honest visits away from these days, both ends inclusive. */
  void reserve(int from, int to) {
    busy.set(slot(from), slot(to) + 1);
  }

  /** Whether a stay fits without touching a visit or coming near another stay. */
  boolean freeForStay(int begin, int end) {
    return freeForReturn(null, begin, end);
  }

  /** The same for a return after a stay, which it may come near. */
  boolean freeForReturn(@Nullable Appointment stay, int begin, int end) {
    if (!free(begin, end)) {
      return false;
    }
    for (Appointment other : appointments) {
      if (other.inpatient()
          && !other.equals(stay)
          && other.begin - end < DISTANCE
          && begin - other.end < DISTANCE) {
        return false;
      }
    }
    return true;
  }

  Appointment visit(VisitKind kind, Provider provider, Illness illness, int day) {
    return add(kind, provider, illness, day, day);
  }

  Appointment stay(Provider provider, Illness illness, int begin, int end) {
    return add(VisitKind.INPATIENT, provider, illness, begin, end);
  }

  private Appointment add(VisitKind kind, Provider provider, Illness illness, int begin, int end) {
    busy.set(slot(begin), slot(end) + 1);
    Appointment appointment =
        new Appointment(person, appointments.size(), kind, provider, illness, begin, end);
    appointments.add(appointment);
    return appointment;
  }

  private int slot(int day) {
    return Math.max(0, day - world.horizon());
  }
}
