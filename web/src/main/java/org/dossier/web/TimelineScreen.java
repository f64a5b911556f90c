package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Particulars;
import org.dossier.model.Standing;
import org.dossier.outputs.wording.Figures;
import org.dossier.outputs.wording.Kinds;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.DocumentWish;
import org.dossier.store.FindingWish;
import org.dossier.store.Happening;
import org.dossier.store.HappeningWish;
import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/**
 * Dated findings and documents: bars by year, month and day, and the list of what they stand for.
 */
final class TimelineScreen {
  static final String PATH = "/timeline";
  private static final int ROWS = 40;

  /** More vague dates than a person compares. */
  private static final int MOST_LINES = 12;

  private static final int MOST_OTHERS = 6;
  private static final Window ONE = new Window(0, 1);
  private static final List<String> STANDINGS =
      List.of(Standing.values()).stream().map(Words::of).toList();

  private final Desk desk;
  private final Templates templates;

  TimelineScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  /** A row of the list: one of the two is there. */
  record Row(String date, @Nullable Finding finding, @Nullable Document document) {}

  /**
   * @param at what is zoomed into; null: nothing
   * @param only the vague date that the list is narrowed to; null: none
   * @param entity that the list is narrowed to; null: none
   * @param others entities that the same words name
   * @param undatedFindings how many no text dates
   */
  record Timeline(
      Narrowed narrowed,
      @Nullable Period at,
      @Nullable String only,
      List<String> kinds,
      @Nullable Entity entity,
      List<Entity> others,
      TimeBars bars,
      List<Row> rows,
      Pager pager,
      int undatedFindings,
      int undatedDocuments) {
    List<String> standings() {
      return STANDINGS;
    }

    /** Zoomed to another part of time. */
    String to(@Nullable Period period) {
      return zoomed(period).link(PATH);
    }

    private Narrowed zoomed(@Nullable Period period) {
      return narrowed.with("only", null).with("at", period == null ? null : period.part());
    }

    /** Narrowed to the days of a vague date. */
    String to(TimeBars.Line line) {
      return narrowed.with("only", line.only()).link(PATH);
    }

    /** Narrowed to another entity, or to none. */
    String of(@Nullable Entity other) {
      return narrowed
          .with("named", null)
          .with("entity", other == null ? null : other.id())
          .link(PATH);
    }

    private Narrowed undated(String... names) {
      Narrowed undated = Narrowed.NOT.with("dated", "no");
      for (String name : names) {
        undated = undated.with(name, narrowed.wish(name));
      }
      return undated.with("entity", entity == null ? null : entity.id());
    }

    String undatedFindingsAt() {
      return undated("kind", "standing").link("/findings");
    }

    String undatedDocumentsAt() {
      return undated().link("/documents");
    }
  }

  /**
   * What a request asks for.
   *
   * @param entity null: none
   * @param others that the same words name
   */
  private record Wanted(HappeningWish wish, @Nullable Entity entity, List<Entity> others) {}

  void route(RoutesConfig routes) {
    routes.get(PATH, this::show);
  }

  private void show(Context ctx) throws CaseException {
    List<String> kinds = desk.look(CaseViews::kinds).keySet().stream().sorted(Kinds.ORDER).toList();
    List<String> known = new ArrayList<>(kinds);
    known.add(Happening.DOCUMENT);
    Narrowed narrowed =
        Narrowed.by(ctx, "kind", "standing", "named", "entity", "at", "only")
            .knowing("kind", known)
            .knowing("standing", STANDINGS);
    @Nullable Period at = Period.parse(narrowed.wish("at")).orElse(null);
    Happening.@Nullable Range only = only(narrowed.wish("only")).orElse(null);
    Narrowed kept =
        narrowed
            .with("at", at == null ? null : at.part())
            .with("only", only == null ? null : TimeBars.only(only));
    Window window = Asked.window(ctx, ROWS);
    Timeline timeline = desk.look(views -> timeline(views, kept, at, only, kinds, window));
    templates.show(ctx, "timeline", "timeline", Say.say("timeline.title"), timeline);
  }

