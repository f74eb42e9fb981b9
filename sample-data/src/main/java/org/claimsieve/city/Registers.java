package org.claimsieve.city;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Staff;

/** The registers of institutions and staff; every delivery is the whole of them. */
final class Registers {
  private final List<Provider> providers;
  private final Outsiders outsiders;

  Registers(World world) {
    this.providers = world.providers().all();
    this.outsiders = world.outsiders();
  }

  List<ControlRow> write(Path folder) throws IOException {
    return List.of(institutions(folder), staff(folder));
  }

  private ControlRow institutions(Path folder) throws IOException {
    try (Sheet sheet = new Sheet(folder.resolve("fixmedins_b.csv"), Institution.TABLE)) {
      for (Provider provider : providers) {
        institution(sheet, provider, Listing.USUAL);
      }
      for (Map.Entry<Provider, Listing> outsider : outsiders.institutions().entrySet()) {
        institution(sheet, outsider.getKey(), outsider.getValue());
      }
      return sheet.control();
    }
  }

  private static void institution(Sheet sheet, Provider provider, Listing listing)
      throws IOException {
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
        .set(Institution.BEGNTIME, listing.from())
        .set(Institution.ENDTIME, listing.until())
        .flag(Institution.VALI_FLAG, listing.status().equals(Listing.VALID));
    if (provider.kind().beds()) {
      sheet.set(Institution.APRV_BED_CNT, provider.beds());
    }
    sheet.write();
  }

  private ControlRow staff(Path folder) throws IOException {
    try (Sheet sheet = new Sheet(folder.resolve("staff_b.csv"), Staff.TABLE)) {
      for (Provider provider : providers) {
        for (Doctor doctor : provider.doctors()) {
          doctor(sheet, provider, doctor, Listing.USUAL);
        }
      }
      for (Outsiders.Practice practice : outsiders.practices()) {
        doctor(sheet, practice.place(), practice.doctor(), practice.listing());
      }
      return sheet.control();
    }
  }

  private static void doctor(Sheet sheet, Provider provider, Doctor doctor, Listing listing)
      throws IOException {
    sheet
        .set(Staff.STAFF_CODE, doctor.code())
        .set(Staff.STAFF_NAME, doctor.name())
        .set(Staff.STAFF_TYPE, doctor.type())
        .set(Staff.FIXMEDINS_CODE, provider.code())
        .set(Staff.DEPT_CODE, doctor.department().code())
        .set(Staff.BEGNTIME, listing.from())
        .set(Staff.ENDTIME, listing.until())
        .set(Staff.PRAC_STAS, listing.status());
    sheet.write();
  }
}
