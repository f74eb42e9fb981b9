package org.claimsieve.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.Tables;
import org.claimsieve.source.Layout;
import org.claimsieve.source.LayoutReader;
import org.jspecify.annotations.Nullable;

/** Finds source layouts: the bureau's own in its home, else the shipped ones. */
public final class Layouts {
  /** Layouts that ship with the program. */
  public static final List<String> SHIPPED =
      List.of("national", "provider-claims", "pharmacy-claims");

  private Layouts() {}

  /** The layout of that name in the folder, else the shipped one. */
  public static Layout find(Path folder, String name) {
    Path own = folder.resolve(name + ".yml");
    if (Files.isRegularFile(own)) {
      try {
        return LayoutReader.read(own.toString(), Files.readString(own), Tables.delivered());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shipped(name);
  }

  /** A layout that ships with the program. */
  static Layout shipped(String name) {
    return of(text(name));
  }

  static Layout of(String yaml) {
    return LayoutReader.read("(shipped)", yaml, Tables.delivered());
  }

  /** The shipped layout as it is written, comments included. */
  public static String text(String name) {
    try (@Nullable InputStream in =
        Layouts.class.getResourceAsStream("/layouts/" + name + ".yml")) {
      if (in == null) {
        throw Problem.of(
            Category.CONFIGURATION,
            "layout: '%s' is not known; put %s.yml into the layouts folder of the home, or use one of %s"
                .formatted(name, name, SHIPPED));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
