package org.claimsieve.knowledge.national;

import java.util.ArrayList;
import java.util.List;
import org.claimsieve.code.VisitKind;
import org.claimsieve.knowledge.LimitKind;

/**
 * How a limit that a reader read becomes the values of its kind.
 *
 * @param childAge last year of age, in whole years, in which a person is a child
 */
record PointValues(int childAge) {

  /** The values in the order of {@link LimitKind#limits()}. */
  List<String> of(LimitKind kind, String read) {
    return switch (kind) {
      case SEX, LEVEL, COURSE, FREQUENCY, INTERVAL -> List.of(read);
      case AGE -> ages(read);
      case VISIT -> List.of(visits(read));
      default -> throw new IllegalArgumentException("no text is read into " + kind.stem());
    };
  }

  /** Least and greatest age in whole years. */
  private List<String> ages(String read) {
    String child = String.valueOf(childAge);
    if (read.equals(ChildReader.NEWBORN_AGE)) {
      return List.of("0", "0");
    }
    if (read.equals(ChildReader.CHILD_AGE)) {
      return List.of("", child);
    }
    String[] ends = read.split("-", -1);
    return List.of(ends[0], ends[1].equals(ChildReader.CHILD_AGE) ? child : ends[1]);
  }

  /** Emergency is a clinic visit here, and who may go to the clinic may go to that for diseases. */
  private static String visits(String read) {
    List<String> ways = List.of(read.split(";", -1));
    List<String> kinds = new ArrayList<>();
    if (ways.contains(VisitReader.INPATIENT)) {
      kinds.add(VisitKind.INPATIENT.code());
    }
    if (ways.contains(VisitReader.CLINIC) || ways.contains(VisitReader.EMERGENCY)) {
      kinds.add(VisitKind.CLINIC.code());
      kinds.add(VisitKind.CHRONIC.code());
    }
    return String.join(";", kinds);
  }
}
