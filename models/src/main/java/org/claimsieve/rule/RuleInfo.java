package org.claimsieve.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.KnowledgeCards;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.schema.TableSpec;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is, in words and codes; {@code docs/rules.md} is made of it.
 *
 * @param id kebab-case, never reused
 * @param definition what is compared, in one Chinese sentence that an inspector can say aloud
 * @param national number of the rule class in the national list of 88; 0 outside of it
 * @param officialCode code in the national rule framework, empty where it has none
 * @param behaviour what the regulation calls it
 * @param validFrom first service date that the rule judges
 * @param validTo last service date that the rule judges; null while it is in force
 * @param lookbackDays days before the business date whose claims it compares with; 0 for tonight's
 *     alone
 * @param needs columns without which it judges nothing
 * @param lead true where the claims give a lead only and the medical record decides
 * @param knowledge the limit without which it judges nothing, or null
 * @param records records beside the claims without which it judges nothing
 * @param normalWhen what would make a hit normal: the first thing an inspector should ask
 * @param version changes whenever its results may change
 */
public record RuleInfo(
    String id,
    String nameZh,
    String nameEn,
    String definition,
    int national,
    String officialCode,
    Behaviour behaviour,
    Severity severity,
    boolean lead,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    int lookbackDays,
    Set<String> needs,
    @Nullable LimitKind knowledge,
    List<RecordNeed> records,
    String normalWhen,
    String version) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** The day from which the regulation that every behaviour cites is in force. */
  static final LocalDate REGULATION = LocalDate.of(2021, 5, 1);

  public RuleInfo {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("rule id is not kebab-case: " + id);
    }
    if (Stream.of(nameZh, nameEn, definition, normalWhen, version).anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          id + " lacks a Chinese name, an English name, a definition, a normal case or a version");
    }
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException(id + " ends " + validTo + " before it starts");
    }
    if (lookbackDays < 0) {
      throw new IllegalArgumentException(id + " looks back a negative time: " + lookbackDays);
    }
    if (lead && severity != Severity.HINT) {
      throw new IllegalArgumentException(id + " is a lead and graver than a hint");
    }
    needs = Set.copyOf(needs);
    records = List.copyOf(records);
  }

  /** Article and behaviour, as a finding cites them. */
  public String legalBasis() {
    return behaviour.legalBasis();
  }

  /**
   * A value of this rule's limit on the line's item and service date; null where the item has none.
   *
   * @param value one of {@link org.claimsieve.knowledge.Limit}
   */
  public Column limit(String value) {
    return KnowledgeCards.value(id, value);
  }

  /** Whether the line's item has a limit of this rule; never null. */
  public Column limited() {
    return KnowledgeCards.limited(id);
  }

  /** Starts a description. */
  public static Draft rule(String id) {
    return new Draft(id);
  }

  /** A description being written down, sentence by sentence. */
  public static final class Draft {
    private final String id;
    private String nameZh = "";
    private String nameEn = "";
    private String definition = "";
    private int national;
    private String officialCode = "";
    private Behaviour behaviour = Behaviour.OUT_OF_SCOPE;
    private Severity severity = Severity.HINT;
    private LocalDate validFrom = REGULATION;
    private @Nullable LocalDate validTo;
    private int lookbackDays;
    private Set<String> needs = Set.of();
    private boolean lead;
    private @Nullable LimitKind knowledge;
    private final List<RecordNeed> records = new ArrayList<>();
    private String normalWhen = "";

    private Draft(String id) {
      this.id = id;
    }

    /** Both names. */
    public Draft named(String zh, String en) {
      nameZh = zh;
      nameEn = en;
      return this;
    }

    /** What is compared, in one sentence. */
    public Draft defined(String sentence) {
      definition = sentence;
      return this;
    }

    /** Number of the rule class in the national list of 88. */
    public Draft national(int number) {
      national = number;
      return this;
    }

    /** The claims give a lead only: the medical record decides. */
    public Draft lead() {
      lead = true;
      return this;
    }

    /** Code in the national rule framework. */
    public Draft official(String code) {
      officialCode = code;
      return this;
    }

    /** What the regulation calls a hit, and how grave it is. */
    public Draft breaks(Behaviour what, Severity how) {
      behaviour = what;
      severity = how;
      return this;
    }

    /** Service dates that it judges; without it, from the regulation's first day on. */
    public Draft valid(LocalDate from, @Nullable LocalDate to) {
      validFrom = from;
      validTo = to;
      return this;
    }

    /** Days of history that it compares with. */
    public Draft lookingBack(int days) {
      lookbackDays = days;
      return this;
    }

    /** Columns without which it judges nothing. */
    public Draft needs(String... columns) {
      needs = Set.of(columns);
      return this;
    }

    /** The kind of limit without which it judges nothing. */
    public Draft knows(LimitKind kind) {
      knowledge = kind;
      return this;
    }

    /**
     * Records beside the claims without which it judges nothing; once for each table.
     *
     * @param columns columns of the table that must hold something
     */
    public Draft records(TableSpec table, String... columns) {
      records.add(new RecordNeed(table, Set.of(columns)));
      return this;
    }

    /** What would make a hit normal. */
    public Draft normalWhen(String words) {
      normalWhen = words;
      return this;
    }

    /** The description, with the version of the rule's logic. */
    public RuleInfo version(String version) {
      return new RuleInfo(
          id,
          nameZh,
          nameEn,
          definition,
          national,
          officialCode,
          behaviour,
          severity,
          lead,
          validFrom,
          validTo,
          lookbackDays,
          needs,
          knowledge,
          records,
          normalWhen,
          version);
    }
  }
}
