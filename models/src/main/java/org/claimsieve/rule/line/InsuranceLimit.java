package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.schema.ClaimFact;

/** What rules on items that another insurance than the basic medical one pays for share. */
final class InsuranceLimit {
  private static final String MATERNITY = "510";

  private InsuranceLimit() {}

  /** Option: types of insurance that are basic medical ones; the default is unconfirmed. */
  static List<String> basicTypes(RuleOptions.Scope given) {
    return given.codes("basic-types", "310,380,390,391");
  }

  /** Option: categories of maternity care; provinces have more of their own. */
  static List<String> maternityTypes(RuleOptions.Scope given) {
    return given.codes("maternity-types", "51,52");
  }

  /** Whether an item for work injury was settled with one of the basic types. */
  static Column workInjury(RuleInfo info, List<String> basicTypes) {
    return when(info.limited(), col(ClaimFact.INSUTYPE).isin(basicTypes.toArray()));
  }

  /** What is wrong, in Chinese. */
  static Column workInjuryEvidence() {
    return Sentence.of("“%s”限工伤保险支付，本次结算险种为%s", Sentence.item(), insurance());
  }

  /** Whether neither insurance nor category of care of an item for maternity says maternity. */
  static Column maternity(RuleInfo info, List<String> maternityTypes) {
    Column insured = col(ClaimFact.INSUTYPE).equalTo(MATERNITY);
    return when(info.limited(), not(insured.or(CareType.beginsWith(maternityTypes))));
  }

  /** What is wrong, in Chinese. */
  static Column maternityEvidence() {
    return Sentence.of(
        "“%s”限生育保险支付，本次结算险种为%s，医疗类别为%s", Sentence.item(), insurance(), col(ClaimFact.MED_TYPE));
  }

  private static Column insurance() {
    Column type = col(ClaimFact.INSUTYPE);
    return when(type.equalTo("310"), lit("职工基本医疗保险"))
        .when(type.equalTo("380"), lit("新型农村合作医疗"))
        .when(type.equalTo("390"), lit("城乡居民基本医疗保险"))
        .when(type.equalTo("391"), lit("城镇居民基本医疗保险"))
        .otherwise(type);
  }
}
