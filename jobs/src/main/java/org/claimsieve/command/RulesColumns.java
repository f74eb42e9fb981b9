package org.claimsieve.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.config.Home;
import org.claimsieve.localrule.RuleColumns;
import org.claimsieve.night.Workspace;
import org.claimsieve.rule.local.LocalRuleText.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the expressions of a home's own rules may name. */
@Command(
    name = "columns",
    description = "The columns that expressions of the home's own rules may name.",
    footer = {
      "  claimsieve rules columns                of rules about fee lines",
      "  claimsieve rules columns --kind claim   of rules about settlements"
    })
final class RulesColumns implements Callable<Integer> {
  @Mixin private HomeOption homeOption = new HomeOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "line",
      description = "Kind of the rule: line or claim. Default: ${DEFAULT-VALUE}.")
  private Kind kind = Kind.LINE;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    List<RuleColumns.Documented> columns = columns(homeOption.existing());
    if (json.wanted()) {
      List<Map<String, Object>> maps = new ArrayList<>();
      for (RuleColumns.Documented column : columns) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("column", column.name());
        map.put("type", column.type());
        map.put("meaning", column.meaning());
        maps.add(map);
      }
      JsonOption.print(out, maps);
      return 0;
    }
    TextTable table = new TextTable("column", "type", "meaning");
    columns.forEach(column -> table.add(column.name(), column.type(), column.meaning()));
    table.print(out);
    return 0;
  }

  private List<RuleColumns.Documented> columns(Home home) {
    SparkSession session = Workspace.session(home, home.configuration());
    try {
      return RuleColumns.documented(session, kind);
    } finally {
      session.stop();
    }
  }
}
