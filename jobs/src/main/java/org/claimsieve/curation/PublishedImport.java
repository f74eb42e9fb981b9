package org.claimsieve.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.knowledge.national.PointReading;
import org.claimsieve.knowledge.national.PointRow;
import org.claimsieve.knowledge.national.PointRows;
import org.claimsieve.knowledge.national.PublishedPoint;
import org.jspecify.annotations.Nullable;

/**
 * Published points as rows of the knowledge base. They take the place of rows that came from the
 * same publications before; what anybody else entered stays, and wins over a point.
 */
public final class PublishedImport {
  /** What the source of every such row begins with. */
  private static final String SOURCE = "国家医保局公布知识点";

  private static final Comparator<Stated> EARLIEST =
      Comparator.comparing((Stated stated) -> stated.row().get(Knowledge.VALID_FROM))
          .thenComparing(stated -> stated.point().row());

  private final Options options;
  private final KnowledgeTables before;
  private final PointRows reader;
  private final List<KnowledgeRow> kept;
  private final Map<List<String>, List<KnowledgeRow>> keptByKey;
  private final Map<List<String>, List<Stated>> stated = new LinkedHashMap<>();
  private final Map<String, ClassTally> classes = new LinkedHashMap<>();
  private final List<LeftPoint> left = new ArrayList<>();
  private final List<KnowledgeRow> added = new ArrayList<>();

  /**
   * How points become rows.
   *
   * @param childAge last year of age, in whole years, in which a person is a child
   * @param validFrom first day of all rows; null for the day on which each was published
   * @param edition version of rows whose publication has no name
   */
  public record Options(int childAge, @Nullable LocalDate validFrom, String edition) {}

  /** A row beside the point that states it. */
  private record Stated(KnowledgeRow row, PublishedPoint point) {}

  private PublishedImport(List<PublishedPoint> points, Options options, KnowledgeTables before) {
    this.options = options;
    this.before = before;
    this.reader = new PointRows(options.childAge());
    Set<String> own = new LinkedHashSet<>();
    points.forEach(point -> own.add(publication(point)));
    this.kept =
        before.rows().stream()
            .filter(row -> own.stream().noneMatch(row.get(Knowledge.SOURCE)::startsWith))
            .toList();
    this.keptByKey = kept.stream().collect(Collectors.groupingBy(KnowledgeRow::key));
  }

  /** Works out what the points change; nothing is written. */
  public static PublishedImport of(
      List<PublishedPoint> points, Options options, KnowledgeTables before) {
    PublishedImport work = new PublishedImport(points, options, before);
    points.forEach(work::read);
    work.stated.values().forEach(work::decide);
    return work;
  }

  /** What became of the points, class by class in the order of the file. */
  public Map<String, ClassTally> classes() {
    return Collections.unmodifiableMap(classes);
  }

  /** What is left to a person. */
  public List<LeftPoint> left() {
    return List.copyOf(left);
  }

  /** The rows that the points became, kind by kind. */
  public List<KnowledgeTable> rows() {
    KnowledgeTables own = new KnowledgeTables(Map.of()).with(added);
    return own.byKind().values().stream()
        .filter(table -> !table.rows().isEmpty())
        .sorted(Comparator.comparing(KnowledgeTable::kind))
        .toList();
  }

  /** The knowledge base before and after. */
  public Revision revision() {
    List<KnowledgeRow> all = new ArrayList<>(kept);
    all.addAll(added);
    return new Revision(before, before.with(all));
  }

  private void read(PublishedPoint point) {
    ClassTally tally = tally(point);
    PointReading reading = reader.of(point);
    tally.point(reading.isRead());
    if (!reading.isRead()) {
      left.add(LeftPoint.of(point, reading.why()));
    }
    for (PointRow row : reading.rows()) {
      tally.rule(row.target().rule());
      Stated one = new Stated(row(row, point), point);
      stated.computeIfAbsent(one.row().key(), key -> new ArrayList<>()).add(one);
    }
  }

  /** One row for what several points say alike, none where they contradict each other. */
  private void decide(List<Stated> same) {
    KnowledgeRow first = same.get(0).row();
    if (!same.stream().allMatch(one -> one.row().says(first))) {
      String words = same.stream().map(PublishedImport::words).collect(Collectors.joining("；"));
      same.forEach(one -> clash(one, "同一规则同一编码的知识点互相矛盾，均未导入：" + words));
      return;
    }
    Stated one = Collections.min(same, EARLIEST);
    List<KnowledgeRow> met =
        keptByKey.getOrDefault(first.key(), List.of()).stream()
            .filter(row -> meet(row, one.row()))
            .toList();
    Optional<KnowledgeRow> other = met.stream().filter(row -> !row.says(one.row())).findFirst();
    if (other.isPresent()) {
      String source = other.get().get(Knowledge.SOURCE);
      clash(one, "知识库已有不同限定，予以保留：%s（依据：%s）".formatted(other.get().words(), source));
    } else if (met.isEmpty()) {
      added.add(one.row());
      tally(one.point()).row();
    } else {
      tally(one.point()).there();
    }
  }

  private void clash(Stated one, String why) {
    left.add(LeftPoint.of(one.point(), one.row(), why));
    tally(one.point()).clash();
  }

  private ClassTally tally(PublishedPoint point) {
    return classes.computeIfAbsent(point.ruleClass(), name -> new ClassTally());
  }

  private KnowledgeRow row(PointRow row, PublishedPoint point) {
    LimitKind kind = row.target().kind();
    LocalDate from = options.validFrom();
    Map<String, String> values = new LinkedHashMap<>();
    values.put(Knowledge.RULE_ID, row.target().rule());
    values.put(Knowledge.HILIST_CODE, row.code());
    values.put(Knowledge.HILIST_NAME, row.name());
    for (int i = 0; i < kind.limits().size(); i++) {
      values.put(kind.limits().get(i), row.values().get(i));
    }
    values.put(Knowledge.VALID_FROM, from == null ? point.publishedAt() : from.toString());
    values.put(Knowledge.SOURCE, publication(point) + point.row() + "行");
    values.put(Knowledge.VERSION, point.batch().isEmpty() ? options.edition() : point.batch());
    return KnowledgeRow.of(kind, 0, values);
  }

  /** What the source of all rows of a publication begins with. */
  private static String publication(PublishedPoint point) {
    return SOURCE + (point.batch().isEmpty() ? "" : " " + point.batch()) + " 第";
  }

  private static String words(Stated one) {
    return "第 %d 行 %s".formatted(one.point().row(), one.row().words());
  }

  /** Whether two rows hold on the same day; one whose dates cannot be read holds on none. */
  private static boolean meet(KnowledgeRow one, KnowledgeRow other) {
    return one.validity().flatMap(days -> other.validity().map(days::meets)).orElse(false);
  }
}
