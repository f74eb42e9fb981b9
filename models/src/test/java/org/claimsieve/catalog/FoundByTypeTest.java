package org.claimsieve.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimsieve.rule.Rule;
import org.junit.jupiter.api.Test;

final class FoundByTypeTest {
  interface Kind {}

  abstract static class Half implements Kind {}

  /** Inner, and so no file of its own. */
  static final class Inner extends Half {}

  @Test
  void classesOfTheirOwnFilesAreFound() {
    assertThat(FoundByType.implementing(Kind.class)).containsExactly(OfItsOwnFile.class);
  }

  /** Against the files on the disk. */
  @Test
  void everyFileOfTheRulesIsFound() throws Exception {
    Path classes = Path.of(Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes.resolve("org/claimsieve/rule"))) {
      List<String> onDisk =
          files
              .map(file -> classes.relativize(file).toString())
              .filter(name -> name.matches(".*/(line|claim|tally|pair|pattern)/[^/$]*\\.class"))
              .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
              .filter(FoundByTypeTest::isRule)
              .toList();
      assertThat(onDisk).hasSizeGreaterThan(100);
      assertThat(FoundByType.implementing(Rule.class))
          .extracting(Class::getName)
          .containsAll(onDisk);
    }
  }

  private static boolean isRule(String name) {
    try {
      Class<?> type = Class.forName(name);
      return Rule.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
    } catch (ClassNotFoundException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
