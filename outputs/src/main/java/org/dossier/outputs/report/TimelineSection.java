package org.dossier.outputs.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.dossier.model.Value;
import org.dossier.outputs.wording.Figures;
import org.dossier.outputs.wording.Kinds;
import org.dossier.store.Words;

/** The dated findings in order: a chart with a lane for each kind, then the list. */
final class TimelineSection implements Section {
  private static final double LEFT = 150;
  private static final double WIDTH = 1000;
  private static final double LANE = 26;

  /** Days above which a bar is drawn faintly: "in 2023" says less than a day. */
  private static final int LONG = 45;

  private final Contents contents;
  private final ReportLimits limits;

  TimelineSection(Contents contents, ReportLimits limits) {
    this.contents = contents;
    this.limits = limits;
  }

  /** Both ends are known days: an open end stands for the other. */
  private record Dated(Exhibit exhibit, Value.Date date, LocalDate from, LocalDate to) {}

  @Override
  public void write(Html html) {
    List<Dated> dated = dated();
    html.open("section", "id", "timeline");
    html.element("h2", "Timeline");
    if (dated.isEmpty()) {
      html.element("p", "No finding has a date.", "class", "lead").end();
      return;
    }
    html.element(
        "p",
        "Findings that a text dates, by that date: when it is said to have happened or to be due, not when it was written down.",
        "class",
        "lead");
    chart(html, dated);
    list(html, dated);
    html.end();
  }

  private List<Dated> dated() {
    List<Dated> dated = new ArrayList<>();
    for (Exhibit exhibit : contents.exhibits()) {
      exhibit
          .particulars()
          .date()
          .ifPresent(
              date -> {
                LocalDate from = date.from() == null ? date.to() : date.from();
                LocalDate to = date.to() == null ? date.from() : date.to();
                dated.add(
                    new Dated(
                        exhibit, date, Objects.requireNonNull(from), Objects.requireNonNull(to)));
              });
    }
    dated.sort(
        Comparator.comparing(Dated::from)
            .thenComparing(Dated::to)
            .thenComparing(d -> d.exhibit().number()));
    return dated;
  }

  /** The middle of the dates, so that one of 1812 does not press all others into a corner. */
  private record Axis(LocalDate from, LocalDate to) {
    static Axis of(List<Dated> dated) {
      int cut = dated.size() / 20;
      LocalDate from = dated.get(cut).from();
      LocalDate to = dated.stream().map(Dated::to).sorted().toList().get(dated.size() - 1 - cut);
      if (to.isBefore(from)) {
        to = from;
      }
      long margin = Math.max(10, (to.toEpochDay() - from.toEpochDay()) / 30);
      return new Axis(from.minusDays(margin), to.plusDays(margin));
    }

    double x(LocalDate day) {
      double share =
          (double) (day.toEpochDay() - from.toEpochDay()) / (to.toEpochDay() - from.toEpochDay());
      return LEFT + share * (WIDTH - LEFT);
    }

    boolean holds(Dated dated) {
      return !dated.to().isBefore(from) && !dated.from().isAfter(to);
    }
  }

  private static void chart(Html html, List<Dated> dated) {
    Axis axis = Axis.of(dated);
    var lanes = new TreeMap<String, List<Dated>>(Kinds.ORDER);
    for (Dated one : dated) {
      if (axis.holds(one)) {
        lanes.computeIfAbsent(one.exhibit().finding().kind(), _ -> new ArrayList<>()).add(one);
      }
    }
    double height = 30 + lanes.size() * LANE;
    html.open(
        "svg",
        "class",
        "chart",
        "viewBox",
        Places.viewBox(0, 0, WIDTH, height),
        "role",
        "img",
        "aria-label",
        "Dated findings by kind; the list below says the same in words");
    ticks(html, axis, height);
    double y = 30;
    for (var lane : lanes.entrySet()) {
      html.element(
          "text", Kinds.heading(lane.getKey()), "class", "lane", "x", "0", "y", Places.of(y + 15));
      html.open(
              "line",
              "class",
              "rule",
              "x1",
              Places.of(LEFT),
              "x2",
              Places.of(WIDTH),
              "y1",
              Places.of(y + 11),
              "y2",
              Places.of(y + 11))
          .end();
      for (Dated one : lane.getValue()) {
        mark(html, axis, one, y);
      }
      y += LANE;
    }
    html.end();
    long outside = dated.stream().filter(one -> !axis.holds(one)).count();
    if (outside > 0) {
      html.element(
          "p",
          String.format(Locale.ROOT, "%,d further off in time are only in the list.", outside),
          "class",
          "left-out");
    }
  }

  private static void ticks(Html html, Axis axis, double height) {
    long days = axis.to().toEpochDay() - axis.from().toEpochDay();
    int months = days > 365 * 24 ? 120 : days > 365 * 6 ? 12 : days > 800 ? 6 : days > 300 ? 3 : 1;
    LocalDate tick = axis.from().withDayOfMonth(1);
    tick = tick.minusMonths(Math.floorMod(tick.getYear() * 12L + tick.getMonthValue() - 1, months));
    for (; !tick.isAfter(axis.to()); tick = tick.plusMonths(months)) {
      if (tick.isBefore(axis.from())) {
        continue;
      }
      String x = Places.of(axis.x(tick));
      html.open("line", "class", "tick", "x1", x, "x2", x, "y1", "20", "y2", Places.of(height))
          .end();
      html.element(
          "text",
          months >= 12 ? Integer.toString(tick.getYear()) : Figures.shortMonth(tick),
          "class",
          "tick-label",
          "x",
          x,
          "y",
          "13");
    }
  }

  private static void mark(Html html, Axis axis, Dated one, double y) {
    double from = Math.max(LEFT, axis.x(one.from()));
    double to = Math.min(WIDTH, axis.x(one.to()));
    html.open("a", "href", "#" + one.exhibit().anchor());
    html.open(
        "rect",
        "class",
        "mark "
            + Words.of(one.exhibit().finding().standing())
            + (one.to().toEpochDay() - one.from().toEpochDay() > LONG ? " long" : ""),
        "x",
        Places.of(from - 4),
        "width",
        Places.of(Math.max(8, to - from + 8)),
        "y",
        Places.of(y + 7),
        "height",
        "8",
        "rx",
        "4");
    html.element("title", Figures.date(one.date()) + ": " + one.exhibit().finding().statement());
    html.end().end();
  }

  private void list(Html html, List<Dated> dated) {
    html.open("ol", "class", "dates");
    for (Dated one : dated.subList(0, Math.min(limits.rows(), dated.size()))) {
      html.open("li");
      html.open("span", "class", "date").text(Figures.date(one.date())).end();
      html.element("span", one.exhibit().finding().statement(), "class", "what");
      html.open("span", "class", "where");
      html.element("a", "Finding " + one.exhibit().number(), "href", "#" + one.exhibit().anchor());
      html.text(" ");
      FindingsSection.badge(html, one.exhibit().finding().standing());
      html.end().end();
    }
    html.end();
    Quotes.leftOut(
        html,
        dated.size() - limits.rows(),
        "dated findings",
        "dossier findings CASE --format jsonl");
  }
}
