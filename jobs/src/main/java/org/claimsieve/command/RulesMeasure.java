package org.claimsieve.command;

import java.util.Locale;

/** What a bench of the rules measures; its processes name their figures after it. */
enum RulesMeasure {
  /** The first of the ten. */
  ONE("1 line rule"),
  /** Those that stand in DuckDB's SQL too. */
  TEN("10 line rules"),
  /** Every line rule. */
  LINES("all line rules"),
  /** Every rule of every kind. */
  ALL("all rules"),
  /** The coverage statement of every rule, with the details at hand. */
  COVERAGE("coverage of all");

  /** Rules that the knowledge base has something for, or that need nothing. */
  static final String RULES = "rules";

  /** Findings of all those rules. */
  static final String FINDINGS = "findings";

  /** Spark jobs of one run. */
  static final String JOBS = "jobs";

  /** How often the plan reads the lines. */
  static final String SCANS = "scans";

  /** How often in one run generated code was too large. */
  static final String FALLBACKS = "fallbacks";

  private final String title;

  RulesMeasure(String title) {
    this.title = title;
  }

  /** What a table calls it. */
  String title() {
    return title;
  }

  /** What a program calls it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of one of its figures. */
  String figure(String what) {
    return id() + "-" + what;
  }

  /** Name of the figure that holds the seconds of a run; the first run is 1. */
  String seconds(int run) {
    return figure("seconds-" + run);
  }

  /** Name of the figure that holds how many lines break a rule. */
  static String broken(String rule) {
    return "broken-" + rule;
  }
}
