package org.claimsieve.city;

/** A diagnosis as it is written: its code and its name. */
record Coding(String code, String name) {}
