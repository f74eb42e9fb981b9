package org.claimsieve.city;

/** Invented names of people. */
final class Names {
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰春梅建国志红文辉云清宁雪晨雨欣怡子涵";

  private Names() {}

  static String of(Dice dice) {
    StringBuilder name = new StringBuilder(3);
    name.append(SURNAMES.charAt(dice.below(SURNAMES.length())));
    name.append(GIVEN.charAt(dice.below(GIVEN.length())));
    if (dice.chance(0.7)) {
      name.append(GIVEN.charAt(dice.below(GIVEN.length())));
    }
    return name.toString();
  }
}
