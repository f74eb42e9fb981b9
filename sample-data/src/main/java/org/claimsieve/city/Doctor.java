package org.claimsieve.city;

/**
 * A doctor or, in a pharmacy, a pharmacist.
 *
 * @param type D doctor, Y pharmacist
 */
record Doctor(String code, String name, String type, Department department) {}
