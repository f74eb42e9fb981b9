package org.claimsieve.intake;

import java.util.List;

/** What the oracle knows of a table: the columns that the tests send, and what they must hold. */
enum OracleTable {
  SETTLEMENTS(
      "setl_d",
      "setl_id",
      "medfee_sumamt",
      List.of(
          required("setl_id", Form.TEXT),
          required("mdtrt_id", Form.TEXT),
          required("psn_no", Form.TEXT),
          optional("psn_name", Form.NAME),
          optional("certno", Form.HASH),
          required("fixmedins_code", Form.TEXT),
          optional("fixmedins_name", Form.TEXT),
          required("med_type", Form.TEXT),
          required("insutype", Form.TEXT),
          required("gend", Form.TEXT),
          required("brdy", Form.DATE),
          optional("age", Form.QUANTITY),
          required("begndate", Form.DATE),
          required("enddate", Form.DATE),
          required("setl_time", Form.TIME),
          required("medfee_sumamt", Form.MONEY).orNegative(),
          required("fund_pay_sumamt", Form.MONEY).orNegative(),
          required("refd_setl_flag", Form.FLAG),
          required("vali_flag", Form.FLAG),
          optional("init_setl_id", Form.TEXT),
          optional("updt_time", Form.TIME))),
  LINES(
      "fee_list_d",
      "bkkp_sn",
      "det_item_fee_sumamt",
      List.of(
          required("bkkp_sn", Form.TEXT),
          optional("setl_id", Form.TEXT),
          required("mdtrt_id", Form.TEXT),
          required("psn_no", Form.TEXT),
          required("fixmedins_code", Form.TEXT),
          required("fee_ocur_time", Form.TIME),
          required("hilist_code", Form.TEXT),
          optional("hilist_name", Form.TEXT),
          required("list_type", Form.TEXT),
          required("cnt", Form.QUANTITY).orNegative(),
          required("pric", Form.PRICE),
          required("det_item_fee_sumamt", Form.MONEY).orNegative(),
          optional("init_feedetl_sn", Form.TEXT)));

  /** How a value is written and kept. */
  enum Form {
    TEXT,
    NAME,
    HASH,
    FLAG,
    DATE,
    TIME,
    MONEY,
    QUANTITY,
    PRICE
  }

  /** A column; {@code negative}: a number below zero is allowed. */
  record Column(String name, Form form, boolean required, boolean negative) {
    Column orNegative() {
      return new Column(name, form, required, true);
    }
  }

  final String file;
  final String key;
  final String amount;
  final List<Column> columns;

  OracleTable(String file, String key, String amount, List<Column> columns) {
    this.file = file;
    this.key = key;
    this.amount = amount;
    this.columns = columns;
  }

  /** The table that a file of that name belongs to. */
  static OracleTable of(String fileName) {
    return fileName.startsWith(SETTLEMENTS.file) ? SETTLEMENTS : LINES;
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  private static Column required(String name, Form form) {
    return new Column(name, form, true, false);
  }

  private static Column optional(String name, Form form) {
    return new Column(name, form, false, false);
  }
}
