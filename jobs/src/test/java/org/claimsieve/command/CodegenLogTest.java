package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CodegenLogTest {
  @TempDir Path folder;

  @Test
  void countsEachFailureOnce() throws Exception {
    Path log = folder.resolve("claimsieve.log");
    assertThat(CodegenLog.fallbacks(log)).isZero();

    Files.writeString(
        log,
        """
        2024-07-01 01:00:00.000 ERROR [main] o.a.s.s.c.e.c.CodeGenerator: Failed to compile: Code grows beyond 64 KB
        org.codehaus.commons.compiler.InternalCompilerException: Code of method "a" grows beyond 64 KB
        Caused by: org.codehaus.commons.compiler.InternalCompilerException: Code of method "a" grows beyond 64 KB
        2024-07-01 01:00:01.000 WARN  [main] o.a.s.s.c.e.Fallback: falling back to interpreter mode
        org.codehaus.commons.compiler.InternalCompilerException: Code of method "a" grows beyond 64 KB
        2024-07-01 01:00:02.000 ERROR [main] o.a.s.s.c.e.c.CodeGenerator: Failed to compile: another reason
        2024-07-01 01:00:03.000 ERROR [main] o.a.s.s.c.e.c.CodeGenerator: Failed to compile:
        org.codehaus.commons.compiler.InternalCompilerException: Code of method "b" grows beyond 64 KB
        """);
    assertThat(CodegenLog.fallbacks(log)).isEqualTo(2);
  }
}
