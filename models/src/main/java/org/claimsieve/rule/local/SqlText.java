package org.claimsieve.rule.local;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A SQL expression in which <code>${name}</code> stands for a parameter. */
public record SqlText(String text) {
  private static final String PARAMETER = "${";

  /** Pattern of what stands in quotes, as Spark reads it. */
  static final String QUOTED =
      "'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|`[^`]*+`";

  private static final Pattern TOKEN =
      Pattern.compile(QUOTED + "|\\$\\{(?<name>[^{}]*)}", Pattern.DOTALL);

  /** A text as a SQL literal. */
  public static String literal(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** Names of the parameters, in their order. */
  public Set<String> parameters() {
    Set<String> names = new LinkedHashSet<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String name = token.group("name");
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether a parameter stands in quotes, where it would not be one. */
  public boolean quotesAParameter() {
    Stream<String> tokens = TOKEN.matcher(text).results().map(MatchResult::group);
    return tokens.anyMatch(token -> !token.startsWith(PARAMETER) && token.contains(PARAMETER));
  }

  /**
   * The expression with its parameters filled in; one that is not known stays.
   *
   * @param literals SQL literal by name
   */
  public String with(Map<String, String> literals) {
    Matcher found = TOKEN.matcher(text);
    return found.replaceAll(token -> Matcher.quoteReplacement(filled(token.group(), literals)));
  }

  private static String filled(String token, Map<String, String> literals) {
    return token.startsWith(PARAMETER)
        ? literals.getOrDefault(token.substring(2, token.length() - 1), token)
        : token;
  }
}
