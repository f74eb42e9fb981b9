package org.claimsieve.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.claimsieve.code.Certificate;
import org.claimsieve.schema.DrugPurchase;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.DrugStock;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.jspecify.annotations.Nullable;

/** Reads one claim file record by record, and gives the sound rows of it. */
final class ClaimCsvReader implements PartitionReader<InternalRow> {
  /** When what a record tells of took place; a table has one of them at most. */
  private static final List<String> EVENTS =
      List.of(DrugSale.SEL_RETN_TIME, DrugPurchase.PURC_RETN_STOIN_TIME, DrugStock.INVDATE);

  private final ReadPlan plan;
  private final ReadPlan.PlannedFile file;
  private final UTF8String name;
  private final RecordFile records;
  private final RecordTexts texts;
  private final RecordJudge judge;
  private final RefusedFile refused;
  private final @Nullable Cell[] given;
  private final List<Own> own = new ArrayList<>();
  private final GenericInternalRow row;
  private final ReadPlan.@Nullable Placing placing;
  private long rows;
  private long fen;
  private long put;

  ClaimCsvReader(ReadPlan plan, int index, StructType schema) {
    this.plan = plan;
    this.placing = plan.placing();
    this.file = plan.files().get(index);
    this.name = UTF8String.fromString(file.name());
    this.records = new RecordFile(plan.shape(), index);
    this.judge = new RecordJudge(plan, file.arrived());
    this.texts = new RecordTexts(plan, file, records.header(), judge.cells());
    this.refused = new RefusedFile(plan, index);
    this.given = new Cell[schema.size()];
    for (int i = 0; i < given.length; i++) {
      String column = schema.apply(i).name();
      given[i] = judge.cell(column);
      if (given[i] == null) {
        own.add(new Own(i, own(column)));
      }
    }
    this.row = new GenericInternalRow(new Object[schema.size()]);
  }

  @Override
  public boolean next() throws IOException {
    for (CSVRecord read = records.next(); read != null; read = records.next()) {
      if (!wanted(records.line())) {
        continue;
      }
      List<Fault> faults = texts.read(read);
      if (faults.isEmpty()) {
        faults = judge.faults(texts.surplus(read));
      }
      rows++;
      fen += judge.fen();
      if (faults.isEmpty()) {
        return true;
      }
      put++;
      refused.add(records.line(), faults, texts.raw(read), amount());
    }
    refused.complete();
    plan.tallies().add(new ReadTallies.OfFile(file.name(), new ReadTally(rows, fen, put)));
    return false;
  }

  private boolean wanted(long line) {
    return file.only() == null || file.only().contains(line);
  }

  private @Nullable BigDecimal amount() {
    Cell cell = plan.amount() == null ? null : judge.cell(plan.amount());
    return cell == null || cell.value() == null ? null : BigDecimal.valueOf(judge.fen(), 2);
  }

  /** A column that the sender does not give. */
  private record Own(int place, Supplier<@Nullable Object> value) {}

  @Override
  public InternalRow get() {
    for (int i = 0; i < given.length; i++) {
      Cell cell = given[i];
      if (cell != null) {
        row.update(i, cell.value());
      }
    }
    for (Own column : own) {
      row.update(column.place(), column.value().get());
    }
    return row;
  }

  /** What the reader itself knows of a row. */
  private Supplier<@Nullable Object> own(String column) {
    return switch (column) {
      case Provenance.ARRIVED -> file::arrived;
      case Provenance.SOURCE_FILE -> () -> name;
      case Provenance.SOURCE_LINE -> records::line;
      case Provenance.CONTENT -> judge::content;
      case Provenance.SETL_DATE -> this::day;
      case Provenance.EVENT_DATE -> this::eventDay;
      case Settlement.CERT_GEND -> this::sex;
      default -> () -> null;
    };
  }

  private @Nullable Object day() {
    Cell settled = judge.cell(Settlement.SETL_TIME);
    if (settled != null) {
      return plan.form().day((long) Objects.requireNonNull(settled.value()));
    }
    if (placing == null) {
      return null;
    }
    Object number = Objects.requireNonNull(judge.cell(placing.link())).value();
    return number == null ? null : placing.days().value().day((UTF8String) number);
  }

  private @Nullable Object eventDay() {
    for (String event : EVENTS) {
      Cell cell = judge.cell(event);
      if (cell != null) {
        Object value = cell.value();
        return value instanceof Long moment ? Integer.valueOf(plan.form().day(moment)) : value;
      }
    }
    return null;
  }

  /** The certificate number itself never leaves the reader; what it says of the sex does. */
  private @Nullable Object sex() {
    Cell certificate = judge.cell(Settlement.CERTNO);
    String sex = certificate == null ? null : Certificate.sex(certificate.text());
    return sex == null ? null : UTF8String.fromString(sex);
  }

  @Override
  public void close() throws IOException {
    try {
      records.close();
    } finally {
      refused.close();
    }
  }
}
