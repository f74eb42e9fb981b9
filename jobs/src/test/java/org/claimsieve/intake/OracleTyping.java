package org.claimsieve.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Types a record and says why it is refused, by the words of the format and nothing else. */
final class OracleTyping {
  private static final DateTimeFormatter DATE = strict("uuuu-MM-dd");
  private static final DateTimeFormatter TIME = strict("uuuu-MM-dd HH:mm:ss");

  private final byte[] key;

  OracleTyping(byte[] key) {
    this.key = key.clone();
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  OracleRow row(
      OracleTable table, LocalDate arrived, String file, List<String> header, OracleCsv.Line read) {
    Map<String, String> values = new TreeMap<>();
    TreeSet<String> reasons = new TreeSet<>();
    if (read.values().size() != header.size()) {
      reasons.add("column-count");
    }
    if (read.values().stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
      reasons.add("control-character");
    }
    for (OracleTable.Column column : table.columns) {
      int place = header.indexOf(column.name());
      String text = place < 0 || place >= read.values().size() ? "" : read.values().get(place);
      text = text.strip();
      String value = text.isEmpty() ? null : typed(column.form(), text);
      if (value == null && !text.isEmpty()) {
        reasons.add(reason(column.form()));
      }
      if (text.isEmpty() && column.required()) {
        reasons.add("missing-value");
      }
      if (value != null) {
        values.put(column.name(), value);
        if (number(column.form()) && !column.negative() && signum(value) < 0) {
          reasons.add("negative");
        }
      }
    }
    between(table, arrived, values, reasons);
    if (read.values().size() != header.size()) {
      reasons.retainAll(List.of("column-count")); // nothing stands where its column says
    }
    return new OracleRow(table, arrived, file, read.number(), values, reasons);
  }

  private static void between(
      OracleTable table, LocalDate arrived, Map<String, String> values, Set<String> reasons) {
    String moment;
    if (table == OracleTable.SETTLEMENTS) {
      moment = values.get("setl_time");
      if (negative(values.get("medfee_sumamt")) && !"1".equals(values.get("refd_setl_flag"))) {
        reasons.add("negative-without-refund");
      }
    } else {
      moment = values.get("fee_ocur_time");
      if (negative(values.get("cnt")) && !values.containsKey("init_feedetl_sn")) {
        reasons.add("negative-without-original");
      }
    }
    if (moment != null && LocalDate.parse(moment.substring(0, 10)).isAfter(arrived)) {
      reasons.add("future-date");
    }
  }

  private static boolean negative(String number) {
    return number != null && signum(number) < 0;
  }

  private static int signum(String number) {
    return new BigDecimal(number).signum();
  }

  private static boolean number(OracleTable.Form form) {
    return switch (form) {
      case MONEY, QUANTITY, PRICE -> true;
      default -> false;
    };
  }

  private static String reason(OracleTable.Form form) {
    return switch (form) {
      case DATE, TIME -> "bad-date";
      case FLAG -> "bad-flag";
      default -> "bad-number";
    };
  }

  /** The value as it is kept; null where the text has another form. */
  private String typed(OracleTable.Form form, String text) {
    try {
      return switch (form) {
        case TEXT -> text;
        case NAME -> text.substring(0, text.offsetByCodePoints(0, 1)) + "*";
        case HASH -> hash(text);
        case FLAG -> text.equals("0") || text.equals("1") ? text : null;
        case DATE -> LocalDate.parse(text, DATE).format(DATE);
        case TIME -> LocalDateTime.parse(text, TIME).format(TIME);
        case MONEY -> decimal(text, 2);
        case QUANTITY -> decimal(text, 4);
        case PRICE -> decimal(text, 6);
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String decimal(String text, int scale) {
    String whole = "(0|[1-9][0-9]{0," + (15 - scale) + "})";
    if (!text.matches("-?" + whole + "(\\.[0-9]+)?")) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    return number.stripTrailingZeros().scale() > scale
        ? null
        : number.setScale(scale).toPlainString();
  }

  private String hash(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
