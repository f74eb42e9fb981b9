package org.claimsieve.report;

import java.util.Locale;

/**
 * A text in both languages of a list. The reader chooses the language while reading, so both travel
 * with the list.
 *
 * @param zh Chinese
 * @param en English; the Chinese text again where no translation exists
 */
public record Words(String zh, String en) {
  /** A text that exists in Chinese only. */
  public static Words of(String zh) {
    return new Words(zh, zh);
  }

  /** The text for that language; Chinese for every language but English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
  }
}
