package org.claimsieve.code;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;

/** Groups of {@code med_type} that every rule and indicator speaks of. */
public enum VisitKind {
  /** In-patient, day surgery and in-patient delivery included. */
  INPATIENT("inpatient", List.of("21", "22", "23", "24", "25", "26", "27", "28", "52")),
  /** Clinic and emergency. */
  CLINIC("clinic", List.of("11", "12", "13", "15", "16", "19", "81", "51", "9903")),
  /** Clinic for chronic and special diseases. */
  CHRONIC("chronic", List.of("14", "18")),
  /** Purchase at a pharmacy. */
  PHARMACY("pharmacy", List.of("41", "9929")),
  /** Everything else. */
  OTHER("other", List.of());

  private final String code;
  private final List<String> prefixes;

  VisitKind(String code, List<String> prefixes) {
    this.code = code;
    this.prefixes = prefixes;
  }

  /** The value kept in tables. */
  public String code() {
    return code;
  }

  /** Prefixes of {@code med_type} that belong to the group. */
  public List<String> prefixes() {
    return prefixes;
  }

  /** Whether a kind is one of a clinic or pharmacy, the chronic one included; null where it is. */
  public static Column outpatient(Column kind) {
    return kind.isin(CLINIC.code, CHRONIC.code, PHARMACY.code);
  }

  /** The group of a {@code med_type} column; {@code other} where it is null or unknown. */
  public static Column of(Column medType) {
    Column kind = lit(OTHER.code);
    for (VisitKind candidate : values()) {
      Column matches = lit(false);
      for (String prefix : candidate.prefixes) {
        matches = matches.or(medType.startsWith(prefix));
      }
      if (!candidate.prefixes.isEmpty()) {
        kind = when(coalesce(matches, lit(false)), lit(candidate.code)).otherwise(kind);
      }
    }
    return kind;
  }
}
