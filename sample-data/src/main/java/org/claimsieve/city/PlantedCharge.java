package org.claimsieve.city;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a planted visit charges. Written {@code !key@3-5*30:6/7}: a wrong line for each of
 * the days 3 to 5 of the stay, 30 units of which 6 are above the limit, for 7 days of supply. The
 * key alone is one unit on the first day, by right; {@code @3-} lasts until discharge.
 *
 * @param above units above the limit, 0 where the whole line is wrong
 * @param supplyDays 0 where none are stated
 */
record PlantedCharge(
    boolean wrong, String key, int firstDay, int lastDay, int count, int above, int supplyDays) {
  private static final Pattern FORM =
      Pattern.compile("(!?)([a-z0-9-]+)(@\\d+-\\d*|)(\\*\\d+|)(:\\d+|)(/\\d+|)");

  private static final int MORNING = 9 * 3600;

  static PlantedCharge of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("this is no charge: " + text);
    }
    String days = parts.group(3);
    int dash = days.indexOf('-');
    boolean open = days.endsWith("-");
    return new PlantedCharge(
        !parts.group(1).isEmpty(),
        parts.group(2),
        days.isEmpty() ? 0 : Integer.parseInt(days.substring(1, dash)),
        open ? Integer.MAX_VALUE : Csv.number(days.substring(dash + 1), 0),
        number(parts.group(4), 1),
        number(parts.group(5), 0),
        number(parts.group(6), 0));
  }

  /**
   * Charges it, whatever the limits of the item say.
   *
   * @param place place among what the visit charges, by which the moments differ
   */
  void add(Episode episode, World world, int place) {
    Appointment plan = episode.plan;
    Item item = world.items().item(key);
    long price = world.tariff().price(plan.provider, item);
    int last = Math.min(lastDay, plan.length() - 1);
    for (int day = firstDay; day <= last; day++) {
      long start = day == 0 ? episode.begin + 80 : Stamp.of(plan.begin + day, MORNING);
      long second = start + 40L * place;
      Charge charge = new Charge(item, episode.doctor, second, count, price, false, null);
      charge.wrong = wrong;
      charge.above = above;
      charge.supplyDays = supplyDays;
      episode.charges.add(charge);
    }
  }

  /** The digits behind a sign. */
  private static int number(String part, int whenEmpty) {
    return part.isEmpty() ? whenEmpty : Integer.parseInt(part.substring(1));
  }
}
