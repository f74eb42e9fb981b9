package org.claimsieve.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.KnowledgeCards;
import org.claimsieve.rule.Registers;
import org.claimsieve.rule.RuleInput;

/** What the rules of a bench judge, as Parquet files: one folder for each dataset. */
record RulesData(Path folder) {
  /** Enriched lines of the night. */
  static final String LINES = "lines";

  /** Enriched lines of the nights before. */
  static final String HISTORY = "history";

  /** Claim facts. */
  static final String CLAIMS = "claims";

  /** Stays. */
  static final String STAYS = "stays";

  /** Register of institutions. */
  static final String INSTITUTIONS = "institutions";

  /** Register of staff. */
  static final String STAFF = "staff";

  /** Cards of the items: code, first and last day, card. */
  static final String CARDS = "cards";

  /** Writes a dataset as the lake would. */
  void write(String name, Dataset<Row> rows) {
    rows.write().mode(SaveMode.Overwrite).option("compression", "zstd").parquet(path(name));
  }

  /** Writes the cards under names that SQL can use. */
  void writeCards(KnowledgeCards cards) {
    write(CARDS, cards.rows().toDF("code", "first_day", "last_day", "card"));
  }

  /** What a night's rules judge. */
  RuleInput input(SparkSession spark, LocalDate night, Knowledge knowledge, KnowledgeCards cards) {
    return new RuleInput(
        night,
        read(spark, LINES),
        read(spark, HISTORY),
        read(spark, CLAIMS),
        read(spark, STAYS),
        Registers.asOf(night, read(spark, INSTITUTIONS), read(spark, STAFF)),
        knowledge,
        cards);
  }

  /** Bytes of a dataset's Parquet files. */
  long bytes(String name) throws IOException {
    return BenchFolder.size(Path.of(path(name)), file -> file.toString().endsWith(".parquet"));
  }

  /** DuckDB's table function that reads a dataset. */
  String inDuckDb(String name) {
    return "read_parquet('%s/*.parquet')".formatted(inSql(name));
  }

  /** The folder of a dataset inside a text of SQL. */
  String inSql(String name) {
    return path(name).replace("'", "''");
  }

  private Dataset<Row> read(SparkSession spark, String name) {
    return spark.read().parquet(path(name));
  }

  private String path(String name) {
    return folder.resolve(name).toAbsolutePath().toString();
  }
}
