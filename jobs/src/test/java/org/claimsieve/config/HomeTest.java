package org.claimsieve.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.claimsieve.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {
  @TempDir Path folder;

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    Home home = new Home(folder.resolve("deep").resolve("home")).create();
    Path secret = home.resolve("privacy.key");
    Home.writePrivate(secret, new byte[] {1, 2});

    for (Path path : new Path[] {home.folder(), home.lake(), home.lists(), home.logs()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx------");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    assertThat(home.inbox(LocalDate.parse("2024-06-30")))
        .isEqualTo(home.folder().resolve("inbox/2024-06-30"));
  }

  @Test
  void saysHowToMakeAHomeWhereThereIsNone() {
    assertThatThrownBy(() -> new Home(folder).existing())
        .isInstanceOf(Problem.class)
        .hasMessageContaining("claimsieve init --home " + folder);
  }

  @Test
  void namesAFolderThatCannotBeMade() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> new Home(file).create())
        .isInstanceOf(Problem.class)
        .hasMessageContaining(file.toString());
  }
}
