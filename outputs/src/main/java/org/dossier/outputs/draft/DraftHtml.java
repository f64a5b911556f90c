package org.dossier.outputs.draft;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.dossier.outputs.report.Html;
import org.dossier.outputs.report.ReportStyle;
import org.dossier.store.Words;

/** A manuscript as one HTML file of its own, in the look of the report. */
final class DraftHtml {
  /** A draft has no contents at its side. */
  private static final String OWN =
      ".frame.draft { display: block; max-width: 52rem; } .draft .items { list-style: none; }\n"
          + ".draft .finding { padding: .9rem 0; } .draft .finding header { display: block; }\n"
          + ".draft .notes { padding-left: 2rem; } .draft h2, .draft h3 { margin-top: 2rem; }\n";

  private final Manuscript manuscript;
  private final Html html;
  private final Iterator<Integer> numbers;

  private DraftHtml(Manuscript manuscript, Html html) {
    this.manuscript = manuscript;
    this.html = html;
    this.numbers = IntStream.rangeClosed(1, manuscript.notes().size()).iterator();
  }

  /** A whole file. */
  static String file(Manuscript manuscript, String tool) {
    var out = new StringBuilder();
    var html = new Html(out);
    String style = ReportStyle.text() + OWN;
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8").raw("\n");
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src '"
                + ReportStyle.hash(style)
                + "'; base-uri 'none'; form-action 'none'")
        .raw("\n");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "generator", "content", tool).raw("\n");
    html.element("title", manuscript.title());
    html.open("style").raw(style).end().end();
    html.open("body").open("header", "class", "masthead");
    html.element("p", "Dossier", "class", "kicker").element("h1", manuscript.title()).end();
    html.open("div", "class", "frame draft").open("main");
    new DraftHtml(manuscript, html).body("h2");
    html.end().end().end().end();
    html.finish();
    return out.toString();
  }

  /** What stands between the title and the end, for a preview. */
  static String part(Manuscript manuscript) {
    var out = new StringBuilder();
    var html = new Html(out);
    new DraftHtml(manuscript, html).body("h2");
    html.finish();
    return out.toString();
  }

  private void body(String notes) {
    html.open("section", "class", "draft-text");
    boolean listed = false;
    for (Manuscript.Piece piece : manuscript.pieces()) {
      boolean item = piece instanceof Manuscript.Text(Markup.Item _);
      if (item && !listed) {
        html.open("ul", "class", "items");
      } else if (!item && listed) {
        html.end();
      }
      listed = item;
      piece(piece);
    }
    if (listed) {
      html.end();
    }
    html.end();
    if (!manuscript.notes().isEmpty()) {
      html.open("section", "id", "notes").element(notes, "Notes").open("ol", "class", "notes");
      for (int n = 1; n <= manuscript.notes().size(); n++) {
        note(n, manuscript.notes().get(n - 1));
      }
      html.end().end();
    }
  }

  private void piece(Manuscript.Piece piece) {
    switch (piece) {
      case Manuscript.Text(Markup.Block block) -> block(block);
      case Manuscript.Told told -> told(told);
      case Manuscript.Lost(String finding) ->
          html.element("p", "Finding " + finding + " is no longer in the case.", "class", "alarm");
    }
  }

  private void block(Markup.Block block) {
    switch (block) {
      case Markup.Heading(int level, List<Markup.Inline> words) ->
          words("h" + Math.min(4, level + 1), words, "");
      case Markup.Paragraph(List<Markup.Inline> words) -> words("p", words, "");
      case Markup.Item(String mark, List<Markup.Inline> words) -> words("li", words, mark + " ");
    }
  }

  private void words(String tag, List<Markup.Inline> words, String before) {
    html.open(tag).text(before);
    for (Markup.Inline inline : words) {
      switch (inline) {
        case Markup.Words(String text, boolean bold) -> {
          if (bold) {
            html.element("strong", text);
          } else {
            html.text(text);
          }
        }
        case Markup.Reference _ -> reference(numbers.next());
      }
    }
    html.end();
  }

  private void reference(int number) {
    html.open("span", "class", "refs");
    html.element(
        "a",
        Integer.toString(number),
        "class",
        "ref",
        "id",
        "ref-" + number,
        "href",
        "#note-" + number);
    html.end();
  }

  private void told(Manuscript.Told told) {
    html.open("article", "class", "finding").open("header").open("h4");
    html.element("span", told.finding().statement(), "class", "statement");
    reference(numbers.next());
    html.end().end();
    html.open("div", "class", "weight");
    String standing = Words.of(told.finding().standing());
    html.element("span", standing.replace('-', ' '), "class", "standing " + standing);
    html.open("span", "class", "grade").element("abbr", told.finding().grade().value());
    html.text(" " + Manuscript.reason(told.finding())).end();
    html.open("span", "class", "roots");
    html.text(told.finding().roots().size() == 1 ? "Root: " : "Independent roots: ");
    html.element("bdi", String.join("; ", told.finding().roots())).end().end();
    for (Manuscript.Clash clash : told.clashes()) {
      html.open("p", "class", "conflict");
      html.element("b", "Can’t be true together in " + clash.role().replace('-', ' ') + ": ");
      html.element("bdi", clash.statement()).text(" (" + String.join("; ", clash.roots()) + ")");
      html.end();
    }
    html.end();
  }

  private void note(int number, Manuscript.Note note) {
    html.open("li", "id", "note-" + number, "value", Integer.toString(number));
    switch (note) {
      case Manuscript.Cited cited -> cited(cited);
      case Manuscript.Again(int earlier) -> {
        html.open("p").text("See note ");
        html.element("a", Integer.toString(earlier), "href", "#note-" + earlier).text(".").end();
      }
      case Manuscript.Missing(String finding) ->
          html.element("p", "Finding " + finding + " is no longer in the case.");
    }
    html.open("p").element("a", "↩", "href", "#ref-" + number, "aria-label", "Back to the text");
    html.end().end();
  }

  private void cited(Manuscript.Cited cited) {
    for (Manuscript.Citation citation : cited.citations()) {
      html.element(
          "blockquote",
          citation.claim().quote(),
          "class",
          "quote",
          "dir",
          "auto",
          "lang",
          citation.claim().language());
      html.open("p", "class", "citation").element("bdi", Html.unturned(citation.place()));
      html.text(" · SHA-256 ").element("code", citation.hash()).end();
    }
    if (cited.more() > 0) {
      html.element("p", "And " + cited.more() + " more that say the same.", "class", "left-out");
    }
    cited.weight().forEach(line -> html.element("p", line, "class", "reading"));
  }
}
