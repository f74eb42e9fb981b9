package org.claimsieve.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON that may stand inside a script element: no character of it can end the element. */
final class JsonText {
  private final JsonGenerator out;

  JsonText(Writer target) throws IOException {
    out =
        JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .createGenerator(target);
    out.setCharacterEscapes(new InsideScript());
  }

  JsonGenerator raw() {
    return out;
  }

  /** A field with a text in both languages: one string where they are equal, else a pair. */
  void words(String field, Words words) throws IOException {
    out.writeFieldName(field);
    words(words);
  }

  void words(Words words) throws IOException {
    if (words.zh().equals(words.en())) {
      out.writeString(words.zh());
    } else {
      out.writeArray(new String[] {words.zh(), words.en()}, 0, 2);
    }
  }

  void number(String field, @Nullable BigDecimal value) throws IOException {
    out.writeFieldName(field);
    number(value);
  }

  void number(@Nullable BigDecimal value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeNumber(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
    }
  }

  void texts(String field, Collection<String> values) throws IOException {
    out.writeArrayFieldStart(field);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private static final class InsideScript extends CharacterEscapes {
    private final int[] ascii = standardAsciiEscapesForJSON();

    InsideScript() {
      ascii['<'] = ESCAPE_STANDARD;
      ascii['>'] = ESCAPE_STANDARD;
      ascii['&'] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
      return ch == 0x2028 || ch == 0x2029
          ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", ch))
          : null;
    }
  }
}
