package org.claimsieve.city;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Staff;

/** The registers of institutions and staff; every delivery is the whole of them. */
final class Registers {
  private static final String SINCE = "2018-01-01 00:00:00";
  private static final String UNTIL = "2099-12-31 23:59:59";

  private final List<Provider> providers;

  Registers(List<Provider> providers) {
    this.providers = providers;
  }

  List<ControlRow> write(Path folder) throws IOException {
    return List.of(institutions(folder), staff(folder));
  }

  private ControlRow institutions(Path folder) throws IOException {
    try (Sheet sheet = new Sheet(folder.resolve("fixmedins_b.csv"), Institution.TABLE)) {
      for (Provider provider : providers) {
        boolean shop = provider.kind() == ProviderKind.PHARMACY;
        sheet
            .set(Institution.FIXMEDINS_CODE, provider.code())
            .set(Institution.FIXMEDINS_NAME, provider.name())
            .set(Institution.FIXMEDINS_TYPE, shop ? "2" : "1")
            .set(Institution.HOSP_LV, provider.hospLevel())
            .set(Institution.FIX_BLNG_ADMDVS, Districts.code(provider.district()))
            .set(Institution.MEDINS_TRAIT, provider.publicOwned() ? "1" : "2")
            .set(Institution.MEDINS_KIND, provider.kind().code())
            .set(Institution.LNT, "120." + Digits.padded(provider.index() * 7919L % 10_000, 4))
            .set(Institution.LAT, "29." + Digits.padded(provider.index() * 6101L % 10_000, 4))
            .set(Institution.BEGNTIME, SINCE)
            .set(Institution.ENDTIME, UNTIL)
            .flag(Institution.VALI_FLAG, true);
        if (provider.kind().beds()) {
          sheet.set(Institution.APRV_BED_CNT, provider.beds());
        }
        sheet.write();
      }
      return sheet.control();
    }
  }

  private ControlRow staff(Path folder) throws IOException {
    try (Sheet sheet = new Sheet(folder.resolve("staff_b.csv"), Staff.TABLE)) {
      for (Provider provider : providers) {
        for (Doctor doctor : provider.doctors()) {
          sheet
              .set(Staff.STAFF_CODE, doctor.code())
              .set(Staff.STAFF_NAME, doctor.name())
              .set(Staff.STAFF_TYPE, doctor.type())
              .set(Staff.FIXMEDINS_CODE, provider.code())
              .set(Staff.DEPT_CODE, doctor.department().code())
              .set(Staff.BEGNTIME, SINCE)
              .set(Staff.ENDTIME, UNTIL)
              .set(Staff.PRAC_STAS, "1");
          sheet.write();
        }
      }
      return sheet.control();
    }
  }
}
