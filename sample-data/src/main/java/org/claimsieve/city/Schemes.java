package org.claimsieve.city;

import java.util.List;

/** All schemes, in the order in which they take places in an agenda. */
final class Schemes {
  static final List<Scheme> ALL =
      List.of(
          new SplitAdmission(),
          new OverlappingStays(),
          new BedDaysAboveStay(),
          new ChargeOutsideStay(),
          new CheckupAdmission(),
          new PharmacyManyADay(),
          new DuplicateCharge(),
          new PriceAboveLimit(),
          new ItemSex(),
          new ItemAge(),
          new ItemLevel(),
          new ItemVisitKind(),
          new InflatedClinicBill());

  static final List<String> NAMES = ALL.stream().map(Scheme::name).toList();

  private Schemes() {}
}
