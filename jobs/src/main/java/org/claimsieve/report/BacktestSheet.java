package org.claimsieve.report;

import java.util.List;

/**
 * What the template of a back-test's page is filled with: texts only.
 *
 * @param title title of the window
 * @param style style sheet
 * @param heading the page's name
 * @param subject what it is about, beside the name
 * @param scope lines below
 * @param figures figures at the top
 * @param parts sections in their order
 * @param footer lines at the bottom
 */
public record BacktestSheet(
    String title,
    String style,
    String heading,
    String subject,
    List<String> scope,
    List<Figure> figures,
    List<Part> parts,
    List<String> footer) {

  /**
   * A figure with its name.
   *
   * @param id for a link and for a test
   */
  public record Figure(String id, String label, String value, String unit) {}

  /**
   * A section: sentences, then a table where it has columns and rows.
   *
   * @param id for a link and for a test
   */
  public record Part(
      String id, String title, List<String> sentences, List<Cell> columns, List<Line> rows) {}

  /** A row of a table. */
  public record Line(List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param kind {@code n} for a number, else empty
   */
  public record Cell(String text, String kind) {
    static Cell of(String text) {
      return new Cell(text, "");
    }

    static Cell number(String text) {
      return new Cell(text, "n");
    }
  }
}
