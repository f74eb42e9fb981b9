package org.claimsieve.city;

import java.util.List;

/**
 * A diagnosis and what it usually takes.
 *
 * @param medianDays median length of stay in days
 * @param procedures operations and the like, done once in a stay
 * @param light whether a stay for it is hardly justified
 * @param kind kind of institution that treats it besides general hospitals
 */
record Illness(
    String code,
    String name,
    String department,
    int clinicWeight,
    int inpatientWeight,
    int chronicWeight,
    int medianDays,
    List<Item> drugs,
    List<Item> exams,
    List<Item> procedures,
    List<Item> supplies,
    String sex,
    int minAge,
    int maxAge,
    boolean light,
    String kind) {

  boolean strikes(Person person, int age) {
    return (sex.isEmpty() || sex.equals(person.sex())) && age >= minAge && age <= maxAge;
  }

  /** Stays for these come back on purpose: chemotherapy and dialysis. */
  boolean planned() {
    return code.startsWith("Z51") || code.startsWith("N18");
  }
}