  private static Timeline timeline(
      CaseViews views,
      Narrowed narrowed,
      @Nullable Period at,
      Happening.@Nullable Range only,
      List<String> kinds,
      Window window)
      throws CaseException {
    Wanted wanted = wanted(views, narrowed);
    HappeningWish wish = wanted.wish();
    HappeningWish zoomed = at == null ? wish : wish.within(at.first(), at.last());
    HappeningWish listed = only == null ? zoomed : wish.dated(only.begins(), only.ends());
    Listing<Happening> listing = views.happenings(listed, window);
    List<Row> rows = new ArrayList<>();
    for (Happening happening : listing.rows()) {
      rows.add(row(views, happening));
    }
    return new Timeline(
        narrowed,
        at,
        only == null ? null : TimeBars.label(only),
        kinds,
        wanted.entity(),
        wanted.others(),
        bars(views, zoomed, at),
        rows,
        Pager.of(PATH, narrowed, window, listing),
        wish.allowsFindings() ? undatedFindings(views, wish) : 0,
        wish.allowsDocuments() ? undatedDocuments(views, wish) : 0);
  }

  private static TimeBars bars(CaseViews views, HappeningWish wish, @Nullable Period at)
      throws CaseException {
    List<Period> periods =
        at == null ? views.span(wish).map(Period::of).orElse(List.of()) : at.parts();
    if (periods.isEmpty()) {
      return new TimeBars(List.of(), List.of(), 0);
    }
    int length = periods.getFirst().part().length();
    Listing<Happening.Range> ranges = views.ranges(wish, length, new Window(0, MOST_LINES));
    return TimeBars.of(periods, views.parts(wish, length), ranges.rows(), ranges.total());
  }

  private static Wanted wanted(CaseViews views, Narrowed narrowed) throws CaseException {
    @Nullable String named = narrowed.wish("named");
    List<Entity> found = new ArrayList<>();
    if (named != null) {
      found.addAll(views.entities(named, null, new Window(0, MOST_OTHERS)).rows());
    }
    @Nullable String id = narrowed.wish("entity");
    @Nullable Entity entity =
        id == null ? (found.isEmpty() ? null : found.removeFirst()) : views.entity(id).orElse(null);
    boolean nobody = entity == null && (named != null || id != null);
    var wish =
        new HappeningWish(
            narrowed.wish("kind"),
            narrowed.wish("standing"),
            nobody ? "nobody" : entity == null ? null : entity.id(),
            null,
            null,
            false);
    return new Wanted(wish, entity, found);
  }

  /** Two days with two dots between them. */
  private static Optional<Happening.Range> only(@Nullable String text) {
    if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}\\.\\.\\d{4}-\\d{2}-\\d{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Happening.Range(
              LocalDate.parse(text.substring(0, 10)), LocalDate.parse(text.substring(12)), 0));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Row row(CaseViews views, Happening happening) throws CaseException {
    String date = TimeBars.label(new Happening.Range(happening.begins(), happening.ends(), 1));
    if (happening.isDocument()) {
      return new Row(date, null, views.document(new DocumentId(happening.id())).orElse(null));
    }
    @Nullable Finding finding = views.finding(happening.id()).orElse(null);
    List<Claim> claims = finding == null ? List.of() : RegisterScreen.claims(views, finding);
    return new Row(claims.isEmpty() ? date : told(claims, date), finding, null);
  }

  /** The date as a text has it: "from 2011", which begins on a day and ends on none. */
  private static String told(List<Claim> claims, String otherwise) {
    return Particulars.of(claims).date().map(Figures::date).orElse(otherwise);
  }

  private static int undatedFindings(CaseViews views, HappeningWish wish) throws CaseException {
    var undated =
        new FindingWish(null, wish.kind(), wish.standing(), null, false, null, wish.entity());
    return views.findings(undated, ONE).total();
  }

  private static int undatedDocuments(CaseViews views, HappeningWish wish) throws CaseException {
    return views.documents(new DocumentWish(null, null, null, false, wish.entity()), ONE).total();
  }
}
