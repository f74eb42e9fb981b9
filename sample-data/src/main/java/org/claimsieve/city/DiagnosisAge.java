package org.claimsieve.city;

/** A disease of the first days of life, years later. */
final class DiagnosisAge extends WrongDiagnosis {
  private static final Coding JAUNDICE = new Coding("P59.900", "新生儿黄疸");
  private static final Coding PNEUMONIA = new Coding("P23.900", "先天性肺炎");

  @Override
  public String name() {
    return "diagnosis-age";
  }

  @Override
  Coding wrong(Person person) {
    return person.index() % 2 == 0 ? JAUNDICE : PNEUMONIA;
  }
}
