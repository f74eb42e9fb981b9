package org.claimsieve.command;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Ten line rules in DuckDB's SQL, as an analyst would write them: one pass over the same lines and
 * the same cards. Each row of table {@code broken} is a line that breaks a rule, with the amount at
 * stake; no sentence, no source, and no share of the amount.
 */
final class DuckDbRules {
  static final String BROKEN = "broken";

  private static final String DRUG = "starts_with(l.list_type, '1')";
  private static final String SERVICE = "starts_with(l.list_type, '2')";

  /**
   * A rule.
   *
   * @param limited whether it judges only lines whose item has a card
   * @param condition over a line {@code l} and its card {@code c}
   */
  private record Sql(String id, boolean limited, String condition) {}

  private static final List<Sql> RULES =
      List.of(
          onItem("drug-sex", DRUG, sex("drug_sex")),
          onItem("service-sex", SERVICE, sex("service_sex")),
          onItem("drug-child-forbidden", DRUG, age("drug_min_age", "drug_max_age")),
          onItem("service-age", SERVICE, age("service_min_age", "service_max_age")),
          onItem("drug-level", DRUG, level("drug_level")),
          onItem("service-level", SERVICE, level("service_level")),
          onItem("drug-visit-kind", DRUG, kind("drug_kinds")),
          onItem("service-visit-kind", SERVICE, kind("service_kinds")),
          new Sql("price-above-limit", true, "l.pric > " + price()),
          new Sql("charge-outside-stay", false, outsideStay()));

  /** The slots of the cards that the ten rules read, and the age as the rules count it. */
  private static final List<String> TABLES =
      List.of(
          """
          create or replace temp macro age_on(d, b) as
            year(d) - year(b)
            - case when month(d) * 100 + day(d) < month(b) * 100 + day(b) then 1 else 0 end
          """,
          """
          create or replace temp table card as
          select code, first_day, last_day,
                 card['drug-sex']['allowed_gend'] as drug_sex,
                 card['service-sex']['allowed_gend'] as service_sex,
                 card['drug-child-forbidden']['min_age'] as drug_min_age,
                 card['drug-child-forbidden']['max_age'] as drug_max_age,
                 card['service-age']['min_age'] as service_min_age,
                 card['service-age']['max_age'] as service_max_age,
                 card['drug-level']['min_level'] as drug_level,
                 card['service-level']['min_level'] as service_level,
                 string_split(card['drug-visit-kind']['allowed_kinds'], ';') as drug_kinds,
                 string_split(card['service-visit-kind']['allowed_kinds'], ';') as service_kinds,
                 card['price-above-limit']['max_price'] as price,
                 card['price-above-limit']['max_price_3'] as price_3,
                 card['price-above-limit']['max_price_2'] as price_2,
                 card['price-above-limit']['max_price_1'] as price_1,
                 card['price-above-limit']['max_price_0'] as price_0
          from ${cards}
          """,
          "create or replace temp view enriched as select * from ${lines}");

  private DuckDbRules() {}

  /** The rules' ids; the first is the one that is measured alone. */
  static List<String> ids() {
    return RULES.stream().map(Sql::id).toList();
  }

  /** Those of them that the knowledge base must have rows for. */
  static List<String> limited() {
    return RULES.stream().filter(Sql::limited).map(Sql::id).toList();
  }

  /**
   * A process of its own: finds what breaks one rule and what breaks ten, each as often as asked
   * after once to warm up, and prints seconds and broken lines.
   *
   * @param args folder of the data, threads, runs
   */
  public static void main(String[] args) throws SQLException {
    int runs = Integer.parseInt(args[2]);
    try (DuckDbPeer peer = open(new RulesData(Path.of(args[0])), Integer.parseInt(args[1]))) {
      time(peer, RulesMeasure.ONE, 1, runs);
      time(peer, RulesMeasure.TEN, RULES.size(), runs);
      for (List<Object> row :
          peer.rows("select rule_id, count(*) from %s group by rule_id".formatted(BROKEN))) {
        System.out.println(RulesMeasure.broken(row.get(0).toString()) + " " + row.get(1));
      }
    }
  }

