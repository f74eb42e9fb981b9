package org.claimsieve.city;

import java.util.List;

/**
 * An institution.
 *
 * @param hospLevel level in the national table, 01 to 11
 * @param level the same from 3 tertiary to 0 unrated
 */
record Provider(
    int index,
    String code,
    String name,
    ProviderKind kind,
    String hospLevel,
    int level,
    int district,
    boolean publicOwned,
    int beds,
    List<Doctor> doctors) {

  /** A doctor of that department, else any. */
  Doctor doctor(String department, Dice dice) {
    List<Doctor> fitting =
        doctors.stream().filter(doctor -> doctor.department().code().equals(department)).toList();
    return dice.pick(fitting.isEmpty() ? doctors : fitting);
  }
}
