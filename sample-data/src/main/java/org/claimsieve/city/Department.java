package org.claimsieve.city;

import java.util.List;

/** A department by its national code. */
record Department(String code, String name) {
  static final List<Department> HOSPITAL =
      List.of(
          new Department("A03", "内科"),
          new Department("A04", "外科"),
          new Department("A05", "妇产科"),
          new Department("A07", "儿科"),
          new Department("A10", "眼科"),
          new Department("A15", "精神科"),
          new Department("A19", "肿瘤科"),
          new Department("A50", "中医科"));
  static final Department GENERAL = new Department("A02", "全科医疗科");
  static final Department PHARMACY = new Department("Y01", "药房");
}