  /** A database in memory that knows cards and lines. */
  static DuckDbPeer open(RulesData data, int threads) throws SQLException {
    DuckDbPeer peer = DuckDbPeer.open("", threads);
    peer.run("set preserve_insertion_order = false");
    peer.run("set temp_directory = '%s'".formatted(data.inSql("spill")));
    for (String table : TABLES) {
      peer.run(
          table
              .replace("${cards}", data.inDuckDb(RulesData.CARDS))
              .replace("${lines}", data.inDuckDb(RulesData.LINES)));
    }
    return peer;
  }

  /** Fills table {@code broken} with what breaks the first so many rules. */
  static void find(DuckDbPeer peer, int rules) throws SQLException {
    peer.run(query(RULES.subList(0, rules)));
  }

  private static void time(DuckDbPeer peer, RulesMeasure measure, int rules, int runs)
      throws SQLException {
    find(peer, rules);
    for (int run = 1; run <= runs; run++) {
      long begin = System.nanoTime();
      find(peer, rules);
      double seconds = (System.nanoTime() - begin) / 1e9;
      JavaChild.say(String.format(Locale.ROOT, "DuckDB, %s: %.1f s", measure.title(), seconds));
      System.out.println(String.format(Locale.ROOT, "%s %.3f", measure.seconds(run), seconds));
    }
  }

  /** Lines without a card are read only where a rule judges them; the first day is the law's. */
  private static String query(List<Sql> rules) {
    String join = rules.stream().allMatch(Sql::limited) ? "join" : "left join";
    String any =
        rules.stream()
            .map(rule -> "(" + rule.condition() + ")")
            .collect(Collectors.joining(" or "));
    String ids =
        rules.stream()
            .map(rule -> "case when %s then '%s' end".formatted(rule.condition(), rule.id()))
            .collect(Collectors.joining(", "));
    return """
        create or replace temp table %s as
        select rule_id, setl_id, bkkp_sn, amount
        from (
          select l.setl_id, l.bkkp_sn, unnest([%s]) as rule_id,
                 greatest(0, coalesce(l.inscp_amt,
                   l.det_item_fee_sumamt - coalesce(l.fulamt_ownpay_amt, 0)
                   - coalesce(l.overlmt_selfpay, 0) - coalesce(l.preselfpay_amt, 0))) as amount
          from enriched l
          %s card c on c.code = l.hilist_code and l.service_date between c.first_day and c.last_day
          where l.service_date >= date '2021-05-01' and (%s))
        where rule_id is not null
        """
        .formatted(BROKEN, ids, join, any);
  }

  private static Sql onItem(String id, String catalogue, String condition) {
    return new Sql(id, true, catalogue + " and " + condition);
  }

  private static String sex(String allowed) {
    return "l.gend in ('1', '2') and l.gend <> c." + allowed;
  }

  private static String age(String least, String most) {
    return """
        age_on(l.service_date, l.brdy) between 0 and 130
        and (age_on(l.service_date, l.brdy) < c.%s or age_on(l.service_date, l.brdy) > c.%s)"""
        .formatted(least, most);
  }

  private static String level(String least) {
    return "l.level in ('0', '1', '2', '3') and l.level < c." + least;
  }

  private static String kind(String allowed) {
    return "l.visit_kind <> 'other' and not list_contains(c.%s, l.visit_kind)".formatted(allowed);
  }

  private static String price() {
    return """
        case when l.level is not null then case l.level
               when '3' then coalesce(c.price_3, c.price)
               when '2' then coalesce(c.price_2, c.price)
               when '1' then coalesce(c.price_1, c.price)
               when '0' then coalesce(c.price_0, c.price)
               else c.price end
             when coalesce(c.price_3, c.price_2, c.price_1, c.price_0) is null then c.price end""";
  }

  private static String outsideStay() {
    return """
        l.visit_kind = 'inpatient' and l.begndate <= l.enddate
        and (l.service_date < l.begndate and not coalesce(starts_with(l.med_type, '24'), false)
             or l.service_date > l.enddate and not coalesce(l.dscg_tkdrug_flag = '1', false))""";
  }
}
