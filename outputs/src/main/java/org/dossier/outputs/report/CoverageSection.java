package org.dossier.outputs.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.model.Document;
import org.dossier.model.State;
import org.dossier.outputs.wording.Kinds;
import org.dossier.store.Tally;
import org.dossier.store.Words;

/** What was read and what was not: it comes before every finding. */
final class CoverageSection implements Section {
  private final Contents contents;
  private final ReportLimits limits;

  CoverageSection(Contents contents, ReportLimits limits) {
    this.contents = contents;
    this.limits = limits;
  }

  @Override
  public void write(Html html) {
    Tally tally = contents.tally();
    html.open("section", "id", "coverage");
    html.element("h2", "Coverage");
    html.element("p", sentence(tally), "class", "lead");
    bar(html, tally);
    html.open("div", "class", "tables");
    states(html, tally);
    languages(html, tally);
    html.end();
    unread(html);
    html.end();
  }

  private static String sentence(Tally tally) {
    if (tally.documents() == 0) {
      return "The case holds no files.";
    }
    String share = String.format(Locale.ROOT, "%.1f", Math.floor(tally.coverage() * 1000) / 10);
    String text =
        String.format(
            Locale.ROOT,
            "%s of %,d files were read whole (%s %%), %,d pages in all",
            tally.unread() == 0
                ? "All"
                : String.format(Locale.ROOT, "%,d", tally.documents() - tally.unread()),
            tally.documents(),
            share,
            tally.pages());
    if (tally.ocrPages() > 0) {
      text +=
          String.format(
              Locale.ROOT,
              ", %,d of them recognised from images, where letters and digits can be wrong",
              tally.ocrPages());
    }
    text += ".";
    if (tally.duplicates() > 0) {
      text +=
          String.format(
              Locale.ROOT,
              " %,d %s: the same bytes under another name, read and counted once.",
              tally.duplicates(),
              tally.duplicates() == 1 ? "file is a second copy" : "files are second copies");
    }
    return text;
  }

  /** The states to scale, so that what is missing can be seen before it is read. */
  private static void bar(Html html, Tally tally) {
    if (tally.documents() == 0) {
      return;
    }
    html.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 1000 14",
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        "Files by state, to scale");
    double x = 0;
    for (State state : State.values()) {
      double width = 1000.0 * tally.states().getOrDefault(Words.of(state), 0) / tally.documents();
      if (width > 0) {
        html.open(
                "rect",
                "class",
                Words.of(state),
                "x",
                Places.of(x),
                "width",
                Places.of(width),
                "height",
                "14")
            .end();
        x += width;
      }
    }
    html.end();
  }

  private static final Map<State, String> MEANING =
      Map.of(
          State.PROCESSED, "all that it holds was read",
          State.PARTIAL, "some was read; the list below says what is missing",
          State.QUARANTINED, "set aside unread: unsafe, or locked",
          State.FAILED, "could not be read");

  private static void states(Html html, Tally tally) {
    html.open("table", "class", "figures").element("caption", "Files by state");
    html.open("tbody");
    for (State state : State.values()) {
      html.open("tr");
      html.open("th", "scope", "row")
          .open("span", "class", "key " + Words.of(state))
          .end()
          .text(Kinds.capital(Words.of(state)))
          .end();
      html.element(
          "td", number(tally.states().getOrDefault(Words.of(state), 0)), "class", "number");
      html.element("td", MEANING.getOrDefault(state, ""), "class", "remark").end();
    }
    html.end().end();
  }

  private void languages(Html html, Tally tally) {
    html.open("table", "class", "figures").element("caption", "Pages by language");
    html.open("thead").open("tr");
    html.element("th", "Language", "scope", "col");
    html.element("th", "Pages", "scope", "col", "class", "number");
    html.element("th", "Claims found", "scope", "col", "class", "number");
    html.end().end().open("tbody");
    List<Map.Entry<String, Integer>> rows = new ArrayList<>(tally.languages().entrySet());
    rows.sort(
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    for (Map.Entry<String, Integer> row : rows) {
      int claims = contents.claimsByLanguage().getOrDefault(row.getKey(), 0);
      html.open("tr");
      html.element("th", language(row.getKey()), "scope", "row");
      html.element("td", number(row.getValue()), "class", "number");
      html.element("td", claims == 0 ? "none" : number(claims), "class", "number").end();
    }
    html.end().end();
  }

  static String language(String code) {
    if (code.equals("unknown")) {
      return "Not told";
    }
    String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }

  private void unread(Html html) {
    List<Document> unread = new ArrayList<>();
    for (Document document : contents.documents()) {
      if (document.state() != State.PROCESSED) {
        unread.add(document);
      }
    }
    html.element("h3", "Not read, or not read whole", "id", "unread");
    if (unread.isEmpty()) {
      html.element("p", "Nothing: every file was read whole.");
      return;
    }
    unread.sort(
        Comparator.comparing(Document::state)
            .reversed()
            .thenComparing(Document::path)
            .thenComparing(Document::id));
    html.open("table", "class", "list");
    html.open("thead").open("tr");
    for (String head : List.of("State", "File", "Why")) {
      html.element("th", head, "scope", "col");
    }
    html.end().end().open("tbody");
    for (Document document : unread.subList(0, Math.min(limits.rows(), unread.size()))) {
      html.open("tr");
      html.open("td", "data-label", "State")
          .element(
              "span",
              Kinds.capital(Words.of(document.state())),
              "class",
              "state " + Words.of(document.state()))
          .end();
      html.open("td", "data-label", "File");
      Quotes.path(html, document.path());
      html.end();
      html.element("td", why(document), "data-label", "Why", "dir", "auto");
      html.end();
    }
    html.end().end();
    Quotes.leftOut(
        html, unread.size() - limits.rows(), "files", "dossier documents CASE --format jsonl");
  }

  private static String why(Document document) {
    String reason = document.reason();
    if (reason != null) {
      return reason;
    }
    return document.duplicateOf() == null
        ? "no reason given"
        : "the same bytes as " + Html.unturned(document.duplicateOf());
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
