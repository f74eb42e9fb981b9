package org.claimsieve.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A rule class of the national framework, edition 2025, which numbers 88.
 *
 * @param number place in the list, from 1
 * @param tier 政策类, 管理类 or 医疗类
 * @param kind the class within its tier
 * @param code code of the first edition; empty where it had none
 * @param judgedBy what a judgement wants
 * @param missing the source that is wanted beside claims; empty unless {@link JudgedBy#OTHER}
 */
public record NationalClass(
    int number,
    String name,
    String tier,
    String kind,
    String code,
    JudgedBy judgedBy,
    String missing) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** What a judgement of the class wants. */
  public enum JudgedBy {
    /** Claims and published knowledge. */
    CLAIMS,
    /** Claims, and limits or thresholds that a bureau fills. */
    LIMITS,
    /** Claims give a lead; the medical record decides. */
    LEAD,
    /** Records that are no claims. */
    OTHER
  }

  /** All classes in the order of the list. */
  public static List<NationalClass> all() {
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(NationalClass.class.getResourceAsStream("national-classes.csv")),
            StandardCharsets.UTF_8)) {
      List<NationalClass> classes = new ArrayList<>();
      for (CSVRecord row : FORMAT.parse(text)) {
        classes.add(of(row));
      }
      return List.copyOf(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NationalClass of(CSVRecord row) {
    return new NationalClass(
        Integer.parseInt(row.get("number")),
        row.get("name"),
        row.get("tier"),
        row.get("class"),
        row.get("code"),
        JudgedBy.valueOf(row.get("judged_by").toUpperCase(Locale.ROOT)),
        row.get("missing"));
  }
}
