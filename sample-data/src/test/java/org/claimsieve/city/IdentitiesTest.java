package org.claimsieve.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.city.CityFiles.fen;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money adds up in every row, and control files say what the files hold. */
final class IdentitiesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20240601})
  void moneyAddsUp(long seed) throws Exception {
    CityOptions options =
        CityOptions.of(600, 12, LocalDate.of(2024, 2, 20), seed, folder.resolve("inbox"))
            .withSchemes(SchemeMix.all(20));
    City.generate(options, Progress.NONE);
    CityFiles city = CityFiles.of(options);
    assertThat(city.settlements).hasSizeGreaterThan(150);
    city.settlements.values().forEach(row -> settlement(city, row));
    Set<String> planted =
        city.truth.stream()
            .filter(row -> row.get("scheme").equals("line-money"))
            .map(row -> row.get("bkkp_sn"))
            .collect(Collectors.toSet());
    assertThat(planted).isNotEmpty();
    city.lines.values().forEach(row -> line(row, planted.contains(row.get("bkkp_sn"))));
    controls(options.inbox());
  }

  private static void settlement(CityFiles city, CSVRecord row) {
    List<CSVRecord> lines = city.linesOf(row.get("setl_id"));
    assertThat(lines).isNotEmpty();
    for (String[] pair :
        List.of(
            new String[] {"medfee_sumamt", "det_item_fee_sumamt"},
            new String[] {"inscp_amt", "inscp_amt"},
            new String[] {"preselfpay_amt", "preselfpay_amt"},
            new String[] {"fulamt_ownpay_amt", "fulamt_ownpay_amt"})) {
      assertThat(lines.stream().mapToLong(line -> fen(line, pair[1])).sum())
          .as("%s of %s", pair[0], row.get("setl_id"))
          .isEqualTo(fen(row, pair[0]));
    }
    assertThat(sum(row, "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_amt"))
        .isEqualTo(fen(row, "medfee_sumamt"));
    assertThat(
            sum(
                row,
                "hifp_pay",
                "cvlserv_pay",
                "hifes_pay",
                "hifmi_pay",
                "hifob_pay",
                "maf_pay",
                "othfund_pay"))
        .isEqualTo(fen(row, "fund_pay_sumamt"));
    assertThat(sum(row, "fund_pay_sumamt", "psn_pay")).isEqualTo(fen(row, "medfee_sumamt"));
    assertThat(sum(row, "acct_pay", "cash_payamt", "acct_mulaid_pay"))
        .isEqualTo(fen(row, "psn_pay"));
    boolean refund = row.get("refd_setl_flag").equals("1");
    assertThat(Long.signum(fen(row, "medfee_sumamt"))).isEqualTo(refund ? -1 : 1);
    CSVRecord original = city.settlements.get(row.get("init_setl_id"));
    if (refund && original != null) {
      assertThat(sum(row, "medfee_sumamt", "fund_pay_sumamt"))
          .isEqualTo(-sum(original, "medfee_sumamt", "fund_pay_sumamt"));
      assertThat(row.get("setl_time")).isGreaterThan(original.get("setl_time"));
      assertThat(lines).allMatch(line -> !line.get("init_feedetl_sn").isEmpty());
    }
  }

  private static void line(CSVRecord line, boolean planted) {
    BigDecimal amount = new BigDecimal(line.get("cnt")).multiply(new BigDecimal(line.get("pric")));
    assertThat(amount.compareTo(new BigDecimal(line.get("det_item_fee_sumamt"))) == 0)
        .as(line.get("bkkp_sn"))
        .isNotEqualTo(planted);
    assertThat(sum(line, "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_amt"))
        .isEqualTo(fen(line, "det_item_fee_sumamt"));
  }

  private static void controls(Path inbox) throws IOException {
    for (Path file : CityFiles.files(inbox)) {
      if (file.getFileName().toString().equals("control.csv")) {
        for (CSVRecord control : CityFiles.records(file)) {
          List<CSVRecord> rows = CityFiles.records(file.resolveSibling(control.get("file")));
          assertThat(rows).hasSize(Integer.parseInt(control.get("rows")));
          String column = control.get("amount_column");
          if (!column.isEmpty()) {
            assertThat(rows.stream().mapToLong(row -> fen(row, column)).sum())
                .isEqualTo(fen(control, "amount"));
          }
        }
      }
    }
  }

  private static long sum(CSVRecord row, String... columns) {
    long sum = 0;
    for (String column : columns) {
      sum += fen(row, column);
    }
    return sum;
  }
}
