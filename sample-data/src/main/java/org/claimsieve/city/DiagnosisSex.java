package org.claimsieve.city;

/** A disease that only the other sex has. */
final class DiagnosisSex extends WrongDiagnosis {
  private static final Coding OF_WOMEN = new Coding("N83.200", "卵巢囊肿");
  private static final Coding OF_MEN = new Coding("N43.300", "鞘膜积液");

  @Override
  public String name() {
    return "diagnosis-sex";
  }

  @Override
  Coding wrong(Person person) {
    return person.sex().equals("1") ? OF_WOMEN : OF_MEN;
  }
}
