package org.claimsieve.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The items of {@code city/items.csv}. */
final class ItemCatalogue {
  private final Map<String, Item> byKey = new LinkedHashMap<>();
  private final Map<String, List<Item>> byTag = new LinkedHashMap<>();

  ItemCatalogue() {
    for (CSVRecord row : Csv.resource("/city/items.csv")) {
      Item item = read(row);
      byKey.put(item.key(), item);
      for (String tag : item.tags()) {
        byTag.computeIfAbsent(tag, name -> new ArrayList<>()).add(item);
      }
    }
  }

  Item item(String key) {
    Item item = byKey.get(key);
    if (item == null) {
      throw new IllegalArgumentException("items.csv has no key " + key);
    }
    return item;
  }

  List<Item> items(List<String> keys) {
    return keys.stream().map(this::item).toList();
  }

  List<Item> tagged(String tag) {
    return List.copyOf(byTag.getOrDefault(tag, List.of()));
  }

  private static Item read(CSVRecord row) {
    List<Long> limits = new ArrayList<>();
    for (int level = 0; level <= 3; level++) {
      String limit = row.get("limit_" + level);
      limits.add(limit.isEmpty() ? 0 : Money.fen(limit));
    }
    return new Item(
        row.get("key"),
        row.get("hilist_code"),
        row.get("hilist_name"),
        row.get("list_type"),
        row.get("med_chrgitm_type"),
        row.get("chrgitm_lv"),
        Money.fen(row.get("price")),
        row.get("spec"),
        row.get("dosform_name"),
        row.get("allowed_gend"),
        Csv.number(row.get("min_age"), 0),
        Csv.number(row.get("max_age"), 999),
        Csv.number(row.get("min_level"), 0),
        Csv.words(row.get("allowed_kinds")),
        List.copyOf(limits),
        row.get("oprn_oprt_code"),
        Csv.words(row.get("tags")));
  }
}
