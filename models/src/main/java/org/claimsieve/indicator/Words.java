package org.claimsieve.indicator;

import java.util.Locale;

/** A text in both languages that a list is printed in. */
public record Words(String chinese, String english) {
  public Words {
    if (chinese.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("text missing: [" + chinese + "] [" + english + "]");
    }
  }

  /** The text in that language: English where it is English, else Chinese. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
  }
}
