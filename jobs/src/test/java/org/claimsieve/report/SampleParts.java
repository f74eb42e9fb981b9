package org.claimsieve.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Invented institutions and items that the sample list is made of. */
final class SampleParts {
  private static final Words TERTIARY = new Words("三级综合医院", "tertiary general hospitals");
  private static final Words SECONDARY = new Words("二级综合医院", "secondary general hospitals");
  private static final Words PHARMACY = new Words("定点零售药店", "contracted pharmacies");

  static final List<Institution> INSTITUTIONS =
      List.of(
          new Institution("H33010200012", "云岭市第二人民医院", "330102", "上塘区", TERTIARY),
          new Institution("H33010200047", "云岭康宁骨伤医院", "330102", "上塘区", SECONDARY),
          new Institution("H33010500008", "拱桥区中西医结合医院", "330105", "拱桥区", SECONDARY),
          new Institution(
              "H33010500103",
              "拱桥区和睦街道社区卫生服务中心",
              "330105",
              "拱桥区",
              new Words("社区卫生服务中心", "community health centres")),
          new Institution("P33010201355", "百草堂大药房南星店", "330102", "上塘区", PHARMACY),
          new Institution(
              "H33010600021",
              "西溪湾仁爱康复医院",
              "330106",
              "西溪区",
              new Words("康复医院", "rehabilitation hospitals")));

  private static final List<String[]> DRUGS =
      List.of(
          item("XC07ABM169A001010103577", "美托洛尔缓释片"),
          item("XC08CAA306A001010101234", "苯磺酸氨氯地平片"),
          item("XA10BAE084A001010203311", "盐酸二甲双胍缓释片"),
          item("XC10AAA340A001010104508", "阿托伐他汀钙片"),
          item("XB01ACL227A001010102210", "硫酸氢氯吡格雷片"),
          item("ZA09BAX0122010100355", "血塞通注射液"),
          item("XJ01DCT047B001010100977", "头孢他啶注射用粉针"),
          item("XA02BCA241A001010301180", "奥美拉唑肠溶胶囊"));
  private static final List<String[]> SERVICES =
      List.of(
          item("002503010010000", "血清丙氨酸氨基转移酶测定"),
          item("002502010020000", "全血细胞分析"),
          item("002103000010000", "X 线计算机体层平扫"),
          item("001201000030000", "Ⅱ级护理"),
          item("001109000010000", "普通病房床位费"),
          item("003401000170000", "中频脉冲电治疗"),
          item("003402000200000", "运动疗法"),
          item("002203020020000", "彩色多普勒超声常规检查"));

  private SampleParts() {}

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static BigDecimal yuan(String text) {
    return new BigDecimal(text).setScale(2);
  }

  /** The item of that place in a ranking; names repeat with a pack size. */
  static String[] item(String kind, int place) {
    List<String[]> items = kind.equals("drug") ? DRUGS : SERVICES;
    String[] base = items.get((place - 1) % items.size());
    int round = (place - 1) / items.size();
    return round == 0 ? base : item(base[0] + round, base[1] + "（规格 " + (round + 1) + "）");
  }

  private static String[] item(String code, String name) {
    return new String[] {code, name};
  }
}
