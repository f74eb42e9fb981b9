package org.claimsieve.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes the files of a small night by hand. */
public final class Delivery {
  public static final String SETL_HEADER =
      "setl_id,mdtrt_id,psn_no,psn_name,certno,fixmedins_code,med_type,insutype,gend,brdy,begndate,enddate,setl_time,"
          + "medfee_sumamt,fund_pay_sumamt,refd_setl_flag,vali_flag,init_setl_id,updt_time";
  public static final String LINE_HEADER =
      "bkkp_sn,setl_id,mdtrt_id,psn_no,fixmedins_code,fee_ocur_time,hilist_code,list_type,cnt,pric,det_item_fee_sumamt,init_feedetl_sn";

  private final Path folder;

  public Delivery(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  public static String settlement(String id, String day, String amount) {
    return settlement(id, day, amount, "0", "", "");
  }

  public static String settlement(
      String id, String day, String amount, String refund, String original, String updated) {
    return String.join(
        ",",
        id,
        "M" + id,
        "P1",
        "张小明",
        "330102199001011234",
        "H33010200012",
        "11",
        "310",
        "1",
        "1990-01-01",
        day,
        day,
        day + " 09:30:00",
        amount,
        amount,
        refund,
        "1",
        original,
        updated);
  }

  public static String line(String id, String settlement, String day, String amount) {
    return String.join(
        ",",
        id,
        settlement,
        "M" + settlement,
        "P1",
        "H33010200012",
        day + " 09:00:00",
        "001102000030000",
        "201",
        "1",
        amount,
        amount,
        "");
  }

  public Delivery write(String file, String header, String... rows) {
    return write(file, StandardCharsets.UTF_8, header, rows);
  }

  public Delivery write(String file, Charset encoding, String header, String... rows) {
    String text = header + "\n" + String.join("\n", rows) + (rows.length == 0 ? "" : "\n");
    return bytes(file, text.getBytes(encoding));
  }

  public Delivery bytes(String file, byte[] bytes) {
    Path path = folder.resolve(file);
    try (OutputStream out =
        file.endsWith(".gz")
            ? new GZIPOutputStream(Files.newOutputStream(path))
            : Files.newOutputStream(path)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
