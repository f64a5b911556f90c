package org.dossier.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.evidence.Fact.Range;
import org.dossier.evidence.Piece.Voice;
import org.dossier.model.Claim;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * "Nine exercises, the most since 1998", against what the trove itself tells of the years between:
 * a higher figure contradicts it, and without one it is only as sure as those years are covered.
 */
final class RecordCheck implements TroveCheck {
  private static final Set<String> LEAST =
      WordList.of("lowest smallest fewest least меньше наименьший минимальный минимум 最低 最少 最小 新低");

  /** Of one kind and parties; more is a register that no sentence speaks of. */
  private static final int MANY = 4000;

  private final Claims claims;
  private final Pieces pieces;

  RecordCheck(Claims claims, Pieces pieces) {
    this.claims = claims;
    this.pieces = pieces;
  }

  /**
   * A figure called a record.
   *
   * @param sign 1 for the most, -1 for the least
   */
  private record Best(Cluster finding, Range value, LocalDate since, int year, int sign) {}

  /** What the trove tells of one year. */
  private static final class Year {
    private int occasions;
    private @Nullable BigDecimal figure;
    private String path = "";
  }

  @Override
  public void among(SortedMap<String, List<Cluster>> blocks, Sink sink) {
    SortedMap<String, List<Best>> records = new TreeMap<>();
    for (List<Cluster> clusters : blocks.values()) {
      for (Cluster cluster : clusters) {
        if (cluster.facts().get("comparison") instanceof Fact.Words words) {
          collect(cluster, words, records);
        }
      }
    }
    if (records.isEmpty()) {
      return;
    }
    SortedSet<String> kinds = new TreeSet<>();
    records.keySet().forEach(key -> kinds.add(key.substring(0, key.indexOf('|'))));
    SortedMap<String, List<Cluster>> series = new TreeMap<>();
    for (List<Cluster> clusters : blocks.values()) {
      for (Cluster cluster : clusters) {
        if (!kinds.contains(cluster.richest().kind())) {
          continue;
        }
        String key = key(cluster.richest().kind(), parties(cluster));
        if (records.containsKey(key) && isOfOneYear(cluster)) {
          List<Cluster> those = series.computeIfAbsent(key, _ -> new ArrayList<>(1));
          if (those.size() < MANY) {
            those.add(cluster);
          }
        }
      }
    }
    records.forEach(
        (key, all) -> all.forEach(best -> weigh(best, series.getOrDefault(key, List.of()), sink)));
  }

  private void collect(Cluster cluster, Fact.Words words, SortedMap<String, List<Best>> records) {
    if (!(cluster.facts().get("value") instanceof Range value)
        || value.min() == null
        || value.max() == null
        || !(cluster.facts().get("period") instanceof Range period)
        || period.min() == null) {
      return;
    }
    int number = cluster.richestNumber();
    Claim record = claims.load(number);
    for (Claim counted : claims.ofPage(number)) {
      SortedSet<String> parties = new TreeSet<>();
      for (String role : KindShape.of(counted.kind()).who()) {
        counted.role(role).forEach(filler -> pieces.party(filler).ifPresent(parties::add));
      }
      if (counted.kind().equals(record.kind())
          || parties.isEmpty()
          || !counted.span().overlaps(record.span())) {
        continue;
      }
      Integer year = year(counted, record, claims.carrier(number));
      if (year != null) {
        records
            .computeIfAbsent(key(counted.kind(), parties), _ -> new ArrayList<>(1))
            .add(
                new Best(
                    cluster,
                    value,
                    day(period.min()),
                    year,
                    words.words().stream().anyMatch(LEAST::contains) ? -1 : 1));
      }
    }
  }

