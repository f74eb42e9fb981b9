package org.claimsieve.curation;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What became of the points of one class. */
public final class ClassTally {
  private final SortedSet<String> rules = new TreeSet<>();
  private int points;
  private int read;
  private int rows;
  private int there;
  private int clashes;

  void point(boolean wasRead) {
    points++;
    read += wasRead ? 1 : 0;
  }

  void rule(String id) {
    rules.add(id);
  }

  void row() {
    rows++;
  }

  void there() {
    there++;
  }

  void clash() {
    clashes++;
  }

  /** Rules that the limits belong to; none where no point was read. */
  public List<String> rules() {
    return List.copyOf(rules);
  }

  /** Points of the class in the file. */
  public int points() {
    return points;
  }

  /** Points that could be read. */
  public int read() {
    return read;
  }

  /** Points left to a person. */
  public int left() {
    return points - read;
  }

  /** Rows that the knowledge base now has of them. */
  public int rows() {
    return rows;
  }

  /** Rows that somebody else had entered already with the same limit. */
  public int already() {
    return there;
  }

  /** Rows that are not written because another row contradicts them. */
  public int clashes() {
    return clashes;
  }
}
