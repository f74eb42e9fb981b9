package org.claimsieve.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimsieve.code.VisitKind;

/** Makes a planned visit real: charges, what a scheme does to them, settlements. */
final class EpisodeFactory {
  /** Seconds from the begin of a visit to its settlement, and to its end, by a scheme's clock. */
  private static final int AT_COUNTER = 600;

  private static final int SERVED = 480;

  private final World world;
  private final ClinicVisit clinic;
  private final PharmacyVisit pharmacy;
  private final HospitalStay hospital;

  EpisodeFactory(World world) {
    this.world = world;
    this.clinic = new ClinicVisit(world.items());
    this.pharmacy = new PharmacyVisit(world.items());
    this.hospital = new HospitalStay(world.items());
  }

  /** The same plan always gives the same episode. */
  Episode make(Appointment plan) {
    Dice dice = plan.dice(Streams.EPISODE);
    Doctor doctor = world.doctor(plan, dice);
    long begin = Stamp.of(plan.begin, begin(plan, dice));
    Episode episode = new Episode(plan, doctor, begin, end(plan, begin, dice));
    Basket basket = new Basket(episode, world.tariff(), dice);
    switch (plan.kind) {
      case INPATIENT -> hospital.fill(plan, basket);
      case PHARMACY -> pharmacy.fill(plan, basket);
      default -> clinic.fill(plan, basket);
    }
    Scheme scheme = plan.scheme;
    if (scheme != null) {
      scheme.spoil(episode, world, plan.dice(Streams.SPOIL));
    }
    episode.charges.sort(Comparator.comparingLong(charge -> charge.second));
    for (int i = 0; i < episode.charges.size(); i++) {
      episode.charges.get(i).number = i + 1;
    }
    settle(episode, dice);
    return episode;
  }

  private static int begin(Appointment plan, Dice dice) {
    int usual = dice.between(8 * 3600, 16 * 3600);
    if (plan.clock >= 0) {
      return plan.clock - AT_COUNTER;
    }
    return plan.hour < 0 ? usual : plan.hour * 3600 + usual % 1800;
  }

  private static long end(Appointment plan, long begin, Dice dice) {
    if (plan.end > plan.begin) {
      return Stamp.of(plan.end, dice.between(9 * 3600, 16 * 3600));
    }
    if (plan.clock >= 0) {
      return begin + SERVED;
    }
    return begin
        + switch (plan.kind) {
          case INPATIENT -> dice.between(3 * 3600, 5 * 3600);
          case PHARMACY -> dice.between(300, 900);
          default -> dice.between(1800, 3 * 3600);
        };
  }

  private void settle(Episode episode, Dice dice) {
    Appointment plan = episode.plan;
    int queue = dice.between(60, plan.kind == VisitKind.PHARMACY ? 300 : 5400);
    long usual = episode.end + queue + (plan.settled - plan.end) * (long) Stamp.DAY;
    long paid = plan.clock < 0 ? usual : Stamp.of(plan.settled, plan.clock);
    List<Charge> first = new ArrayList<>();
    List<Charge> last = new ArrayList<>(episode.charges);
    if (plan.interim != Appointment.NEVER) {
      first = last.stream().filter(charge -> charge.day() < plan.interim).toList();
      last.removeAll(first);
      long at = Stamp.of(plan.interim, dice.between(9 * 3600, 16 * 3600));
      bill(episode, plan.begin, plan.interim, at, plan.interim, true, first);
      bill(episode, plan.interim, plan.end, paid, plan.arrives, false, last);
      return;
    }
    if (plan.kind == VisitKind.CLINIC && plan.scheme == null && last.size() > 5) {
      splitOff(first, last, dice);
    }
    if (!first.isEmpty()) {
      bill(episode, plan.begin, plan.end, paid - 30, plan.arrives, false, first);
    }
    bill(episode, plan.begin, plan.end, paid, plan.arrives, false, last);
  }

  /** One clinic visit in eight pays for its services before it pays for its drugs. */
  private static void splitOff(List<Charge> first, List<Charge> last, Dice dice) {
    List<Charge> services = last.stream().filter(charge -> charge.item.service()).toList();
    if (services.size() < last.size() && dice.chance(0.125)) {
      first.addAll(services);
      last.removeAll(services);
    }
  }

  private static void bill(
      Episode episode,
      int begin,
      int end,
      long at,
      int arrives,
      boolean interim,
      List<Charge> charges) {
    String id = episode.id() + "0" + (episode.bills.size() + 1);
    Funds funds = Funds.of(episode.plan, charges);
    episode.bills.add(new Bill(id, begin, end, at, arrives, interim, charges, funds));
  }
}
