package org.claimsieve.curation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;

/**
 * Something that whoever keeps the knowledge base should know.
 *
 * @param kind whose file it is about
 * @param line of that file; 0 where it is about no row
 * @param code of the item; empty where it is about none
 * @param what in Chinese
 */
public record Remark(Sort sort, LimitKind kind, long line, String rule, String code, String what) {

  /** What a remark is about, the gravest first. */
  public enum Sort {
    /** A row that cannot be read. */
    ROW(true, "修正该行；修正前不参与判定"),
    /** A row that belongs to no rule of its kind. */
    RULE(true, "改正规则编码，或移到该规则使用的表；改正前夜间任务拒绝运行"),
    /** Two rows that hold on the same day. */
    CLASH(true, "保留一行，或用 valid_to 结束较早的一行；重叠期间不参与判定"),
    /** Two rows that say the same on the same day. */
    TWICE(false, "保留一行即可；判定不受影响"),
    /** Days between two rows on which none holds. */
    GAP(false, "确认期间确无限定，否则补录"),
    /** A row that holds no more. */
    EXPIRED(false, "确认是否续期"),
    /** A row that does not hold yet. */
    NOT_YET(false, "到期自动生效，无需处理"),
    /** A code that is none of the national forms. */
    CODE_FORM(false, "核对编码；不是国家编码的行不会对应到明细"),
    /** A code that no claim has. */
    UNSEEN(false, "核对编码，或确认本地未使用该项目"),
    /** A rule that has no row. */
    NO_ROWS(false, "导入该规则的知识；在此之前该规则不运行");

    private final boolean fault;
    private final String advice;

    Sort(boolean fault, String advice) {
      this.fault = fault;
      this.advice = advice;
    }

    /** Whether rows are unusable for it. */
    public boolean fault() {
      return fault;
    }

    /** What to do, in Chinese. */
    public String advice() {
      return advice;
    }

    /** Its name as output has it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Remark of(Sort sort, KnowledgeRow row, String what) {
    return new Remark(sort, row.kind(), row.line(), row.rule(), row.code(), what);
  }

  /** All of it on one line. */
  public String words() {
    String where = kind.stem() + ".csv" + (line == 0 ? "" : " line " + line);
    String whose = (rule + " " + code).strip();
    return "%s, %s: %s。%s".formatted(where, whose.isEmpty() ? "-" : whose, what, sort.advice());
  }

  /** All of it, to be printed as JSON. */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("sort", sort.label());
    map.put("fault", sort.fault());
    map.put("file", kind.stem() + ".csv");
    map.put("line", line);
    map.put("rule", rule);
    map.put("code", code);
    map.put("what", what);
    map.put("advice", sort.advice());
    return map;
  }
}
