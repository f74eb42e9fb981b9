package org.claimsieve.source;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimsieve.problem.Nearest;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.Privacy;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Quarantined;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.source.Layout.TableLayout;

/** The files of one table in one delivery, as typed rows. */
public final class TableSource {
  /** True on a row that must go to quarantine. */
  public static final String REFUSED = "_refused";

  private static final String TEXT_PREFIX = "_text_";

  /** A file, the name under which ledger and quarantine know it, and the night it arrived for. */
  public record Part(Path path, String name, LocalDate date) {}

  private final SparkSession spark;
  private final TableSpec spec;
  private final TableLayout table;
  private final Typing typing;
  private final CsvShape shape;
  private final List<Part> parts;
  private final List<String> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> sourceColumns = new LinkedHashSet<>();
  private final Map<String, String> sourceOf;

  /** Looks at the headers; nothing else is read yet. */
  public TableSource(
      SparkSession spark, TableSpec spec, Layout layout, List<Part> parts, PrivacyKey key) {
    this.spark = spark;
    this.spec = spec;
    this.table = Objects.requireNonNull(layout.tables().get(spec.name()), spec.name());
    this.typing = new Typing(layout, key);
    this.parts = List.copyOf(parts);
    CsvShape plain = shape(layout, parts, List.of());
    this.sourceOf = headers(plain, parts);
    this.shape = shape(layout, parts, personalColumns());
  }

  private static CsvShape shape(Layout layout, List<Part> parts, List<String> masked) {
    return new CsvShape(
        parts.stream().map(part -> part.path().toAbsolutePath().toString()).toList(),
        parts.stream().map(Part::name).toList(),
        layout.encoding().name(),
        layout.delimiter(),
        layout.quote(),
        layout.nullTokens(),
        masked);
  }

