package org.dossier.outputs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossier.model.Attribution;
import org.dossier.model.Box;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Modality;
import org.dossier.model.Origin;
import org.dossier.model.Signal;
import org.dossier.model.Status;
import org.dossier.outputs.wording.Figures;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** One footnote: the words, where they stand, who says so, and the place on the page. */
final class Footnotes {
  /** Points above and below a quote that its picture shows. */
  private static final double AROUND = 34;

  /** A longer quote is cut in its picture; the plate shows the whole page. */
  private static final double TALLEST = 420;

  private static final int MOST_SIGNALS = 4;

  private final Contents contents;

  Footnotes(Contents contents) {
    this.contents = contents;
  }

  void write(Html html, Note note) {
    Claim claim = note.claim();
    html.open("li", "id", note.anchor(), "value", Integer.toString(note.number()));
    html.element(
        "blockquote", claim.quote(), "class", "quote", "dir", "auto", "lang", claim.language());
    citation(html, note);
    reading(html, claim);
    chain(html, note);
    signals(html, note);
    place(html, note);
    html.end();
  }

  private static void citation(Html html, Note note) {
    Document document = note.document();
    html.open("p", "class", "citation");
    Quotes.path(html, document.path());
    html.text(String.format(Locale.ROOT, ", page %,d", note.page().number()));
    if (document.date() != null) {
      html.text(", dated " + Figures.day(document.date()));
    }
    html.text(" · SHA-256 ");
    html.element("code", document.id().sha256().substring(0, 16) + "…");
    if (note.page().origin() == Origin.OCR) {
      html.text(" · ");
      html.element(
          "span",
          String.format(
              Locale.ROOT,
              "recognised from an image, confidence %.0f %%: read it in the picture",
              Math.floor(note.page().confidence() * 100)),
          "class",
          "ocr");
    }
    html.end();
  }

  /** How this text puts it: claims of one finding may differ in that. */
  private static void reading(Html html, Claim claim) {
    List<String> words = new ArrayList<>();
    words.add(claim.kind().replace('-', ' '));
    if (claim.status() != Status.UNKNOWN) {
      words.add(Words.of(claim.status()));
    }
    if (claim.modality() != Modality.ASSERTED) {
      words.add(Words.of(claim.modality()));
    }
    if (claim.direct()) {
      words.add("direct quotation");
    }
    html.open("p", "class", "reading");
    html.text("Read as: " + String.join(", ", words));
    if (claim.hedge() != null) {
      html.text(", hedged ").element("q", claim.hedge());
    }
    html.text(" · rule ").element("code", claim.rule());
    html.text(" · claim ").element("code", claim.id()).end();
  }

  /** What was seen on the page, or of the whole file, that may bear on its authenticity. */
  private void signals(Html html, Note note) {
    List<Signal> signals = contents.oddities().beside(note);
    if (signals.isEmpty()) {
      return;
    }
    html.open("ul", "class", "signals");
    for (Signal signal : signals.subList(0, Math.min(MOST_SIGNALS, signals.size()))) {
      html.open("li").element("b", SignalsSection.name(signal.kind()) + ": ");
      html.element("bdi", Html.unturned(signal.observation().seen()));
      html.end();
    }
    if (signals.size() > MOST_SIGNALS) {
      html.open("li")
          .text(String.format(Locale.ROOT, "and %,d more", signals.size() - MOST_SIGNALS));
      html.text(": see ").element("a", "signals", "href", "#signals").end();
    }
    html.end();
  }

  /** From the words back to where they come from, nearest first. */
  private void chain(Html html, Note note) {
    html.open("p", "class", "chain").text("The text");
    for (Attribution link : note.claim().attribution()) {
      html.text(" ← ").element("bdi", link.text());
      if (link.verb() != null) {
        html.text(" (").element("q", link.verb()).text(")");
      }
    }
    String source = note.document().source();
    if (source != null) {
      html.text(" ← ").element("bdi", Html.unturned(source));
      var seen = new ArrayList<String>(List.of(source));
      for (List<String> next = restsOn(source);
          !next.isEmpty() && seen.size() < 20;
          next = next.size() == 1 ? restsOn(next.getFirst()) : List.of()) {
        String names = String.join(" and ", next);
        if (seen.contains(names)) {
          html.text(" ← ").element("bdi", Html.unturned(names)).text(" (a circle)");
          break;
        }
        seen.add(names);
        html.text(" ← ").element("bdi", Html.unturned(names));
      }
    }
    html.end();
  }

  private List<String> restsOn(String source) {
    var names = new ArrayList<String>();
    contents
        .sources()
        .find(source)
        .ifPresent(
            known -> {
              names.addAll(known.derivedFrom());
              known.quotes().stream().filter(name -> !names.contains(name)).forEach(names::add);
            });
    return names;
  }

  private static void place(Html html, Note note) {
    @Nullable Plate plate = note.plate();
    html.open("details", "class", "place");
    html.element(
        "summary", plate == null ? "Show it in the text around it" : "Show it on the page");
    if (plate == null) {
      Quotes.marked(html, note);
    } else {
      picture(html, note, plate);
    }
    html.end();
  }

  private static void picture(Html html, Note note, Plate plate) {
    Box hull = note.boxes().stream().reduce(Box::hull).orElseThrow();
    double top = Math.max(0, hull.y() - AROUND);
    double height =
        Math.min(Math.min(plate.height() - top, hull.y() + hull.height() + AROUND - top), TALLEST);
    html.open(
        "svg",
        "class",
        "crop",
        "viewBox",
        Places.viewBox(0, top, plate.width(), Math.max(height, 20)),
        "role",
        "img",
        "aria-label",
        "The quote on page " + plate.page() + ", boxed");
    html.open("use", "href", "#" + plate.imageAnchor()).end();
    note.boxes().forEach(box -> PlatesSection.box(html, box));
    html.end();
    html.open("p", "class", "whole");
    html.element(
        "a",
        "The whole page: plate " + plate.number(),
        "href",
        "#" + PlatesSection.boxAnchor(note));
    html.end();
  }
}
