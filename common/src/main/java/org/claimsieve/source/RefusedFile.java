package org.claimsieve.source;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Quarantined;
import org.jspecify.annotations.Nullable;

/**
 * The refused rows of one claim file, put down while it is read: lines of JSON with the columns of
 * {@link Quarantined}. They count once the file was read to its end; what a task that failed put
 * down is written over by the next attempt.
 */
final class RefusedFile implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path target;
  private final Path aside;
  private final String table;
  private final ReadPlan.PlannedFile file;
  private @Nullable JsonGenerator out;

  RefusedFile(ReadPlan plan, int index) {
    this.table = plan.table();
    this.file = plan.files().get(index);
    this.target = new Path(plan.refusedFolder(), index + ".json");
    this.aside = new Path(plan.refusedFolder(), "_" + index + ".json");
  }

  void add(long line, List<Fault> faults, String raw, @Nullable BigDecimal amount)
      throws IOException {
    JsonGenerator json = out == null ? open() : out;
    json.writeStartObject();
    json.writeStringField(Quarantined.SOURCE_TABLE, table);
    json.writeStringField(
        Quarantined.REASON,
        faults.stream().map(Fault::reason).distinct().collect(Collectors.joining(";")));
    json.writeStringField(
        Quarantined.DETAIL, faults.stream().map(Fault::detail).collect(Collectors.joining("; ")));
    json.writeStringField(Quarantined.RAW, raw);
    if (amount != null) {
      json.writeNumberField(Quarantined.AMOUNT, amount);
    }
    json.writeStringField(Provenance.ARRIVED, LocalDate.ofEpochDay(file.arrived()).toString());
    json.writeStringField(Provenance.SOURCE_FILE, file.name());
    json.writeNumberField(Provenance.SOURCE_LINE, line);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private JsonGenerator open() throws IOException {
    OutputStream bytes = files().create(aside, true);
    out = JSON.createGenerator(bytes).setRootValueSeparator(null);
    return out;
  }

  /** The claim file was read to its end. */
  void complete() throws IOException {
    if (out != null) {
      out.close();
      out = null;
      FileSystem files = files();
      files.delete(target, false);
      files.rename(aside, target);
    }
  }

  private FileSystem files() throws IOException {
    return target.getFileSystem(new Configuration());
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
