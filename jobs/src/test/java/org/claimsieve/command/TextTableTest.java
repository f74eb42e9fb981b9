package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class TextTableTest {
  @Test
  void alignsChineseAndLatinText() {
    TextTable table = new TextTable("team", "cases");
    table.add("稽核一组", 7);
    table.add("a", 12);
    StringWriter text = new StringWriter();
    table.print(new PrintWriter(text, true));

    assertThat(text.toString().lines())
        .containsExactly("  team      cases", "  稽核一组  7", "  a         12");
  }
}
