package org.dossier.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.evidence.check.HoursClaim;
import org.dossier.evidence.check.TravelClaim;
import org.dossier.model.Claim;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is in two cities on one day that are farther apart than a day's travel; nor, where both
 * papers give a time of day, than the hours between.
 */
final class TravelCheck implements TroveCheck {
  /** At these one is there in person. */
  private static final Set<String> IN_PERSON =
      Set.of("meeting", "exercise", "training", "agreement");

  /** More findings about one person and day than this are a register, and no itinerary. */
  private static final int MANY = 24;

  private static final String TRAVEL = "travel";

  private final Claims claims;
  private final Resolution resolution;
  private final Pieces pieces;
  private final Cities cities = Cities.load();

  TravelCheck(Claims claims, Resolution resolution, Pieces pieces) {
    this.claims = claims;
    this.resolution = resolution;
    this.pieces = pieces;
  }

  private record Day(String person, BigDecimal day) implements Comparable<Day> {
    @Override
    public int compareTo(Day other) {
      int byPerson = person.compareTo(other.person);
      return byPerson != 0 ? byPerson : day.compareTo(other.day);
    }
  }

  private record Stay(
      String person,
      String city,
      TravelClaim.Place place,
      @Nullable ClockTime clock,
      Cluster finding) {}

  /** Hours of universal time since the day's beginning, between which a moment lies. */
  private record Moment(double early, double late) {}

  /** Hours by which clocks may be behind the sun of their place, and before it. */
  private static final double BEHIND = 1;

  private static final double BEFORE = 3;
  private static final double DEGREES_AN_HOUR = 15;
  private static final double SECONDS = 3600;

  @Override
  public void among(SortedMap<String, List<Cluster>> blocks, Sink sink) {
    SortedMap<Day, List<Stay>> days = new TreeMap<>();
    for (List<Cluster> clusters : blocks.values()) {
      for (Cluster cluster : clusters) {
        collect(cluster, days);
      }
    }
    days.forEach(
        (day, stays) -> {
          if (stays.size() > 1 && stays.size() <= MANY) {
            compare(LocalDate.ofEpochDay(day.day.longValue()), stays, sink);
          }
        });
  }

  private void collect(Cluster cluster, Map<Day, List<Stay>> days) {
    Piece piece = cluster.richest();
    if (!IN_PERSON.contains(piece.kind())
        || piece.voice() != Piece.Voice.SAID
        || piece.stage() == Piece.Stage.INTENDED
        || piece.stage() == Piece.Stage.CANCELLED
        || piece.bearers().isEmpty()
        || !piece.facts().containsKey("place")
        || !(piece.facts().get("date") instanceof Fact.Range date)
        || !date.given()
        || date.min() == null
        || !date.min().equals(date.max())) {
      return;
    }
    Claim claim = claims.load(cluster.richestNumber());
    List<Filler> places = claim.role("place");
    if (places.size() != 1) {
      return;
    }
    String city = pieces.name(places.getFirst());
    Optional<TravelClaim.Place> place = cities.find(city);
    if (place.isEmpty()) {
      return;
    }
    ClockTime clock = ClockTime.in(claim.quote()).orElse(null);
    for (String role : piece.shape().who()) {
      for (Filler filler : claim.role(role)) {
        Known known = filler.mention() == null ? null : resolution.of(filler.mention());
        if (known != null && known.kind() == MentionKind.PERSON) {
          List<Stay> stays =
              days.computeIfAbsent(new Day(known.id(), date.min()), _ -> new ArrayList<>(1));
          if (stays.size() <= MANY) {
            stays.add(new Stay(known.name(), city, place.get(), clock, cluster));
          }
        }
      }
    }
  }

  private void compare(LocalDate day, List<Stay> stays, Sink sink) {
    for (Stay one : stays) {
      for (Stay other : stays) {
        if (one.clock != null && other.clock != null) {
          byHours(day, one, one.clock, other, other.clock, sink);
        } else {
          byDay(day, one, other, sink);
        }
      }
    }
  }

  private void byDay(LocalDate day, Stay one, Stay other, Sink sink) {
    var travel = new TravelClaim(one.place, other.place);
    if (travel.answer() != TravelClaim.Answer.EASY) {
      tell(
          one,
          other,
          travel.answer() == TravelClaim.Answer.NO,
          " on that day, " + day + ". " + travel.explanation(),
          sink);
    }
  }

  private void byHours(
      LocalDate day, Stay one, ClockTime here, Stay other, ClockTime there, Sink sink) {
    var hours = hours(one.place, other.place, moment(day, one, here), moment(day, other, there));
    if (hours.answer() != HoursClaim.Answer.EASY) {
      tell(
          one,
          other,
          hours.answer() == HoursClaim.Answer.NO,
          " at "
              + there.time()
              + " on that day, "
              + day
              + ", this one in "
              + one.city
              + " at "
              + here.time()
              + ". "
              + hours.explanation()
              + unsure(one, here)
              + (one.city.equals(other.city) ? "" : unsure(other, there)),
          sink);
    }
  }

  /**
   * @param why what follows the name of the other city
   */
  private void tell(Stay one, Stay other, boolean impossible, String why, Sink sink) {
    sink.add(
        one.finding,
        new Finding.Check(
            TRAVEL,
            impossible ? Outcome.INCONSISTENT : Outcome.CONDITIONAL,
            claims.carrier(other.finding.richestNumber()).path()
                + " has "
                + other.person
                + " in "
                + other.city
                + why));
  }

  private String unsure(Stay stay, ClockTime clock) {
    return clock.zone() == null && cities.zone(stay.place).isEmpty()
        ? " Which time " + stay.city + " keeps is known only by its sun."
        : "";
  }

  private static HoursClaim hours(
      TravelClaim.Place from, TravelClaim.Place to, Moment one, Moment other) {
    double least = Math.max(0, Math.max(other.early - one.late, one.early - other.late));
    double most = Math.max(other.late - one.early, one.late - other.early);
    return new HoursClaim(from, to, least, most);
  }

  private Moment moment(LocalDate day, Stay stay, ClockTime clock) {
    ZoneId zone = clock.zone() == null ? cities.zone(stay.place).orElse(null) : clock.zone();
    double local = clock.time().toSecondOfDay() / SECONDS;
    if (zone == null) {
      double sun = local - stay.place.longitude() / DEGREES_AN_HOUR;
      return new Moment(sun - BEFORE, sun + BEHIND);
    }
    var offset = zone.getRules().getOffset(day.atTime(clock.time()));
    double sure = local - offset.getTotalSeconds() / SECONDS;
    return new Moment(sure, sure);
  }
}
