package org.claimsieve.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.claimsieve.config.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a home. What is there already stays as it is. */
@Command(
    name = "init",
    description =
        "Writes a home with commented configuration, source layouts, starter knowledge and an example of a rule of your own. Never overwrites a file.",
    footer = {
      "  claimsieve init                          a home in ./claimsieve-home",
      "  claimsieve init --home /srv/claimsieve   elsewhere",
      "  then edit claimsieve.yml there, put a day's files into inbox/2024-06-30/",
      "  and start: claimsieve night --date 2024-06-30"
    })
final class InitCommand implements Callable<Integer> {
  @Mixin private HomeOption homeOption = new HomeOption();
  @Mixin private JsonOption json = new JsonOption();

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() throws IOException {
    Home home = homeOption.named().create();
    List<Path> written = HomeFiles.write(home);
    print(Objects.requireNonNull(command).commandLine().getOut(), home, written);
    return 0;
  }

  private void print(PrintWriter out, Home home, List<Path> written) {
    List<String> names = written.stream().map(Path::toString).toList();
    if (json.wanted()) {
      JsonOption.print(out, Map.of("home", home.folder().toString(), "written", names));
      return;
    }
    out.println(
        written.isEmpty()
            ? "Nothing to write: everything is there."
            : "Wrote " + written.size() + " files:");
    names.forEach(name -> out.println("  " + name));
    out.println("Home: " + home.folder());
    out.println("Next: put a day's files into " + home.folder().resolve("inbox") + "/<date>/");
  }
}