  /** Of what is counted, or else of the paper. */
  private static @Nullable Integer year(Claim counted, Claim record, Carrier carrier) {
    for (Claim claim : List.of(record, counted)) {
      for (Filler filler : claim.role("date")) {
        if (filler.value() instanceof org.dossier.model.Value.Date date
            && date.from() != null
            && date.to() != null
            && date.from().getYear() == date.to().getYear()) {
          return date.from().getYear();
        }
      }
    }
    return carrier.date() == null ? null : carrier.date().getYear();
  }

  private void weigh(Best best, List<Cluster> series, Sink sink) {
    SortedMap<Integer, Year> years = new TreeMap<>();
    for (Cluster cluster : series) {
      int year = cluster.facts().get("date") instanceof Range date ? day(date.min()).getYear() : 0;
      if (year > best.since.getYear() && year <= best.year) {
        tell(years.computeIfAbsent(year, _ -> new Year()), cluster, best.sign);
      }
    }
    BigDecimal most = best.sign > 0 ? best.value.max() : best.value.min();
    for (var entry : years.entrySet()) {
      Year year = entry.getValue();
      boolean counted = year.figure != null && beats(year.figure, most, best.sign);
      boolean listed = best.sign > 0 && beats(BigDecimal.valueOf(year.occasions), most, 1);
      if (counted && entry.getKey() < best.year || listed) {
        sink.add(
            best.finding,
            check(
                Outcome.INCONSISTENT,
                (counted
                        ? year.path + " gives " + plain(year.figure)
                        : "The trove tells of " + year.occasions)
                    + " for "
                    + entry.getKey()
                    + ", which is "
                    + (best.sign > 0 ? "more" : "less")
                    + " than "
                    + plain(most)
                    + "."));
        return;
      }
    }
    long between = Math.max(0, best.year - best.since.getYear() - 1);
    long told = years.keySet().stream().filter(year -> year < best.year).count();
    sink.add(
        best.finding,
        check(
            Outcome.UNDECIDABLE,
            "Of the "
                + between
                + " years between "
                + best.since.getYear()
                + " and "
                + best.year
                + " the trove tells something of "
                + told
                + ", and nothing that contradicts it."));
  }

  private void tell(Year year, Cluster cluster, int sign) {
    Fact count = cluster.facts().getOrDefault("count", cluster.facts().get("quantity"));
    if (!(count instanceof Range figure) || figure.min() == null || figure.max() == null) {
      year.occasions++;
      return;
    }
    BigDecimal sure = sign > 0 ? figure.min() : figure.max();
    if (year.figure == null || beats(sure, year.figure, sign)) {
      year.figure = sure;
      year.path = claims.carrier(cluster.richestNumber()).path();
    }
  }

  private static boolean beats(@Nullable BigDecimal figure, @Nullable BigDecimal than, int sign) {
    return figure != null && than != null && figure.compareTo(than) * sign > 0;
  }

  private static Finding.Check check(Outcome outcome, String explanation) {
    return new Finding.Check("record", outcome, explanation);
  }

  private static String key(String kind, SortedSet<String> parties) {
    return kind + "|" + parties;
  }

  private static SortedSet<String> parties(Cluster cluster) {
    SortedSet<String> parties = new TreeSet<>();
    Piece piece = cluster.richest();
    piece
        .names()
        .forEach(
            (role, names) -> {
              if (piece.shape().who().contains(role)) {
                parties.addAll(names);
              }
            });
    return parties;
  }

  private static boolean isOfOneYear(Cluster cluster) {
    return cluster.richest().voice() == Voice.SAID
        && cluster.richest().stage() != Piece.Stage.INTENDED
        && cluster.richest().stage() != Piece.Stage.CANCELLED
        && cluster.facts().get("date") instanceof Range date
        && date.isClosed()
        && day(date.min()).getYear() == day(date.max()).getYear();
  }

  private static LocalDate day(@Nullable BigDecimal day) {
    if (day == null) {
      throw new IllegalStateException("a dated finding without a date");
    }
    return LocalDate.ofEpochDay(day.longValue());
  }

  private static String plain(@Nullable BigDecimal figure) {
    return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
  }
}
