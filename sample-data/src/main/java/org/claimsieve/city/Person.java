package org.claimsieve.city;

import java.time.LocalDate;
import java.time.Period;

/**
 * An invented insured person.
 *
 * @param district index of the home district
 * @param sex 1 male, 2 female
 * @param born day of birth since 1970-01-01
 * @param employee insured as an employee (310), else as a resident (390)
 */
record Person(long seed, int index, int district, String sex, int born, boolean employee) {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  /** Person of that number; {@code today} is the first day of the city. */
  static Person of(long seed, int index, int today) {
    Dice dice = Dice.of(seed, Streams.PERSON, index);
    int district = dice.below(Districts.COUNT);
    String sex = dice.chance(0.5) ? "1" : "2";
    int age = age(dice);
    int born = today - age * 365 - age / 4 - dice.below(360) - 4;
    boolean employee = age >= 18 && dice.chance(age >= 60 ? 0.45 : 0.55);
    return new Person(seed, index, district, sex, born, employee);
  }

  private static int age(Dice dice) {
    double part = dice.share();
    if (part < 0.14) {
      return dice.between(1, 14);
    }
    if (part < 0.46) {
      return dice.between(15, 44);
    }
    if (part < 0.74) {
      return dice.between(45, 62);
    }
    return Math.min(95, 63 + (int) Math.abs(dice.normal() * 11));
  }

  String number() {
    return Districts.code(district) + Digits.padded(4_200_000_000_000L + index, 16);
  }

  String name() {
    return Names.of(Dice.of(seed, Streams.NAME, index));
  }

  /** Invented identity number: the check digit and the sex digit are right, nobody holds it. */
  String certificate() {
    LocalDate birth = LocalDate.ofEpochDay(born);
    int order = Dice.of(seed, Streams.CERTIFICATE, index).below(500) * 2 % 998;
    int digits = sex.equals("1") ? order + 1 : order;
    String body =
        Districts.code(district) + birth.toString().replace("-", "") + Digits.padded(digits, 3);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + CHECK.charAt(sum % 11);
  }

  /** Full years on a day. */
  int age(int day) {
    return Period.between(LocalDate.ofEpochDay(born), LocalDate.ofEpochDay(day)).getYears();
  }

  String insurance() {
    return employee ? "310" : "390";
  }

  /** Person category on a day. */
  String category(int day) {
    int age = age(day);
    if (employee) {
      return age >= 60 ? "12" : "11";
    }
    return age < 18 ? "14" : age < 60 ? "15" : "16";
  }
}
