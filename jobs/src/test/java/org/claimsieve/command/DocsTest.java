package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The pages of the project, beside the code that they speak of. */
final class DocsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path DOCS = ROOT.resolve("docs");
  private static final String MEND = "is stale: run `scripts/claimsieve rules docs --out docs`";
  private static final String LAUNCHER = "    scripts/claimsieve ";
  private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)(#[^)]*)?\\)");

  @Test
  void theGeneratedPagesAreFresh() throws IOException {
    assertThat(Files.readString(DOCS.resolve("rules.md")))
        .as("docs/rules.md " + MEND)
        .isEqualTo(RulesPage.text());
    assertThat(Files.readString(DOCS.resolve("indicators.md")))
        .as("docs/indicators.md " + MEND)
        .isEqualTo(IndicatorsPage.text());
    assertThat(Files.readString(DOCS.resolve("national-classes.md")))
        .as("docs/national-classes.md " + MEND)
        .isEqualTo(NationalPage.text());
    assertThat(Files.readString(DOCS.resolve("data-quality.md")))
        .as("docs/data-quality.md " + MEND)
        .isEqualTo(QualityPage.text());
  }

  @Test
  void everyCommandLineIsUnderstood() throws IOException {
    int seen = 0;
    for (Path page : pages()) {
      for (String line : Files.readAllLines(page)) {
        if (line.startsWith(LAUNCHER)) {
          String[] words = line.substring(LAUNCHER.length()).replaceFirst(" +#.*", "").split(" +");
          assertThatCode(
                  () ->
                      new CommandLine(new ClaimSieve())
                          .setCaseInsensitiveEnumValuesAllowed(true)
                          .parseArgs(words))
              .as(page + ": " + line)
              .doesNotThrowAnyException();
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(20);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    int seen = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        assertThat(page.resolveSibling(link.group(1))).as("link in " + page).exists();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(20);
  }

  @Test
  void theChangelogNamesEveryRuleAndIndicator() throws IOException {
    String changelog = Files.readString(ROOT.resolve("CHANGELOG.md"));
    for (RuleEntry rule : RuleEntry.all()) {
      assertThat(changelog).contains("`" + rule.info().id() + "`");
    }
    for (IndicatorEntry indicator : IndicatorEntry.all()) {
      assertThat(changelog).contains("`" + indicator.info().id() + "`");
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(DOCS)) {
      Stream.concat(top, docs).filter(path -> path.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages.stream().sorted().toList();
  }
}
