package org.claimsieve.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimsieve.catalog.FoundByType;
import org.claimsieve.schema.TableSpec;

/** Every check of the package, found by the type of the file that it stands in. */
public final class QualityCatalog {
  private QualityCatalog() {}

  /**
   * The checks in order of their ids.
   *
   * @param toleranceYuan by how much two amounts may differ, in yuan; parts of a fen are dropped,
   *     which changes nothing because the amounts are whole fen
   */
  public static List<QualityCheck> discover(BigDecimal toleranceYuan) {
    long fen = toleranceYuan.movePointRight(2).setScale(0, RoundingMode.DOWN).longValueExact();
    return sorted(
        FoundByType.implementing(QualityChecks.class).stream()
            .map(QualityCatalog::create)
            .flatMap(subject -> subject.checks(fen).stream())
            .toList());
  }

  /** Those of one table. */
  public static List<QualityCheck> of(TableSpec table, List<QualityCheck> checks) {
    return checks.stream().filter(check -> check.table().equals(table)).toList();
  }

  static List<QualityCheck> sorted(List<QualityCheck> checks) {
    Set<String> ids = new HashSet<>();
    for (QualityCheck check : checks) {
      if (!ids.add(check.id())) {
        throw new IllegalStateException("two checks have the id " + check.id());
      }
    }
    return checks.stream().sorted(Comparator.comparing(QualityCheck::id)).toList();
  }

  private static QualityChecks create(Class<? extends QualityChecks> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          type.getName() + " needs a constructor without arguments that this package can call", e);
    }
  }
}
