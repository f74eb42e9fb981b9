package org.claimsieve.knowledge.national;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Items of one sex, told by what they treat. Warnings are taken out first: that a woman with child
 * must not take something does not make it a medicine for women. A text with words of both sexes,
 * or of neither, is left to a person.
 */
final class SexReader implements PointReader {
  private static final Pattern WARNING =
      Pattern.compile("[^。；;，,]*(禁用|忌用|慎用|禁忌|不得|不宜|除外)[^。；;，,]*");

  private static final Pattern FEMALE =
      Pattern.compile(
          "女|妇|月经|经期|痛经|闭经|调经|绝经|经血|经水|经量|经行|崩漏|漏下|带下|白带|宫颈|子宫|宫腔|胞宫|宫寒"
              + "|阴道|外阴(?!部)|卵巢|输卵管|附件炎|盆腔炎|产后|产前|产程|分娩|接生|助产|剖宫|引产|流产|小产|胎|孕|妊娠"
              + "|恶露|催乳|下乳|乳汁|通乳|产妇|绒毛|羊水|羊膜|会阴裂伤|处女膜|滴虫性|刮宫|人流|排卵|念珠菌性阴");

  private static final Pattern MALE =
      Pattern.compile("男|前列腺|阳痿|早泄|遗精|滑精|精液|精子|睾|阴茎|包皮|阴囊|附睾|精索|精囊|输精管|射精|勃起");

  @Override
  public Set<String> ruleClasses() {
    return Set.of("药品区分性别使用", "医疗服务项目区分性别使用");
  }

  @Override
  public Optional<String> read(PublishedPoint point) {
    String text = WARNING.matcher(point.item() + "。" + point.constraint()).replaceAll("");
    boolean female = FEMALE.matcher(text).find();
    boolean male = MALE.matcher(text).find();
    if (point.codes().isEmpty() || female == male) {
      return Optional.empty();
    }
    return Optional.of(female ? "2" : "1");
  }

  @Override
  public String form() {
    return "1 男，2 女";
  }
}
