package org.claimsieve.city;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.Visit;

/** One line of a file as bytes, and the places in them where a copy differs. */
final class CopiedLine {
  /** In how many ways a fee line can be damaged. */
  static final int DAMAGES = 3;

  /** The damage that leaves no amount to be read. */
  static final int NO_AMOUNT = 2;

  /** Columns whose values name a row, person or visit. */
  private static final Set<String> IDENTITIES =
      Set.of(
          FeeLine.BKKP_SN,
          FeeLine.SETL_ID,
          FeeLine.MDTRT_ID,
          FeeLine.PSN_NO,
          FeeLine.RX_DRORD_NO,
          FeeLine.INIT_FEEDETL_SN,
          Settlement.INIT_SETL_ID,
          Settlement.CERTNO,
          Visit.IPT_OTP_NO,
          Visit.REFL_OLD_MDTRT_ID,
          Visit.TEL);

  /** Columns of a fee line that cannot be read once something stands behind the value. */
  private static final List<String> WEAK =
      List.of(FeeLine.FEE_OCUR_TIME, FeeLine.CNT, FeeLine.DET_ITEM_FEE_SUMAMT);

  private static final List<byte[]> DAMAGE = List.of(bytes("?"), bytes("盒"), bytes("元"));

  private final byte[] text;
  private final int[] identities;
  private final int[] weak;
  private final long fen;

  private CopiedLine(byte[] text, int[] identities, int[] weak, long fen) {
    this.text = text;
    this.identities = identities;
    this.weak = weak;
    this.fen = fen;
  }

  /** The line of a record. */
  static CopiedLine of(List<String> columns, CSVRecord row, long fen) {
    StringBuilder text = new StringBuilder();
    int[] ends = new int[columns.size()];
    int length = 0; // in bytes
    for (int column = 0; column < columns.size(); column++) {
      String written = (column == 0 ? "" : ",") + quoted(row.get(column));
      text.append(written);
      length += bytes(written).length;
      ends[column] = length;
    }
    int[] identities =
        IntStream.range(0, ends.length)
            .filter(i -> IDENTITIES.contains(columns.get(i)) && !row.get(i).isEmpty())
            .map(i -> ends[i])
            .toArray();
    int[] weak =
        WEAK.stream()
            .mapToInt(columns::indexOf)
            .filter(column -> column >= 0)
            .map(column -> ends[column])
            .toArray();
    return new CopiedLine(bytes(text.toString()), identities, weak, fen);
  }

  /** The amount that can be read in it; zero in a table without one. */
  long fen() {
    return fen;
  }

  /** Writes the line of one copy, whose number stands behind every identity. */
  void write(OutputStream out, byte[] copy) throws IOException {
    int written = 0;
    for (int end : identities) {
      out.write(text, written, end - written);
      out.write(copy);
      written = end;
    }
    out.write(text, written, text.length - written);
    out.write('\n');
  }

  /** The same fee line with a time, quantity or amount that cannot be read. */
  CopiedLine damaged(int kind) {
    int place = weak[kind];
    byte[] damage = DAMAGE.get(kind);
    byte[] spoilt = new byte[text.length + damage.length];
    System.arraycopy(text, 0, spoilt, 0, place);
    System.arraycopy(damage, 0, spoilt, place, damage.length);
    System.arraycopy(text, place, spoilt, place + damage.length, text.length - place);
    int[] moved = identities.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += moved[i] > place ? damage.length : 0;
    }
    return new CopiedLine(spoilt, moved, weak, kind == NO_AMOUNT ? 0 : fen);
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
