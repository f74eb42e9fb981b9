package org.claimsieve.curation;

import java.util.List;

/**
 * Cells of a file or sheet, as texts.
 *
 * @param header the first row that is not blank
 * @param lines the others that are not blank
 */
record Grid(List<String> header, List<Line> lines) {
  Grid {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }

  /**
   * One row.
   *
   * @param number of the line in its file, or of the row in its sheet
   * @param numbers places of cells that a spreadsheet holds as numbers
   */
  record Line(long number, List<String> cells, List<Integer> numbers) {
    Line {
      cells = List.copyOf(cells);
      numbers = List.copyOf(numbers);
    }

    /** The cell at a place; empty beyond the last. */
    String cell(int place) {
      return place < cells.size() ? cells.get(place) : "";
    }

    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}
