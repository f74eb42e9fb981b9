package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class MainTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesEveryCommandAndTheExitCodes() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("init", "status", "doctor", "Examples:", "3   bad input refused");
  }

  @Test
  void everyCommandTeachesByExamples() {
    for (CommandLine command : new CommandLine(new ClaimSieve()).getSubcommands().values()) {
      List<String> footer = List.of(command.getCommandSpec().usageMessage().footer());
      assertThat(footer).as(command.getCommandName()).isNotEmpty();
      assertThat(footer).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(79));
      assertThat(footer.get(0)).contains("claimsieve " + command.getCommandName());
    }
  }

  @Test
  void aWrongWordIsWrongUsage() {
    assertThat(run("statsu")).isEqualTo(2);
    assertThat(err.toString()).contains("statsu", "status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "doctor"})
  void aMissingHomeIsWrongConfigurationWithoutAStackTrace(String command) {
    assertThat(run(command, "--home", folder.toString())).isEqualTo(2);
    assertThat(out.toString() + err).contains("claimsieve init --home " + folder);
    assertThat(err.toString()).doesNotContain("\tat ");
  }

  @Test
  void debugShowsTheStackTrace() {
    int code =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            name -> name.equals("CLAIMSIEVE_DEBUG") ? "1" : null,
            new String[] {"status", "--home", folder.toString()});
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("\tat ");
  }

  @Test
  void initWritesAHomeOnceAndNeverOverwrites() throws IOException {
    assertThat(run("init", "--home", home())).isZero();
    assertThat(out.toString()).contains(folder.resolve("home/claimsieve.yml").toString());
    Path key = folder.resolve("home/privacy.key");
    String firstKey = Files.readString(key);
    assertThat(firstKey.strip()).matches("[0-9a-f]{64}");
    Files.writeString(folder.resolve("home/claimsieve.yml"), "layout: mine\n");

    assertThat(run("init", "--home", home())).isZero();
    assertThat(Files.readString(key)).isEqualTo(firstKey);
    assertThat(folder.resolve("home/claimsieve.yml")).hasContent("layout: mine");
  }

  @Test
  void statusOfANewHomeSaysThatNothingRan() throws IOException {
    run("init", "--home", home());
    assertThat(run("--home", home(), "status")).isZero();
    assertThat(out.toString()).contains("At work: nobody", "No night has run yet");

    out.getBuffer().setLength(0);
    assertThat(run("status", "--home", home(), "--json", "--ledger", "--checks")).isZero();
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.get("nights")).isEmpty();
    assertThat(json.get("ledger")).isEmpty();
    assertThat(json.get("checks")).isEmpty();
  }

  @Test
  void aConfigurationWithThreeFaultsNamesAllThree() throws IOException {
    run("init", "--home", home());
    Files.writeString(
        folder.resolve("home/claimsieve.yml"),
        "layuot: national\nanomaly: {trees: -1}\nlist: {locale: fr}\n");
    assertThat(run("status", "--home", home())).isEqualTo(2);
    assertThat(err.toString())
        .contains("line 1, layuot", "line 2, anomaly.trees", "line 3, list.locale");
  }

  @Test
  void doctorFindsAMissingLayout() throws IOException {
    run("init", "--home", home());
    Path configuration = folder.resolve("home/claimsieve.yml");
    Files.writeString(configuration, "layout: nowhere\n");
    assertThat(run("doctor", "--home", home())).isEqualTo(2);
    assertThat(out.toString()).contains("FAULT    layout", "nowhere.yml");

    Files.writeString(folder.resolve("home/layouts/nowhere.yml"), "");
    assertThat(run("doctor", "--home", home())).isZero();
    assertThat(out.toString()).contains("ok       database");
  }

  @Test
  void aFaultOfTheProgramNamesTheLog() {
    CommandLine line = new CommandLine(new ClaimSieve()).setErr(new PrintWriter(err, true));
    line.parseArgs("--home", home());
    int code =
        new Failures(false)
            .handleExecutionException(
                new IllegalStateException("odd"), line, line.getParseResult());
    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("odd", "claimsieve.log").doesNotContain("\tat ");
  }

  @Test
  void aFullDiskIsALackOfResources() {
    CommandLine line = new CommandLine(new ClaimSieve()).setErr(new PrintWriter(err, true));
    line.parseArgs("--home", home());
    Exception full = new RuntimeException(new IOException("No space left on device"));
    assertThat(new Failures(false).handleExecutionException(full, line, line.getParseResult()))
        .isEqualTo(5);
  }

  private String home() {
    return folder.resolve("home").toString();
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), name -> null, args);
  }
}
