package org.claimsieve.city;

/** Category of care of a visit ({@code med_type}). */
final class MedType {
  private MedType() {}

  static String of(Appointment plan) {
    return switch (plan.kind) {
      case INPATIENT -> inpatient(plan);
      case CLINIC -> "11";
      case CHRONIC -> "140104";
      case PHARMACY -> "41";
      case OTHER -> throw new IllegalStateException("no such visit is planned");
    };
  }

  private static String inpatient(Appointment plan) {
    if (plan.illness.code().startsWith("O8")) {
      return "52";
    }
    if (plan.provider.kind() == ProviderKind.PSYCHIATRIC) {
      return "2105";
    }
    return plan.illness.code().startsWith("H25") && plan.length() == 1 ? "28" : "21";
  }
}
