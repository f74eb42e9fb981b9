package org.claimsieve.knowledge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Chinese titles of the knowledge base's columns, as a bureau's own sheets may bear them. */
public final class LimitTitles {
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry(LimitText.RULE_ID, "规则编码"),
          Map.entry(LimitText.HILIST_CODE, "医保目录编码"),
          Map.entry(LimitText.HILIST_NAME, "医保目录名称"),
          Map.entry(Limit.ALLOWED_GEND, "限定性别"),
          Map.entry(Limit.MIN_AGE, "最小年龄"),
          Map.entry(Limit.MAX_AGE, "最大年龄"),
          Map.entry(Limit.MIN_LEVEL, "最低机构级别"),
          Map.entry(Limit.ALLOWED_KINDS, "限定就医方式"),
          Map.entry(Limit.MAX_PRICE, "最高限价"),
          Map.entry(Limit.maxPrice("3"), "三级最高限价"),
          Map.entry(Limit.maxPrice("2"), "二级最高限价"),
          Map.entry(Limit.maxPrice("1"), "一级最高限价"),
          Map.entry(Limit.maxPrice("0"), "未定级最高限价"),
          Map.entry(Limit.MAX_QUANTITY, "最大数量"),
          Map.entry(Limit.MAX_DAYS, "最多支付天数"),
          Map.entry(Limit.MIN_DAYS, "最短间隔天数"),
          Map.entry(Limit.MAX_AMOUNT, "年度报销总额"),
          Map.entry(Limit.UNIT_DAYS, "每单位可用天数"),
          Map.entry(Limit.MAX_SUPPLY_DAYS, "最多开药天数"),
          Map.entry(Limit.DISE_NOS, "病种编码"),
          Map.entry(Limit.DEPT_CODES, "科室编码"),
          Map.entry(Limit.DIAG_CODES, "诊断编码"),
          Map.entry(Limit.OTHER_CODE, "配对项目编码"),
          Map.entry(Limit.OTHER_NAME, "配对项目名称"),
          Map.entry(LimitText.VALID_FROM, "生效日期"),
          Map.entry(LimitText.VALID_TO, "失效日期"),
          Map.entry(LimitText.SOURCE, "依据"),
          Map.entry(LimitText.VERSION, "版本"));

  private static final Map<String, String> COLUMNS = columns();

  private LimitTitles() {}

  /** The title of a column of any kind. */
  public static String of(String column) {
    return Objects.requireNonNull(TITLES.get(column), column);
  }

  /** The column that a sheet means by a name or title; empty where it is none of ours. */
  public static Optional<String> column(String written) {
    return Optional.ofNullable(COLUMNS.get(written.strip().toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new HashMap<>();
    TITLES.forEach(
        (column, title) -> {
          columns.put(column, column);
          columns.put(title, column);
        });
    return columns;
  }
}