  private Map<String, String> headers(CsvShape plain, List<Part> parts) {
    Map<String, String> found = new java.util.TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Header header = Header.read(plain, i, spec, table);
      faults.addAll(header.faults());
      header
          .unknown()
          .forEach(
              column -> {
                if (!derivedUse(column)) {
                  notes.add(
                      "%s: column '%s' is not known and is ignored%s"
                          .formatted(
                              plainName(parts, header),
                              column,
                              Nearest.to(column, spec.columns())
                                  .map(n -> "; nearest known: " + n)
                                  .orElse("")));
                }
              });
      sourceColumns.addAll(header.columns());
      header.sourceOf().forEach(found::putIfAbsent);
    }
    return found;
  }

  private String plainName(List<Part> parts, Header header) {
    return header.columns().isEmpty() ? spec.name() : parts.get(0).name();
  }

  private boolean derivedUse(String column) {
    return table.derived().values().stream().anyMatch(sql -> sql.contains(column));
  }

  private List<String> personalColumns() {
    return spec.fields().stream()
        .filter(field -> field.privacy() != Privacy.OPEN)
        .map(field -> sourceOf.get(field.name()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** What makes the files unusable, one sentence each; empty when they can be read. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** What differs from the layout but does no harm. */
  public List<String> notes() {
    return notes.stream().distinct().toList();
  }

  /** Every row, typed, with provenance and {@link #REFUSED}. */
  public Dataset<Row> rows() {
    List<Column> out = new ArrayList<>(tableColumns());
    out.add(refused().as(REFUSED));
    return typed(raw(false)).select(out.toArray(Column[]::new));
  }

  /**
   * The refused rows among those, as {@link Quarantined} rows with reason and raw text.
   *
   * @param more rows refused for a reason that only shows beside other tables: source file, source
   *     line, reason, detail
   */
  public Dataset<Row> quarantine(Dataset<Row> more) {
    Dataset<Row> typed = typed(raw(true));
    List<Column> own = new ArrayList<>();
    List<Column> details = new ArrayList<>();
    for (RowCheck check : checks()) {
      own.add(when(check.broken(), lit(check.code())));
      details.add(when(check.broken(), check.detail()));
    }
    Column reasons = array_distinct(array_compact(array(own.toArray(Column[]::new))));
    Column words = array_compact(array(details.toArray(Column[]::new)));
    Dataset<Row> judged =
        typed
            .withColumn("_reasons", reasons)
            .withColumn("_details", words)
            .join(
                org.apache.spark.sql.functions.broadcast(
                    more.select(
                        col(Provenance.SOURCE_FILE).as("_more_file"),
                        col(Provenance.SOURCE_LINE).as("_more_line"),
                        col(Quarantined.REASON).as("_more_reason"),
                        col(Quarantined.DETAIL).as("_more_detail"))),
                col(Provenance.SOURCE_FILE)
                    .equalTo(col("_more_file"))
                    .and(col(Provenance.SOURCE_LINE).equalTo(col("_more_line"))),
                "left")
            .filter(size(col("_reasons")).gt(0).or(col("_more_reason").isNotNull()));
    Column amount = spec.amount().map(org.apache.spark.sql.functions::col).orElse(lit(null));
    return judged.select(
        lit(spec.name()).as(Quarantined.SOURCE_TABLE),
        concat_ws(";", col("_reasons"), col("_more_reason")).as(Quarantined.REASON),
        concat_ws("; ", col("_details"), col("_more_detail")).as(Quarantined.DETAIL),
        col(ClaimCsv.RAW).as(Quarantined.RAW),
        amount.cast(DataTypes.createDecimalType(16, 2)).as(Quarantined.AMOUNT),
        col(Provenance.ARRIVED),
        col(Provenance.SOURCE_FILE),
        col(Provenance.SOURCE_LINE));
  }

  private Dataset<Row> raw(boolean withText) {
    StructType type = new StructType();
    for (String column : sourceColumns) {
      type = type.add(column, DataTypes.StringType);
    }
    type =
        type.add(ClaimCsv.FILE, DataTypes.StringType)
            .add(ClaimCsv.LINE, DataTypes.LongType)
            .add(ClaimCsv.WIDTH, DataTypes.IntegerType);
    if (withText) {
      type = type.add(ClaimCsv.RAW, DataTypes.StringType);
    }
    return spark
        .read()
        .format(ClaimCsv.class.getName())
        .schema(type)
        .option(ClaimCsv.SHAPE, shape.toJson())
        .load();
  }

  private Dataset<Row> typed(Dataset<Row> raw) {
    List<Column> out = new ArrayList<>();
    for (Field field : fields()) {
      Column text = typing.text(field, table, sourceOf);
      out.add(typing.typed(field, text).cast(field.type()).as(field.name()));
      if (checksForm(field)) {
        out.add(text.as(TEXT_PREFIX + field.name()));
      }
    }
    out.add(arrived().as(Provenance.ARRIVED));
    out.add(col(ClaimCsv.FILE).as(Provenance.SOURCE_FILE));
    out.add(col(ClaimCsv.LINE).as(Provenance.SOURCE_LINE));
    out.add(col(ClaimCsv.WIDTH));
    if (List.of(raw.columns()).contains(ClaimCsv.RAW)) {
      out.add(col(ClaimCsv.RAW));
    }
    return raw.select(out.toArray(Column[]::new));
  }

  /** The night that the row's file arrived for. */
  private Column arrived() {
    if (parts.stream().map(Part::date).distinct().count() == 1) {
      return lit(parts.get(0).date());
    }
    List<Column> pairs = new ArrayList<>();
    for (Part part : parts) {
      pairs.add(lit(part.name()));
      pairs.add(lit(part.date()));
    }
    return element_at(map(pairs.toArray(Column[]::new)), col(ClaimCsv.FILE));
  }

  private List<Field> fields() {
    return spec.fields().stream().filter(field -> !Provenance.isProvenance(field.name())).toList();
  }

  private List<Column> tableColumns() {
    List<Column> columns = new ArrayList<>();
    fields().forEach(field -> columns.add(field.column()));
    columns.add(col(Provenance.ARRIVED));
    columns.add(col(Provenance.SOURCE_FILE));
    columns.add(col(Provenance.SOURCE_LINE));
    return columns;
  }

  private boolean checksForm(Field field) {
    return switch (field.kind()) {
      case TEXT, CODE -> false;
      default -> sourceOf.containsKey(field.name()) || table.derived().containsKey(field.name());
    };
  }

  private Column refused() {
    Column refused = lit(false);
    for (RowCheck check : checks()) {
      refused = refused.or(check.broken());
    }
    return refused;
  }

  private List<RowCheck> checks() {
    List<RowCheck> checks = new ArrayList<>();
    checks.add(
        new RowCheck(
            "column-count",
            col(ClaimCsv.WIDTH).notEqual(0),
            concat_ws(
                "",
                lit("the record has "),
                col(ClaimCsv.WIDTH).cast(DataTypes.StringType),
                lit(" values more than the header (below zero: fewer)"))));
    for (Field field : fields()) {
      if (checksForm(field)) {
        Column text = col(TEXT_PREFIX + field.name());
        checks.add(
            new RowCheck(
                Typing.reason(field),
                text.isNotNull().and(field.column().isNull()),
                concat_ws(
                    "",
                    lit(field.name() + ": '"),
                    text,
                    lit("'; allowed: " + typing.allowed(field)))));
      }
    }
    checks.addAll(RowCheck.of(spec, table.unavailable()));
    return checks;
  }
}
