package org.claimsieve.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Schemes that break a limit of the starter knowledge, and two that contradict themselves. */
final class LimitSchemes {
  static final List<Scheme> ALL = all();

  private LimitSchemes() {}

  private static List<Scheme> all() {
    Map<String, List<Breach>> breaches = new LinkedHashMap<>();
    for (CSVRecord row : Csv.resource("/city/breaches.csv")) {
      breaches.computeIfAbsent(row.get("scheme"), name -> new ArrayList<>()).add(Breach.of(row));
    }
    List<Scheme> schemes = new ArrayList<>();
    breaches.forEach((name, rows) -> schemes.add(new PlantedLimit(name, rows)));
    schemes.add(new ServiceInterval());
    schemes.add(new LineMoney());
    schemes.add(new OperationSex());
    return List.copyOf(schemes);
  }
}
