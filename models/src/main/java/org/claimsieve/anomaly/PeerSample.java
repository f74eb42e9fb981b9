package org.claimsieve.anomaly;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The settlements of one peer group that its standard is computed from: those of least hash. */
final class PeerSample {
  private static final Comparator<Member> BY_HASH =
      Comparator.comparingLong(Member::hash).thenComparing(Member::setlId);

  private final int limit;
  private final PriorityQueue<Member> members = new PriorityQueue<>(BY_HASH.reversed());

  PeerSample(int limit) {
    this.limit = limit;
  }

  /** Takes a settlement unless as many with a lesser hash are there. */
  void offer(long hash, String setlId, double[] values) {
    members.add(new Member(hash, setlId, values));
    if (members.size() > limit) {
      members.remove();
    }
  }

  /** What the detector says of each, in ascending order. */
  double[] scores(AnomalyDetector detector) {
    return members.stream().mapToDouble(member -> detector.score(member.values)).sorted().toArray();
  }

  /** Middle and spread of every feature, in the features' order. */
  RobustScale[] scales(List<Feature> features) {
    RobustScale[] scales = new RobustScale[features.size()];
    for (int i = 0; i < scales.length; i++) {
      int at = i;
      double[] values = members.stream().mapToDouble(member -> member.values[at]).toArray();
      scales[i] = RobustScale.of(values, features.get(i).scale(), features.get(i).floor());
    }
    return scales;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Member(long hash, String setlId, double[] values) {}
}
