package org.claimsieve.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Quarantined;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.source.Layout.TableLayout;
import org.claimsieve.source.ReadPlan.PlannedField;
import org.claimsieve.source.ReadPlan.PlannedFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of one table in one delivery. {@link #rows} reads them once: sound rows come out typed,
 * refused ones are put aside and given by {@link #refused}, and what each file held is tallied.
 */
public final class TableSource implements AutoCloseable {
  /**
   * A file to read.
   *
   * @param name under which ledger and quarantine know it
   * @param date night that it arrived for
   * @param only lines on which the wanted records begin; null for all records
   */
  public record Part(Path path, String name, LocalDate date, @Nullable Set<Long> only) {
    /** All records of a file. */
    public Part(Path path, String name, LocalDate date) {
      this(path, name, date, null);
    }
  }

  private final SparkSession spark;
  private final TableSpec spec;
  private final Layout layout;
  private final TableLayout table;
  private final PrivacyKey key;
  private final List<Part> parts;
  private final CsvShape shape;
  private final List<Header> headers = new ArrayList<>();
  private final String name = UUID.randomUUID().toString();
  private final String refusedFolder;
  private final ReadTallies tallies = new ReadTallies();
  private final List<Broadcast<SettlementDays>> broadcasts = new ArrayList<>();

  /**
   * Looks at the headers; nothing else is read yet.
   *
   * @param refusedFolder folder of the lake's file system for refused rows, of this source alone
   */
  public TableSource(
      SparkSession spark,
      TableSpec spec,
      Layout layout,
      List<Part> parts,
      PrivacyKey key,
      String refusedFolder) {
    this.spark = spark;
    this.spec = spec;
    this.layout = layout;
    this.table = Objects.requireNonNull(layout.tables().get(spec.name()), spec.name());
    this.key = key;
    this.parts = List.copyOf(parts);
    this.refusedFolder = refusedFolder;
    this.shape = shape(layout, parts);
    for (int i = 0; i < parts.size(); i++) {
      headers.add(Header.read(shape, i, spec, layout));
    }
  }

  private static CsvShape shape(Layout layout, List<Part> parts) {
    return new CsvShape(
        parts.stream().map(part -> part.path().toAbsolutePath().toString()).toList(),
        parts.stream().map(Part::name).toList(),
        layout.encoding().name(),
        layout.delimiter(),
        layout.quote(),
        layout.nullTokens());
  }

  /** What makes the files unusable, one sentence each; empty when they can be read. */
  public List<String> faults() {
    return headers.stream().flatMap(header -> header.faults().stream()).toList();
  }

  /**
   * What differs from the layout, the schema and the last file, and does no harm; one sentence
   * each.
   *
   * @param before shape of the last file that was taken in; empty for the first of a table
   */
  public List<String> drift(Optional<FileShape> before) {
    Map<String, FileShape> shapes = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (headers.get(i).faults().isEmpty()) {
        shapes.put(parts.get(i).name(), headers.get(i).shape());
      }
    }
    return Drift.ofFiles(before, shapes, spec, layout);
  }

  /** What the files look like, the last of them where they differ. */
  public FileShape fileShape() {
    return headers.get(headers.size() - 1).shape();
  }

  /**
   * The sound rows with all columns of the table; the day of a settlement or of a record is that of
   * its moment, other tables have none yet. The files are read each time that the rows are.
   */
  public Dataset<Row> rows() {
    return rows((ReadPlan.Placing) null);
  }

  /**
   * The same, each row on the day of the delivered settlement that it names.
   *
   * @param link the field that names it
   */
  public Dataset<Row> rows(String link, SettlementDays days) {
    Broadcast<SettlementDays> given =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(days);
    broadcasts.add(given);
    return rows(new ReadPlan.Placing(link, given));
  }

  private Dataset<Row> rows(ReadPlan.@Nullable Placing placing) {
    spark.sparkContext().register(tallies, "rows of " + spec.name());
    ClaimCsv.announce(name, plan(placing));
    return spark
        .read()
        .format(ClaimCsv.class.getName())
        .schema(spec.structType())
        .option(ClaimCsv.PLAN, name)
        .load();
  }

  private ReadPlan plan(ReadPlan.@Nullable Placing placing) {
    Set<String> columns = new LinkedHashSet<>();
    headers.forEach(header -> columns.addAll(header.columns()));
    return new ReadPlan(
        spec.name(),
        spec.amount().orElse(null),
        files(),
        shape,
        fields(),
        new Form(
            layout.datePatterns(),
            layout.timePatterns(),
            ZoneId.of(spark.conf().get("spark.sql.session.timeZone"))),
        key,
        DerivedTexts.of(spark, List.copyOf(columns), table.derived()),
        placing,
        refusedFolder,
        tallies);
  }

  private List<PlannedFile> files() {
    List<PlannedFile> files = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      files.add(
          new PlannedFile(
              part.path().toAbsolutePath().toString(),
              part.name(),
              Math.toIntExact(part.date().toEpochDay()),
              headers.get(i).sourceOf(),
              part.only()));
    }
    return files;
  }

  private List<PlannedField> fields() {
    List<PlannedField> fields = new ArrayList<>();
    for (Field field : spec.fields()) {
      if (!Provenance.isProvenance(field.name())) {
        fields.add(
            new PlannedField(
                field,
                table.constants().get(field.name()),
                table.translate().getOrDefault(field.name(), Map.of()),
                field.required() && !table.unavailable().contains(field.name())));
      }
    }
    return fields;
  }

  /** What was read of each file, once the rows were. */
  public Map<String, ReadTally> tallies() {
    return Map.copyOf(tallies.value());
  }

  /** Where {@link #refused} lie, if there are any. */
  public String refusedFolder() {
    return refusedFolder;
  }

  /** The refused rows as {@link Quarantined} rows, once the rows were read. */
  public Dataset<Row> refused() {
    return spark.read().schema(Quarantined.TABLE.structType()).json(refusedFolder);
  }

  @Override
  public void close() {
    ClaimCsv.forget(name);
    broadcasts.forEach(Broadcast::destroy);
    broadcasts.clear();
  }
}
