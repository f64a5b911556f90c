package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.dossier.model.Document;
import org.dossier.model.Standing;
import org.dossier.model.State;
import org.dossier.outputs.wording.Kinds;
import org.dossier.pipeline.AddingNow;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.HappeningWish;
import org.dossier.store.Listing;
import org.dossier.store.News;
import org.dossier.store.Tally;
import org.dossier.store.Window;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** What came in, how far it could be read, and what was found. */
final class OverviewScreen {
  /** Files that are named with their reasons; the others are a click away. */
  private static final int TROUBLED = 12;

  private static final int NEW = 5;
  private static final long MINUTE = 60;

  private final Desk desk;
  private final Templates templates;

  private volatile @Nullable Made made;
  private volatile @Nullable Mentions mentions;

  OverviewScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  /**
   * What all of the case had to be counted for.
   *
   * @param mark of the case as it was before
   */
  private record Made(
      long mark,
      Tally tally,
      SortedMap<String, Integer> standings,
      SortedMap<String, Integer> kinds,
      Listing<Document> troubled,
      News news,
      Sparkline years) {}

  /** How many there were when the case had this mark. */
  private record Mentions(long mark, int count) {}

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
      List<Count> kinds,
      Listing<Document> troubled,
      News news,
      Sparkline years,
      @Nullable AddingNow adding,
      Retries retries) {
    /** The time that is left in words; empty when nobody knows. */
    String left() {
      long seconds = adding == null ? 0 : adding.secondsLeft().orElse(0L);
      return seconds <= 0
          ? ""
          : seconds < MINUTE
              ? Say.say("progress.seconds", seconds)
              : Say.say("progress.minutes", (seconds + MINUTE - 1) / MINUTE);
    }

    /** The share of files that were read whole, in percent, rounded down: 100 means all. */
    int coverage() {
      return (int) Math.floor(100 * tally.coverage());
    }
  }

  void route(RoutesConfig routes) {
    routes.get("/", this::show);
    routes.get("/overview/mentions", this::mentions);
  }

  private void show(Context ctx) throws CaseException {
    Made now = made();
    Tally tally = now.tally();
    var overview =
        new Overview(
            tally,
            states(tally),
            counts(tally.reasons(), "reason", tally.documents()),
            counts(tally.languages(), "language", tally.pages()),
            standings(now.standings(), tally.findings()),
            kinds(now.kinds(), tally.findings()),
            now.troubled(),
            now.news(),
            now.years(),
            AddingNow.read(desk.folder()).orElse(null),
            desk.retries());
    templates.show(ctx, "overview", "overview", Say.say("overview.title"), overview);
  }

  /** By itself: of a million documents to count them takes longer than the whole screen. */
  private void mentions(Context ctx) throws CaseException {
    long mark = desk.mark();
    @Nullable Mentions last = mentions;
    if (last == null || last.mark() != mark) {
      last = new Mentions(mark, desk.look(CaseViews::mentionCount));
      mentions = last;
    }
    ctx.html(String.format(Locale.ROOT, "%,d", last.count()));
  }

  /** Counted once for each state of the case: two visitors at once may both count. */
  private Made made() throws CaseException {
    long mark = desk.mark();
    @Nullable Made last = made;
    if (last != null && last.mark() == mark) {
      return last;
    }
    var now =
        new Made(
            mark,
            desk.tally(),
            desk.look(views -> views.standings()),
            desk.look(views -> views.kinds()),
            desk.look(views -> views.troubled(new Window(0, TROUBLED))),
            desk.look(views -> views.news(NEW)),
            Sparkline.of(desk.look(views -> views.parts(HappeningWish.ANY, 4))));
    made = now;
    return now;
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
