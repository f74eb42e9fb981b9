package org.claimsieve.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.claimsieve.config.Home;
import org.claimsieve.knowledge.national.PointReader;
import org.claimsieve.knowledge.national.PointReaders;
import org.claimsieve.knowledge.national.PublishedPoint;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The knowledge base, to be filled. */
@Command(
    name = "knowledge",
    description = "Reads published knowledge.",
    footer = "  claimsieve knowledge read knowledge_points.csv --out points",
    subcommands = KnowledgeCommand.Read.class)
final class KnowledgeCommand extends CommandGroup {
  KnowledgeCommand() {
    super("knowledge read knowledge_points.csv");
  }

  /** Published points, whose limits are free text. */
  @Command(
      name = "read",
      description =
          "Reads the free texts of published points into limits, and lists for a person what they do not surely say. Rules do not use the limits by themselves: copy those that you confirm into the files of the home's knowledge folder.",
      footer = "  claimsieve knowledge read knowledge_points.csv --out points")
  static final class Read implements Callable<Integer> {
    private static final List<String> COLUMNS =
        List.of("row", "rule_class", "gz_code", "item_name", "med_codes", "limit", "constraint");

    @Mixin private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "FILE", description = "The published file (CSV).")
    private Path file = Path.of("");

    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "Writes read.csv and left.csv there. Default: nothing is written.")
    private @Nullable Path out;

    @Spec private @Nullable CommandSpec command;

    @Override
    public Integer call() throws IOException {
      PointReaders readers = new PointReaders();
      Map<String, Count> counts = new LinkedHashMap<>();
      List<List<String>> read = new ArrayList<>();
      List<List<String>> left = new ArrayList<>();
      for (PublishedPoint point : points()) {
        Optional<PointReader> reader = readers.of(point.ruleClass());
        Optional<String> limit = reader.flatMap(by -> by.read(point));
        (limit.isPresent() ? read : left).add(row(point, limit.orElse("")));
        Count before = counts.getOrDefault(point.ruleClass(), new Count(0, 0));
        counts.put(
            point.ruleClass(),
            new Count(before.points() + 1, before.read() + (limit.isPresent() ? 1 : 0)));
      }
      if (out != null) {
        Files.createDirectories(out);
        write(out.resolve("read.csv"), read);
        write(out.resolve("left.csv"), left);
      }
      print(Objects.requireNonNull(command).commandLine().getOut(), readers, counts);
      return 0;
    }

    private List<PublishedPoint> points() {
      try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        return PublishedPoint.read(file.toString(), text);
      } catch (IOException e) {
        throw Problem.of(
            Category.INPUT, "%s: cannot be read (%s)".formatted(file, e.getMessage()), e);
      }
    }

    private record Count(int points, int read) {}

    private void print(PrintWriter to, PointReaders readers, Map<String, Count> counts) {
      if (json.wanted()) {
        Map<String, Object> map = new LinkedHashMap<>();
        counts.forEach(
            (name, count) -> map.put(name, Map.of("points", count.points(), "read", count.read())));
        JsonOption.print(to, map);
        return;
      }
      TextTable table = new TextTable("rule class", "points", "read", "left", "a limit reads");
      counts.forEach(
          (name, count) ->
              table.add(
                  name,
                  count.points(),
                  count.read(),
                  count.points() - count.read(),
                  readers.of(name).map(PointReader::form).orElse("(not read)")));
      table.print(to);
      if (out != null) {
        to.println("Read: " + out.resolve("read.csv"));
        to.println("Left for a person: " + out.resolve("left.csv"));
      }
    }

    private static List<String> row(PublishedPoint point, String limit) {
      return List.of(
          String.valueOf(point.row()),
          point.ruleClass(),
          point.gzCode(),
          point.item(),
          String.join("|", point.codes()),
          limit,
          point.constraint());
    }

    private static void write(Path file, List<List<String>> rows) throws IOException {
      StringWriter text = new StringWriter();
      try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
        printer.printRecord(COLUMNS);
        for (List<String> row : rows) {
          printer.printRecord(row);
        }
      }
      Home.writePrivate(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
