package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.dossier.model.Standing;
import org.dossier.model.State;
import org.dossier.outputs.wording.Kinds;
import org.dossier.store.CaseException;
import org.dossier.store.Tally;
import org.dossier.store.Words;

/** What came in, how far it could be read, and what was found. */
final class OverviewScreen {
  private final Desk desk;
  private final Templates templates;

  OverviewScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  /** A row of figures. */
  record Count(String word, String shown, int count, int total) {
    /** In thousandths, for a bar. */
    int share() {
      return total == 0 ? 0 : (int) Math.round(1000.0 * count / total);
    }
  }

  record Overview(
      Tally tally,
      List<Count> states,
      List<Count> reasons,
      List<Count> languages,
      List<Count> standings,
      List<Count> kinds) {
    /** The share of files that were read whole, in percent, rounded down: 100 means all. */
    int coverage() {
      return (int) Math.floor(100 * tally.coverage());
    }
  }

  void route(RoutesConfig routes) {
    routes.get("/", this::show);
  }

  private void show(Context ctx) throws CaseException {
    Tally tally = desk.tally();
    SortedMap<String, Integer> standings = desk.look(views -> views.standings());
    SortedMap<String, Integer> kinds = desk.look(views -> views.kinds());
    var overview =
        new Overview(
            tally,
            states(tally),
            counts(tally.reasons(), "reason", tally.documents()),
            counts(tally.languages(), "language", tally.pages()),
            standings(standings, tally.findings()),
            kinds(kinds, tally.findings()));
    templates.show(ctx, "overview", "overview", Say.say("overview.title"), overview);
  }

  private static List<Count> states(Tally tally) {
    List<Count> counts = new ArrayList<>();
    for (State state : State.values()) {
      String word = Words.of(state);
      int count = tally.states().getOrDefault(word, 0);
      counts.add(new Count(word, Say.word("state", word), count, tally.documents()));
    }
    return counts;
  }

  private static List<Count> standings(SortedMap<String, Integer> found, int total) {
    List<Count> counts = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      String word = Words.of(standing);
      counts.add(new Count(word, Say.word("standing", word), found.getOrDefault(word, 0), total));
    }
    return counts;
  }

  private static List<Count> kinds(SortedMap<String, Integer> found, int total) {
    return found.keySet().stream()
        .sorted(Kinds.ORDER)
        .map(kind -> new Count(kind, Kinds.heading(kind), found.getOrDefault(kind, 0), total))
        .toList();
  }

  private static List<Count> counts(Map<String, Integer> found, String group, int total) {
    return found.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(e -> new Count(e.getKey(), Say.word(group, e.getKey()), e.getValue(), total))
        .toList();
  }
}
