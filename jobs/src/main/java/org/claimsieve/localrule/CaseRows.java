package org.claimsieve.localrule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.claimsieve.config.Yaml;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.local.LocalRuleText.Kind;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a local rule's tests. A column that a test does not give is null, but for the service
 * date: it is the day of {@code fee_ocur_time}, or else the first day on which the rule is valid.
 */
final class CaseRows {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int DAY_LENGTH = 10;

  private final LocalRuleFile file;
  private final ExpressionCheck check;
  private final ZoneId zone;

  /**
   * Rows of a file's tests.
   *
   * @param check of the columns that the rule may name
   * @param zone in which moments are meant
   */
  CaseRows(LocalRuleFile file, ExpressionCheck check, ZoneId zone) {
    this.file = file;
    this.check = check;
    this.zone = zone;
  }

  /** Columns that there are not, and values that cannot be one of their column. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (LocalCase test : file.cases()) {
      test.given().forEach((column, value) -> fault(test, column, value).ifPresent(faults::add));
    }
    return faults;
  }

  private Optional<String> fault(LocalCase test, String column, Yaml.Scalar value) {
    String key = "%s.given.%s".formatted(test.place(), column);
    Optional<String> what = check.unknown(column).or(() -> misfit(column, value));
    return what.map(words -> file.fault(value.line(), key, words));
  }

  private Optional<String> misfit(String column, Yaml.Scalar value) {
    DataType type = check.type().apply(column).dataType();
    try {
      typed(type, value.text());
      return Optional.empty();
    } catch (RuntimeException refused) { // each kind of value has its own exception
      return Optional.of("\"%s\" is no %s".formatted(value.text(), type.simpleString()));
    }
  }

  /** The row of a test without faults. */
  Row row(LocalCase test) {
    Map<String, String> texts = texts(test);
    StructField[] fields = check.type().fields();
    Object[] values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      values[i] = typed(fields[i].dataType(), texts.get(fields[i].name()));
    }
    return RowFactory.create(values);
  }

  /** Whether the rule judges the service date of a test. */
  boolean inForce(LocalCase test) {
    Map<String, String> texts = texts(test);
    boolean ofLine = file.text().kind() == Kind.LINE;
    String day = texts.get(ofLine ? EnrichedLine.SERVICE_DATE : ClaimFact.ENDDATE);
    if (day == null) {
      day = ofLine ? null : texts.get(ClaimFact.SETL_TIME);
    }
    if (day == null) {
      return false;
    }
    RuleInfo info = file.text().info();
    LocalDate date = LocalDate.parse(day.substring(0, DAY_LENGTH));
    LocalDate to = info.validTo();
    return !date.isBefore(info.validFrom()) && (to == null || !date.isAfter(to));
  }

  private Map<String, String> texts(LocalCase test) {
    Map<String, String> texts = new LinkedHashMap<>();
    String firstDay = file.text().info().validFrom().toString();
    Yaml.Scalar charged = test.given().get(FeeLine.FEE_OCUR_TIME);
    if (file.text().kind() == Kind.LINE) {
      String moment = charged == null ? null : charged.text();
      texts.put(
          EnrichedLine.SERVICE_DATE, moment == null ? firstDay : moment.substring(0, DAY_LENGTH));
    } else if (!test.given().containsKey(ClaimFact.ENDDATE)) {
      texts.put(ClaimFact.SETL_TIME, firstDay);
    }
    for (Map.Entry<String, Yaml.Scalar> given : test.given().entrySet()) {
      String text = given.getValue().text();
      if (text == null) {
        texts.remove(given.getKey());
      } else {
        texts.put(given.getKey(), text);
      }
    }
    return texts;
  }

  private @Nullable Object typed(DataType type, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (type instanceof DecimalType decimal) {
      return exact(text, decimal);
    }
    if (type.equals(DataTypes.DateType)) {
      return LocalDate.parse(text);
    }
    if (type.equals(DataTypes.TimestampType)) {
      return moment(text);
    }
    if (type.equals(DataTypes.IntegerType)) {
      return Integer.valueOf(text);
    }
    if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(text);
    }
    return text;
  }

  private static BigDecimal exact(String text, DecimalType type) {
    BigDecimal value = new BigDecimal(text).setScale(type.scale());
    if (value.precision() > type.precision()) {
      throw new ArithmeticException("too large: " + text);
    }
    return value;
  }

  private Instant moment(String text) {
    LocalDateTime local =
        text.length() == DAY_LENGTH
            ? LocalDate.parse(text).atStartOfDay()
            : LocalDateTime.parse(text, MOMENT);
    return local.atZone(zone).toInstant();
  }
}
