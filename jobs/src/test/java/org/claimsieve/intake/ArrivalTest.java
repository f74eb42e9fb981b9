package org.claimsieve.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.claimsieve.config.Configuration;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.Settlement;
import org.claimsieve.source.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArrivalTest {
  private static final Instant NOW = Instant.parse("2024-06-30T18:00:00Z");
  private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(3));
  private static final Instant JUST_NOW = NOW.minusSeconds(10);
  private static final Layout PLAIN = Layouts.shipped("national");
  private static final Layout MARKED =
      Layouts.of("end_marker: .done\ntables: {setl_d: {}, fee_list_d: {}}");

  /** Something that happens while the arrival waits. */
  private interface Event {
    void happen() throws IOException;
  }

  @TempDir Path inbox;

  private final List<Integer> waited = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  private Path folder() throws IOException {
    return Files.createDirectories(inbox.resolve("2024-06-30"));
  }

  private void write(String name, String text, Instant changed) throws IOException {
    bytes(name, text.getBytes(UTF_8), changed);
  }

  private void bytes(String name, byte[] bytes, Instant changed) throws IOException {
    Path path = Files.write(folder().resolve(name), bytes);
    Files.setLastModifiedTime(path, FileTime.from(changed));
  }

  private void await(Layout layout) throws IOException {
    await(layout, 3, 20);
  }

  private void await(Layout layout, int retries, int waitSeconds) throws IOException {
    new Arrival(
            new Configuration.Intake(retries, waitSeconds, BigDecimal.ONE),
            Clock.fixed(NOW, ZoneOffset.UTC),
            this::pass,
            said::add)
        .await(List.of(folder()), layout);
  }

  private void pass(int seconds) {
    waited.add(seconds);
    if (!events.isEmpty()) {
      try {
        events.remove(0).happen();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  @Test
  void filesThatRestAreTakenAtOnce() throws IOException {
    write("setl_d.csv", "a", LONG_AGO);
    write("结算清单.txt", "b", LONG_AGO);
    await(PLAIN);
    assertThat(waited).isEmpty();
    assertThat(said).isEmpty();
  }

  @Test
  void youngFilesAreLookedAtTwice() throws IOException {
    write("setl_d.csv", "a", JUST_NOW);
    await(PLAIN);
    assertThat(waited).containsExactly(3);
    assertThat(said).isEmpty();
  }

  @Test
  void aFileThatGrowsIsWaitedFor() throws IOException {
    write("setl_d.csv", "a", JUST_NOW);
    events.add(() -> write("setl_d.csv", "abc", JUST_NOW.plusSeconds(1)));
    events.add(() -> write("setl_d.csv", "abcd", JUST_NOW.plusSeconds(2)));
    await(PLAIN);
    assertThat(waited).containsExactly(3, 20, 20);
    assertThat(said)
        .containsExactly(
            "files are still arriving, looking again in 20 s (1 of 3): 2024-06-30/setl_d.csv is being written; sizes seen [1, 3] bytes",
            "files are still arriving, looking again in 20 s (2 of 3): 2024-06-30/setl_d.csv is being written; sizes seen [1, 3, 4] bytes");
  }

  @Test
  void aFileOfFixedSizeThatIsFilledIsWaitedFor() throws IOException {
    write("setl_d.csv", "aaaa", JUST_NOW);
    events.add(() -> write("setl_d.csv", "abcd", JUST_NOW.plusSeconds(1)));
    await(PLAIN);
    assertThat(waited).containsExactly(3, 20);
  }

  @Test
  void aFileThatComesMeanwhileIsWaitedFor() throws IOException {
    write("setl_d.csv", "a", JUST_NOW);
    events.add(() -> write("setl_d-2.csv", "b", JUST_NOW));
    await(PLAIN);
    assertThat(waited).containsExactly(3, 20);
    assertThat(said).singleElement().asString().contains("setl_d-2.csv is being written");
  }

  @Test
  void aFileThatGrowsWithoutEndIsRefused() throws IOException {
    write("setl_d.csv", "a", JUST_NOW);
    for (int i = 1; i <= 9; i++) {
      String text = "a".repeat(i + 1);
      events.add(() -> write("setl_d.csv", text, JUST_NOW));
    }
    assertThatThrownBy(() -> await(PLAIN))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.category()).isEqualTo(Category.INPUT))
        .hasMessageContaining("is not complete after 60 s; nothing was read")
        .hasMessageContaining("intake.retries (3) and intake.wait_seconds (20)")
        .hasMessageContaining(
            "2024-06-30/setl_d.csv is being written; sizes seen [1, 2, 3, 4, 5] bytes");
    assertThat(waited).containsExactly(3, 20, 20, 20);
  }

  @Test
  void withoutWaitingOneLookDecides() throws IOException {
    write("setl_d.csv", "a", JUST_NOW);
    await(PLAIN, 3, 0);
    write("setl_d.csv.part", "a", JUST_NOW);
    assertThatThrownBy(() -> await(PLAIN, 3, 0)).hasMessageContaining("setl_d.csv.part");
    assertThat(waited).isEmpty();
  }

  @Test
  void theEndMarkerIsWaitedForAndIsNoData() throws IOException {
    write("setl_d.csv", "a", LONG_AGO);
    write("fee_list_d.csv", "a", LONG_AGO);
    write("fee_list_d.csv.done", "", LONG_AGO);
    events.add(() -> write("setl_d.csv.done", "", LONG_AGO));
    await(MARKED);
    assertThat(waited).containsExactly(20);
    assertThat(said)
        .singleElement()
        .asString()
        .endsWith("2024-06-30/setl_d.csv has no end marker setl_d.csv.done");
    assertThat(MARKED.tables().get("setl_d").files()).containsExactly("setl_d*.csv*");
    assertThat(
            Inbox.look(LocalDate.parse("2024-06-30"), folder(), MARKED)
                .files()
                .get(Settlement.TABLE))
        .extracting(DeliveredFile::name)
        .containsExactly("2024-06-30/setl_d.csv");
  }

  @Test
  void aMarkerThatNeverComesOrStandsAloneIsRefused() throws IOException {
    write("setl_d.csv", "a", LONG_AGO);
    write("fee_list_d.csv.done", "", LONG_AGO);
    assertThatThrownBy(() -> await(MARKED))
        .hasMessageContaining("setl_d.csv has no end marker setl_d.csv.done")
        .hasMessageContaining("fee_list_d.csv.done lies there without fee_list_d.csv");
    assertThat(waited).containsExactly(20, 20, 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "setl_d-2.csv.part",
        "setl_d-2.csv.filepart",
        "setl_d-2.csv.TMP",
        ".setl_d-2.csv",
        ".setl_d-2.csv.x7Yz1Q"
      })
  void aNameOfATransferUnderWayIsWaitedFor(String name) throws IOException {
    write("setl_d.csv", "a", LONG_AGO);
    write(name, "b", LONG_AGO);
    events.add(() -> Files.move(folder().resolve(name), folder().resolve("setl_d-2.csv")));
    await(PLAIN);
    assertThat(said)
        .first()
        .asString()
        .contains(name + " is a transfer of setl_d-2.csv, under way or broken off");
    assertThat(
            Inbox.look(LocalDate.parse("2024-06-30"), folder(), PLAIN)
                .files()
                .get(Settlement.TABLE))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"readme.tmp", ".DS_Store", "结算.part", "setl.csv.part"})
  void otherNamesAreNobodysTransfer(String name) throws IOException {
    write("setl_d.csv", "a", LONG_AGO);
    write(name, "b", LONG_AGO);
    await(PLAIN);
    assertThat(waited).isEmpty();
  }

  @Test
  void filesWithChineseNamesAreWaitedForToo() throws IOException {
    Layout own = Layouts.of("end_marker: .ok\ntables: {setl_d: {files: ['结算明细*.csv']}}");
    write("结算明细(一).csv", "a", LONG_AGO);
    assertThatThrownBy(() -> await(own))
        .hasMessageContaining("结算明细(一).csv has no end marker 结算明细(一).csv.ok");
    write("结算明细(一).csv.ok", "", LONG_AGO);
    await(own);
    assertThat(
            Inbox.look(LocalDate.parse("2024-06-30"), folder(), own).files().get(Settlement.TABLE))
        .extracting(DeliveredFile::name)
        .containsExactly("2024-06-30/结算明细(一).csv");
  }

  @Test
  void anArchiveWithoutItsEndIsWaitedFor() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      out.putNextEntry(new ZipEntry("setl_d.csv"));
      out.write(new byte[100]);
    }
    byte[] whole = packed.toByteArray();
    bytes("setl_d.zip", Arrays.copyOf(whole, whole.length - 5), LONG_AGO);
    events.add(() -> bytes("setl_d.zip", whole, LONG_AGO));
    await(PLAIN);
    assertThat(waited).containsExactly(20, 20);
    assertThat(said).first().asString().contains("2024-06-30/setl_d.zip has no end (");
  }

  @Test
  void theControlFileIsPartOfTheDelivery() throws IOException {
    write("setl_d.csv", "a", LONG_AGO);
    write("control.csv", "file,rows", JUST_NOW);
    events.add(() -> write("control.csv", "file,rows,amount", JUST_NOW));
    await(PLAIN);
    assertThat(said).singleElement().asString().contains("control.csv is being written");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThatThrownBy(
            () ->
                new Arrival(
                        Configuration.defaults().intake(), Clock.systemUTC(), this::pass, said::add)
                    .await(List.of(inbox.resolve("nowhere")), PLAIN))
        .hasMessageContaining("there is no such folder");
  }
}
