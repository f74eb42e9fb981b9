package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnowledgeCommandTest {
  private static final String HEADER =
      "\uFEFFrule_class,gz_code,item_name,med_codes,constraint,detect_logic\n";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), name -> null, args);
  }

  @Test
  void whatATextSurelySaysIsReadAndTheRestIsLeft() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("points.csv"),
            HEADER
                + "药品区分性别使用,GZ1,甲片,X1|X2,用于月经不调。孕妇禁用,\n"
                + "药品区分性别使用,GZ1,乙片,X3,用于头痛。孕妇禁用,\n"
                + "药品限儿童使用,GZ2,丙片,X4,限6-12岁儿童；也用于3岁以上儿童,\n"
                + "药品限儿童使用,GZ2,丁片,X5,限18岁以下儿童及成人,\n"
                + "药品限支付疗程,GZ3,戊针,X6,支付不超过14天,\n"
                + "药品限支付疗程,GZ3,己针,X7,支付不超过14天；再次支付不超过7天,\n"
                + "药品限适应症,GZ4,庚针,X8,限某病,\n");

    assertThat(run("knowledge", "read", file.toString(), "--out", folder.toString()))
        .as(err.toString())
        .isZero();

    assertThat(Files.readAllLines(folder.resolve("read.csv")))
        .containsExactly(
            "row,rule_class,gz_code,item_name,med_codes,limit,constraint",
            "1,药品区分性别使用,GZ1,甲片,X1|X2,2,用于月经不调。孕妇禁用",
            "3,药品限儿童使用,GZ2,丙片,X4,3-child,限6-12岁儿童；也用于3岁以上儿童",
            "5,药品限支付疗程,GZ3,戊针,X6,14,支付不超过14天");
    assertThat(Files.readAllLines(folder.resolve("left.csv")))
        .hasSize(5)
        .anySatisfy(line -> assertThat(line).startsWith("2,药品区分性别使用"))
        .anySatisfy(line -> assertThat(line).startsWith("7,药品限适应症"));
    assertThat(out.toString()).contains("药品限适应症").contains("(not read)");
  }

  @Test
  void aFileOfAnotherFormIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("points.csv"), "rule_class,item_name\na,b\n");

    assertThat(run("knowledge", "read", file.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("columns [gz_code, med_codes, constraint] are missing");
  }
}
