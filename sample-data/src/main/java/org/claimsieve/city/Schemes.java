package org.claimsieve.city;

import java.util.List;
import java.util.stream.Stream;

/** All schemes, in the order in which they take places in an agenda. */
final class Schemes {
  /** One class each. */
  static final List<Scheme> FIRST =
      List.of(
          new SplitAdmission(),
          new OverlappingStays(),
          new BedDaysAboveStay(),
          new ChargeOutsideStay(),
          new CheckupAdmission(),
          new PharmacyManyADay(),
          new DuplicateCharge(),
          new PriceAboveLimit(),
          new InflatedClinicBill());

  static final List<Scheme> ALL =
      Stream.of(FIRST, LimitSchemes.ALL, BehaviourSchemes.ALL).flatMap(List::stream).toList();

  static final List<String> NAMES = ALL.stream().map(Scheme::name).toList();

  private Schemes() {}
}
