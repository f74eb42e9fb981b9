package org.claimsieve.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsieve.indicator.Indicator;
import org.claimsieve.indicator.IndicatorCatalog;
import org.claimsieve.indicator.Info;
import org.claimsieve.indicator.Words;

/** An indicator, to be read. It starts no engine. */
record IndicatorEntry(Info info) {

  /** Every indicator of the product, by id. */
  static List<IndicatorEntry> all() {
    List<IndicatorEntry> entries = new ArrayList<>();
    for (Indicator indicator : IndicatorCatalog.discover()) {
      entries.add(new IndicatorEntry(indicator.info()));
    }
    return entries;
  }

  /** What a high or low value means. */
  Words direction() {
    return switch (info.direction()) {
      case UP -> new Words("越高越需关注", "higher is riskier");
      case DOWN -> new Words("越低越需关注", "lower is riskier");
      case BOTH -> new Words("偏离同级中位数越远越需关注", "far from the peers' median is riskier");
    };
  }

  /** All of it by Chinese and English label, in the order in which it is read. */
  Map<Words, Words> texts() {
    Map<Words, Words> texts = new LinkedHashMap<>();
    texts.put(new Words("分子", "numerator"), info.numerator());
    texts.put(new Words("分母", "denominator"), info.denominator());
    texts.put(new Words("除外", "exclusions"), info.exclusions());
    texts.put(new Words("单位", "unit"), info.unit());
    texts.put(new Words("方向", "direction"), direction());
    texts.put(new Words("同级组", "peers"), info.peers());
    return texts;
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", info.id());
    map.put("name_zh", info.name().chinese());
    map.put("name_en", info.name().english());
    map.put("official_code", info.officialCode());
    texts()
        .forEach(
            (label, text) ->
                map.put(label.english(), Map.of("zh", text.chinese(), "en", text.english())));
    map.put("table", info.table().name());
    return map;
  }
}
