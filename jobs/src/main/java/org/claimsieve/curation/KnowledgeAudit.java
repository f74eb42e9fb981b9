package org.claimsieve.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimsieve.code.CodeForm;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.RuleInfo;
import org.jspecify.annotations.Nullable;

/** Looks the knowledge base through on a day. */
public final class KnowledgeAudit {
  /** Rules whose rows are about operations: their codes are none of an item. */
  private static final Set<String> OPERATIONS = Set.of("operation-diagnosis");

  private static final Comparator<Remark> ORDER =
      Comparator.comparing(Remark::sort)
          .thenComparing(Remark::kind)
          .thenComparingLong(Remark::line)
          .thenComparing(Remark::rule);

  private final KnownRules rules;
  private final LocalDate day;
  private final @Nullable Set<String> seen;
  private final List<Remark> remarks = new ArrayList<>();

  private KnowledgeAudit(KnownRules rules, LocalDate day, @Nullable Set<String> seen) {
    this.rules = rules;
    this.day = day;
    this.seen = seen;
  }

  /**
   * All remarks, the gravest first.
   *
   * @param faults of single rows
   * @param day on which rows hold or not
   * @param seen item codes of all claims; null where codes are not to be compared with claims
   */
  public static List<Remark> of(
      KnowledgeTables tables,
      KnownRules rules,
      Map<KnowledgeRow, List<String>> faults,
      LocalDate day,
      @Nullable Set<String> seen) {
    KnowledgeAudit audit = new KnowledgeAudit(rules, day, seen);
    List<KnowledgeRow> sound = new ArrayList<>();
    for (KnowledgeRow row : tables.rows()) {
      List<String> wrong = faults.getOrDefault(row, List.of());
      wrong.forEach(what -> audit.say(Remark.Sort.ROW, row, what));
      audit.rule(row);
      audit.codes(row);
      if (wrong.isEmpty()) {
        audit.time(row);
        sound.add(row);
      }
    }
    audit.succession(Succession.of(sound));
    audit.rulesWithout(tables);
    return audit.remarks.stream().sorted(ORDER).toList();
  }

  private void say(Remark.Sort sort, KnowledgeRow row, String what) {
    remarks.add(Remark.of(sort, row, what));
  }

  private void rule(KnowledgeRow row) {
    rules.fault(row.kind(), row.rule()).ifPresent(what -> say(Remark.Sort.RULE, row, what));
  }

  private void codes(KnowledgeRow row) {
    for (String code : List.of(row.code(), row.other())) {
      if (code.isEmpty() || OPERATIONS.contains(row.rule())) {
        continue;
      }
      if (!CodeForm.isItem(code)) {
        say(Remark.Sort.CODE_FORM, row, "编码 %s 不符合药品、饮片、医疗服务项目、耗材任何一种国家编码格式".formatted(code));
      }
      if (seen != null && !seen.contains(code)) {
        say(Remark.Sort.UNSEEN, row, "编码 %s 从未出现在费用明细中".formatted(code));
      }
    }
  }

  private void time(KnowledgeRow row) {
    row.validity()
        .ifPresent(
            days -> {
              if (days.to().isBefore(day)) {
                say(Remark.Sort.EXPIRED, row, "已于 %s 失效".formatted(days.to()));
              }
              if (days.from().isAfter(day)) {
                say(Remark.Sort.NOT_YET, row, "自 %s 起生效".formatted(days.from()));
              }
            });
  }

  private void succession(Succession rows) {
    for (Succession.Overlap overlap : rows.overlaps()) {
      String how = overlap.contradicts() ? "限定不同" : "限定相同";
      say(
          overlap.contradicts() ? Remark.Sort.CLASH : Remark.Sort.TWICE,
          overlap.second(),
          "与第 %d 行有效期重叠，%s：%s".formatted(overlap.first().line(), how, overlap.words()));
    }
    for (Succession.Gap gap : rows.gaps()) {
      say(Remark.Sort.GAP, gap.next(), "%s 至 %s 没有限定".formatted(gap.from(), gap.to()));
    }
  }

  private void rulesWithout(KnowledgeTables tables) {
    Set<String> with = new HashSet<>();
    tables.rows().forEach(row -> with.add(row.rule()));
    for (RuleInfo rule : rules.limited()) {
      if (!with.contains(rule.id())) {
        LimitKind kind = Objects.requireNonNull(rule.knowledge());
        String what = "规则“%s”没有知识".formatted(rule.nameZh());
        remarks.add(new Remark(Remark.Sort.NO_ROWS, kind, 0, rule.id(), "", what));
      }
    }
  }
}
