package org.claimsieve.city;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes the institutions and their staff. */
final class ProviderFactory {
  private static final String STREETS = "康宁和安福泰仁济瑞民益德同春广惠永盛嘉禾明清华兴";
  private static final int[] GENERAL_LEVELS = {2, 5, 5, 3, 6, 8};

  private final long seed;
  private final Map<ProviderKind, Integer> made = new EnumMap<>(ProviderKind.class);

  ProviderFactory(long seed) {
    this.seed = seed;
  }

  /** Institutions for so many persons: forty at 5,000, fewer than in proportion above. */
  List<Provider> providers(int persons) {
    int count = (int) Math.max(16, Math.round(40 * StrictMath.pow(persons / 5000.0, 0.65)));
    List<Provider> providers = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      providers.add(provider(index));
    }
    return List.copyOf(providers);
  }

  private Provider provider(int index) {
    ProviderKind kind = ProviderKind.MIX.get(index % ProviderKind.MIX.size());
    int ordinal = made.merge(kind, 1, Integer::sum) - 1;
    Dice dice = Dice.of(seed, Streams.PROVIDER, index);
    int district = (ordinal + kind.code().length()) % Districts.COUNT;
    String hospLevel = hospLevel(kind, ordinal);
    String letter = kind == ProviderKind.PHARMACY ? "P" : "H";
    String code = letter + Districts.code(district) + Digits.padded(index + 1, 5);
    boolean publicOwned =
        kind == ProviderKind.COMMUNITY || (kind.beds() && (ordinal == 0 || dice.chance(0.7)));
    int level = level(hospLevel);
    int beds = kind.beds() ? dice.between(2, 6) * 10 * (1 + 2 * level) : 0;
    List<Doctor> doctors = doctors(kind, level, district, index);
    return new Provider(
        index,
        code,
        name(kind, ordinal, district),
        kind,
        hospLevel,
        level,
        district,
        publicOwned,
        beds,
        doctors);
  }

  private static String hospLevel(ProviderKind kind, int ordinal) {
    return switch (kind) {
      case GENERAL -> "0" + GENERAL_LEVELS[ordinal % GENERAL_LEVELS.length];
      case SPECIALIST -> "06";
      case TCM -> ordinal % 2 == 0 ? "03" : "05";
      case PSYCHIATRIC -> "05";
      case COMMUNITY -> ordinal % 2 == 0 ? "08" : "09";
      case CLINIC, PHARMACY -> "11";
    };
  }

  private static int level(String hospLevel) {
    int number = Integer.parseInt(hospLevel);
    return number <= 4 ? 3 : number <= 7 ? 2 : number <= 10 ? 1 : 0;
  }

  private static String name(ProviderKind kind, int ordinal, int district) {
    String word =
        String.valueOf(STREETS.charAt(ordinal % STREETS.length()))
            + STREETS.charAt((ordinal / STREETS.length() + 7) % STREETS.length());
    String number = ordinal < STREETS.length() ? "" : String.valueOf(ordinal);
    return "云屏市" + Districts.name(district) + word + number + kind.ending();
  }

  private List<Doctor> doctors(ProviderKind kind, int level, int district, int index) {
    List<Doctor> doctors = new ArrayList<>();
    int count = kind.staff() * (kind == ProviderKind.GENERAL ? Math.max(1, level) : 1);
    String type = kind == ProviderKind.PHARMACY ? "Y" : "D";
    for (int i = 0; i < count; i++) {
      Dice dice = Dice.of(seed, Streams.STAFF, index, i);
      String code = type + Districts.code(district) + Digits.padded(index * 64L + i + 1, 6);
      doctors.add(new Doctor(code, Names.of(dice), type, department(kind, i)));
    }
    return List.copyOf(doctors);
  }

  private static Department department(ProviderKind kind, int order) {
    return switch (kind) {
      case GENERAL -> Department.HOSPITAL.get(order % Department.HOSPITAL.size());
      case SPECIALIST -> Department.HOSPITAL.get(4);
      case TCM -> Department.HOSPITAL.get(order % 2 == 0 ? 7 : 0);
      case PSYCHIATRIC -> Department.HOSPITAL.get(5);
      case COMMUNITY, CLINIC -> Department.GENERAL;
      case PHARMACY -> Department.PHARMACY;
    };
  }
}
