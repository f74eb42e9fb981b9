package org.claimsieve.city;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One file of a {@link LargeNight}: some of the copies of a table, with faults in fee lines. */
final class CopiedFile {
  private final CopiedTable rows;
  private final int faultEvery;
  private PlantedFile.Count accepted = PlantedFile.Count.NONE;
  private PlantedFile.Count quarantined = PlantedFile.Count.NONE;
  private PlantedFile.Count duplicate = PlantedFile.Count.NONE;

  CopiedFile(CopiedTable rows, int faultEvery) {
    this.rows = rows;
    this.faultEvery = faultEvery;
  }

  /**
   * Writes the copies from one up to another.
   *
   * @param copies number of all copies
   */
  PlantedFile write(Path file, int first, int end, int copies) throws IOException {
    int width = String.valueOf(copies - 1).length();
    try (OutputStream out = new BufferedOutputStream(Sheet.stream(file), 1 << 18)) {
      out.write((rows.header() + '\n').getBytes(StandardCharsets.UTF_8));
      for (int copy = first; copy < end; copy++) {
        write(out, Digits.padded(copy, width).getBytes(StandardCharsets.US_ASCII));
      }
    }
    return new PlantedFile(
        rows.table().name(), String.valueOf(file.getFileName()), accepted, quarantined, duplicate);
  }

  /** What comes twice comes again behind the whole copy, far from its first. */
  private void write(OutputStream out, byte[] copy) throws IOException {
    List<CopiedLine> again = new ArrayList<>();
    for (CopiedLine line : rows.lines()) {
      long number = accepted.rows() + quarantined.rows() + 1;
      if (rows.faulty() && number % faultEvery == faultEvery / 2) {
        CopiedLine damaged = line.damaged((int) (number / faultEvery % CopiedLine.DAMAGES));
        damaged.write(out, copy);
        quarantined = quarantined.plus(damaged.fen());
        continue;
      }
      line.write(out, copy);
      accepted = accepted.plus(line.fen());
      if (rows.faulty() && number % faultEvery == 0) {
        again.add(line);
      }
    }
    for (CopiedLine line : again) {
      line.write(out, copy);
      duplicate = duplicate.plus(line.fen());
    }
  }
}
