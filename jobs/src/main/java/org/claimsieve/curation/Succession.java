package org.claimsieve.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How rows of one rule and item follow each other in time. Rows whose dates cannot be read are left
 * out.
 *
 * @param overlaps rows that hold on the same day
 * @param gaps days between two rows on which none holds
 */
public record Succession(List<Overlap> overlaps, List<Gap> gaps) {
  private static final Comparator<Spell> BY_TIME =
      Comparator.comparing((Spell spell) -> spell.days().from())
          .thenComparing(spell -> spell.days().to())
          .thenComparing(spell -> spell.row().line());

  public Succession {
    overlaps = List.copyOf(overlaps);
    gaps = List.copyOf(gaps);
  }

  /** Two rows that hold on the same day. */
  public record Overlap(KnowledgeRow first, KnowledgeRow second) {
    /** What one says beside the other, in Chinese. */
    public String words() {
      return "%s（%s 起）与 %s（%s 起）"
          .formatted(first.words(), since(first), second.words(), since(second));
    }

    /** Whether they limit their item in different ways. */
    boolean contradicts() {
      return !first.says(second);
    }

    private static String since(KnowledgeRow row) {
      return row.validity().map(days -> days.from().toString()).orElse("");
    }
  }

  /**
   * Days on which no row holds.
   *
   * @param next the row with which a limit begins again
   */
  public record Gap(KnowledgeRow next, LocalDate from, LocalDate to) {}

  private record Spell(KnowledgeRow row, Validity days) {}

  /** The rows, wherever they stand. */
  public static Succession of(List<KnowledgeRow> rows) {
    Map<List<String>, List<Spell>> byKey = new LinkedHashMap<>();
    for (KnowledgeRow row : rows) {
      row.validity()
          .ifPresent(
              days ->
                  byKey
                      .computeIfAbsent(row.key(), key -> new ArrayList<>())
                      .add(new Spell(row, days)));
    }
    List<Overlap> overlaps = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    byKey.values().forEach(spells -> follow(spells, overlaps, gaps));
    return new Succession(overlaps, gaps);
  }

  private static void follow(List<Spell> spells, List<Overlap> overlaps, List<Gap> gaps) {
    List<Spell> inOrder = spells.stream().sorted(BY_TIME).toList();
    Spell longest = inOrder.get(0);
    for (Spell next : inOrder.subList(1, inOrder.size())) {
      LocalDate after = longest.days().to().plusDays(1);
      if (longest.days().meets(next.days())) {
        overlaps.add(new Overlap(longest.row(), next.row()));
      } else if (after.isBefore(next.days().from())) {
        gaps.add(new Gap(next.row(), after, next.days().from().minusDays(1)));
      }
      longest = next.days().to().isAfter(longest.days().to()) ? next : longest;
    }
  }
}
