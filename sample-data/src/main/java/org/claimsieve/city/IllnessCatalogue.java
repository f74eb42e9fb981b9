package org.claimsieve.city;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVRecord;

/** The diagnoses of {@code city/diagnoses.csv}. */
final class IllnessCatalogue {
  private final List<Illness> all = new ArrayList<>();

  IllnessCatalogue(ItemCatalogue items) {
    for (CSVRecord row : Csv.resource("/city/diagnoses.csv")) {
      all.add(read(row, items));
    }
  }

  List<Illness> all() {
    return List.copyOf(all);
  }

  /** One that can strike the person at that age, by weight. */
  Illness draw(Person person, int age, ToIntFunction<Illness> weight, Dice dice) {
    int total = 0;
    for (Illness illness : all) {
      total += illness.strikes(person, age) ? weight.applyAsInt(illness) : 0;
    }
    int mark = dice.below(total);
    for (Illness illness : all) {
      mark -= illness.strikes(person, age) ? weight.applyAsInt(illness) : 0;
      if (mark < 0) {
        return illness;
      }
    }
    throw new IllegalStateException("no illness for " + person + " at " + age);
  }

  private static Illness read(CSVRecord row, ItemCatalogue items) {
    return new Illness(
        row.get("diag_code"),
        row.get("diag_name"),
        row.get("dept_code"),
        Integer.parseInt(row.get("clinic_weight")),
        Integer.parseInt(row.get("inpatient_weight")),
        Integer.parseInt(row.get("chronic_weight")),
        Integer.parseInt(row.get("median_days")),
        items.items(Csv.words(row.get("drugs"))),
        items.items(Csv.words(row.get("exams"))),
        items.items(Csv.words(row.get("procedures"))),
        items.items(Csv.words(row.get("supplies"))),
        row.get("allowed_gend"),
        Integer.parseInt(row.get("min_age")),
        Integer.parseInt(row.get("max_age")),
        row.get("light").equals("1"),
        row.get("kind"));
  }
}
