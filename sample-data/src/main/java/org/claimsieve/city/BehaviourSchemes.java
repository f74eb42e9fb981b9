package org.claimsieve.city;

import java.util.List;

/**
 * Schemes that break the rules of behaviour, data, institutions and staff. Those that keep honest
 * visits away from long times come last, since they leave little room for others.
 */
final class BehaviourSchemes {
  static final List<Scheme> ALL =
      List.of(
          new GroupAdmission(),
          new NightPharmacy(),
          new SameAmountRun(),
          new CardGroup(),
          new BurstSwiping(),
          new PriceSpread(),
          new PharmacyBundle(),
          new SameTemplate(),
          new BedsExceeded(),
          new DoctorTwoPlaces(),
          new SettlementIncomplete(),
          new OperationUncoded(),
          new BedOnlyStay(),
          new UnchargedDays(),
          new DiagnosisAge(),
          new DiagnosisSex(),
          new VisitDuringStay(),
          new DrugKinds(),
          new SameClassDrugs(),
          new LongPrescription(),
          new UploadDelay(),
          new StaffInvalid(),
          new InstitutionInvalid(),
          new SameDayFarApart(),
          new ServiceAfterDeath(),
          new FrequentAdmission(),
          new FrequentDrug(),
          new EarlyRefill(),
          new OverSupply(),
          new ManyInstitutions(),
          new FrequentPharmacy(),
          new FrequentClinic());

  private BehaviourSchemes() {}
}
