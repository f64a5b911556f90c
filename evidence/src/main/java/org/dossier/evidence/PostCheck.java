package org.dossier.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.dossier.evidence.Fact.Range;
import org.dossier.evidence.Piece.Stage;
import org.dossier.evidence.Piece.Voice;
import org.dossier.model.DateFrom;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Outcome;

/** Nobody holds a post in papers that are older than his appointment to it. */
final class PostCheck implements TroveCheck {
  private static final String AFFILIATION = "affiliation";

  /** Days by which a paper may be ahead of a decree. */
  private static final int AHEAD = 31;

  /** Findings about one person and post; more are a register. */
  private static final int MANY = 64;

  private final Claims claims;

  PostCheck(Claims claims) {
    this.claims = claims;
  }

  @Override
  public void among(SortedMap<String, List<Cluster>> blocks, Sink sink) {
    SortedMap<String, List<Cluster>> posts = new TreeMap<>();
    for (List<Cluster> clusters : blocks.values()) {
      for (Cluster cluster : clusters) {
        Piece piece = cluster.richest();
        SortedSet<String> persons = piece.names().get("person");
        SortedSet<String> post = piece.names().get(Pieces.WHAT);
        if (piece.kind().equals(AFFILIATION)
            && piece.voice() == Voice.SAID
            && persons != null
            && post != null) {
          posts.computeIfAbsent(persons + " " + post, _ -> new ArrayList<>(1)).add(cluster);
        }
      }
    }
    posts.values().stream()
        .filter(clusters -> clusters.size() > 1 && clusters.size() <= MANY)
        .forEach(clusters -> compare(clusters, sink));
  }

  /** The first appointment counts. */
  private void compare(List<Cluster> clusters, Sink sink) {
    Cluster first = null;
    for (Cluster cluster : clusters) {
      if (isAppointment(cluster)
          && (first == null || appointed(cluster).isBefore(appointed(first)))) {
        first = cluster;
      }
    }
    if (first == null) {
      return;
    }
    LocalDate since = appointed(first);
    for (Cluster cluster : clusters) {
      for (int number : cluster.numbers()) {
        Carrier paper = claims.carrier(number);
        if (!isAppointment(cluster)
            && paper.date() != null
            && paper.dateFrom() == DateFrom.TEXT
            && paper.date().isBefore(since.minusDays(AHEAD))) {
          sink.add(
              cluster,
              new Finding.Check(
                  "post",
                  Outcome.CONDITIONAL,
                  paper.path()
                      + ", dated "
                      + paper.date()
                      + ", has this already, and "
                      + claims.carrier(first.richestNumber()).path()
                      + " has the appointment on "
                      + since
                      + ". It holds if the post was held before as well."));
        }
      }
    }
  }

  private static boolean isAppointment(Cluster cluster) {
    return cluster.richest().stage() == Stage.DONE
        && cluster.facts().get("date") instanceof Range date
        && date.isClosed();
  }

  private static LocalDate appointed(Cluster cluster) {
    if (cluster.facts().get("date") instanceof Range date && date.min() != null) {
      return LocalDate.ofEpochDay(date.min().longValue());
    }
    throw new IllegalStateException("an appointment without a date");
  }
}
