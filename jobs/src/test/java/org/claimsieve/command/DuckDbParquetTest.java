package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB's Parquet has our types, and null where a value cannot be read. */
final class DuckDbParquetTest {
  @TempDir Path folder;

  @Test
  void typesEachColumnAndKeepsEachRow() throws Exception {
    Path delivery = Files.createDirectories(folder.resolve("delivery"));
    Files.writeString(
        delivery.resolve("fee_list_d-1.csv"),
        """
        bkkp_sn,fee_ocur_time,cnt,det_item_fee_sumamt,unknown_column
        L1,2024-06-14 10:00:00,2,50.00,x
        L2,2024-06-14 10:00:00?,1,-30.00,x
        """);
    Files.writeString(
        delivery.resolve("fee_list_d-2.csv"),
        """
        bkkp_sn,fee_ocur_time,cnt,det_item_fee_sumamt,unknown_column
        L3,2024-06-14 11:00:00,1盒,,x
        L4,2024-06-14 11:00:00,1.5,25.50元,x
        """);

    Path target = folder.resolve("out");
    DuckDbParquet.main(new String[] {delivery.toString(), target.toString(), "2"});

    String parquet = target.resolve("fee_list_d.parquet").toString();
    try (DuckDbPeer peer = DuckDbPeer.open("", 1)) {
      assertThat(
              peer.rows("select * from '%s' order by bkkp_sn".formatted(parquet)).stream()
                  .map(row -> row.stream().map(Object::toString).toList())
                  .toList())
          .containsExactly(
              List.of("L1", "2024-06-14 10:00:00.0", "2.0000", "50.00"),
              List.of("L2", "", "1.0000", "-30.00"),
              List.of("L3", "2024-06-14 11:00:00.0", "", ""),
              List.of("L4", "2024-06-14 11:00:00.0", "1.5000", ""));
    }
  }
}
