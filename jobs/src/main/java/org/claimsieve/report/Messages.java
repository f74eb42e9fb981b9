package org.claimsieve.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The fixed words of a list in one language. Not a resource bundle: that falls back to the
 * machine's own language, and the same list must read the same everywhere.
 */
final class Messages {
  private final Map<String, String> words;

  private Messages(Map<String, String> words) {
    this.words = words;
  }

  /** The words of that language; Chinese for every language but English. */
  static Messages of(Locale locale) {
    String language = new Words("zh", "en").in(locale);
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Resource.open("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> words = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    return new Messages(words);
  }

  /** The word for a key. */
  String get(String key) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException("no word for '" + key + "'");
    }
    return word;
  }

  /** All words, by key in order. */
  Map<String, String> all() {
    return words;
  }
}
