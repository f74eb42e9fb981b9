package org.claimsieve.knowledge.national;

import java.util.List;
import java.util.Optional;
import org.claimsieve.knowledge.LimitKind;

/** Turns points into rows of the knowledge base: one row per code, one row per pair. */
public final class PointRows {
  /** Between the names of a pair. */
  private static final String TIMES = "×";

  private final PointReaders readers = new PointReaders();
  private final PointValues values;

  /**
   * Rows for a place.
   *
   * @param childAge last year of age, in whole years, in which a person is a child there
   */
  public PointRows(int childAge) {
    this.values = new PointValues(childAge);
  }

  /** The rows of a point, or why it is left to a person. */
  public PointReading of(PublishedPoint point) {
    Optional<PointTarget> target = PointTarget.of(point);
    if (target.isEmpty()) {
      return PointReading.left("该类知识点程序不判读，须人工录入");
    }
    if (point.codes().isEmpty()) {
      return PointReading.left("没有医保目录编码");
    }
    if (target.get().kind() == LimitKind.LISTED) {
      return rows(target.get(), point, List.of());
    }
    Optional<String> read = readers.of(point.ruleClass()).flatMap(reader -> reader.read(point));
    if (read.isEmpty()) {
      return PointReading.left("文字没有明确的限定内容，须人工判读");
    }
    return target.get().kind() == LimitKind.PAIR
        ? pair(target.get(), point)
        : limited(target.get(), point, read.get());
  }

  private PointReading limited(PointTarget target, PublishedPoint point, String read) {
    List<String> limits = values.of(target.kind(), read);
    if (target.kind() == LimitKind.AGE && reversed(limits)) {
      return PointReading.left("年龄下限高于上限 " + limits.get(1) + " 周岁，须人工判读");
    }
    return rows(target, point, limits);
  }

  private static boolean reversed(List<String> ages) {
    return !ages.get(0).isEmpty() && Integer.parseInt(ages.get(0)) > Integer.parseInt(ages.get(1));
  }

  private static PointReading rows(PointTarget target, PublishedPoint point, List<String> limits) {
    return PointReading.read(
        point.codes().stream()
            .distinct()
            .map(code -> new PointRow(target, code, plain(point.item()), limits))
            .toList());
  }

  /** The first service contains the second, which is the one accused beside it. */
  private static PointReading pair(PointTarget target, PublishedPoint point) {
    String item = plain(point.item());
    String[] names = item.split(TIMES, -1);
    String whole = names.length == 2 ? names[0].strip() : item;
    String part = names.length == 2 ? names[1].strip() : item;
    List<String> other = List.of(point.codes().get(0), whole);
    return PointReading.read(List.of(new PointRow(target, point.codes().get(1), part, other)));
  }

  /** A name on one line. */
  private static String plain(String name) {
    return name.replaceAll("\\s+", " ");
  }
}
