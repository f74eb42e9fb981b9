package org.claimsieve.city;

import java.util.ArrayList;
import java.util.List;
import org.claimsieve.code.FeeCategory;
import org.jspecify.annotations.Nullable;

/** A visit with all that is written of it. */
final class Episode {
  final Appointment plan;
  final Doctor doctor;
  final long begin;
  final long end;
  final List<Charge> charges = new ArrayList<>();
  private final String id;
  final List<Bill> bills = new ArrayList<>();

  /** The operation that a scheme states. */
  @Nullable String stated;

  Episode(Appointment plan, Doctor doctor, long begin, long end) {
    this.plan = plan;
    this.doctor = doctor;
    this.begin = begin;
    this.end = end;
    this.id =
        Stamp.date(plan.begin).substring(2).replace("-", "")
            + Digits.padded(plan.person.index(), 10)
            + Digits.padded(plan.ordinal, 4);
  }

  /** Visit id: day, person and order are in it, so nobody else has it. */
  String id() {
    return id;
  }

  /** The settlement that carries a charge. */
  Bill billOf(Charge charge) {
    for (Bill bill : bills) {
      if (bill.charges().contains(charge)) {
        return bill;
      }
    }
    throw new IllegalStateException("no settlement carries line " + charge.number + " of " + id());
  }

  /** ICD-9-CM-3 code of the operation: the stated one, else the first of a stay; or null. */
  @Nullable String operation() {
    if (stated != null || !plan.inpatient() || plan.uncoded) {
      return stated;
    }
    for (Charge charge : charges) {
      if (!charge.item.operation().isEmpty()) {
        return charge.item.operation();
      }
    }
    return null;
  }

  /** Leaves nothing of a visit but the doctor's consultation. */
  void strip() {
    charges.removeIf(charge -> !consultation(charge.item.category()));
  }

  private static boolean consultation(String category) {
    return category.equals(FeeCategory.CONSULTATION) || category.equals(FeeCategory.GENERAL_CARE);
  }

  Bill lastBill() {
    return bills.get(bills.size() - 1);
  }
}
