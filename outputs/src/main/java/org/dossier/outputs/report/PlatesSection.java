package org.dossier.outputs.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.model.Box;

/** The cited pages, whole, each once, with every quote boxed and numbered. */
final class PlatesSection implements Section {
  /** Points that a quote's box stands off its words. */
  private static final double MARGIN = 1.5;

  private final Contents contents;

  PlatesSection(Contents contents) {
    this.contents = contents;
  }

  static String boxAnchor(Note note) {
    return "box-" + note.number();
  }

  static void box(Html html, Box box) {
    html.open(
            "rect",
            "class",
            "box",
            "x",
            Places.of(box.x() - MARGIN),
            "y",
            Places.of(box.y() - MARGIN),
            "width",
            Places.of(box.width() + 2 * MARGIN),
            "height",
            Places.of(box.height() + 2 * MARGIN))
        .end();
  }

  @Override
  public void write(Html html) {
    if (contents.plates().isEmpty()) {
      return;
    }
    Map<Plate, List<Note>> cited = new LinkedHashMap<>();
    for (Note note : contents.notes()) {
      if (note.plate() != null) {
        cited.computeIfAbsent(note.plate(), _ -> new ArrayList<>()).add(note);
      }
    }
    html.open("section", "id", "plates");
    html.element("h2", "Plates");
    html.element(
        "p",
        "The cited pages, drawn from the originals. The numbers are those of the footnotes.",
        "class",
        "lead");
    if (contents.platesLeftOut() > 0) {
      html.element(
          "p",
          String.format(
              Locale.ROOT,
              "%,d more cited pages have no picture here, to keep this file small or because they can’t be drawn; their footnotes show the text instead.",
              contents.platesLeftOut()),
          "class",
          "left-out");
    }
    for (Plate plate : contents.plates()) {
      plate(html, plate, cited.getOrDefault(plate, List.of()));
    }
    html.end();
  }

  private static void plate(Html html, Plate plate, List<Note> notes) {
    html.open("figure", "class", "plate", "id", plate.anchor());
    html.open("figcaption");
    html.element("b", "Plate " + plate.number() + ". ");
    Quotes.path(html, plate.document().path());
    html.text(", page " + plate.page() + ". Footnotes");
    for (Note note : notes) {
      html.text(" ").element("a", Integer.toString(note.number()), "href", "#" + note.anchor());
    }
    html.end();
    html.open(
        "svg",
        "viewBox",
        Places.viewBox(0, 0, plate.width(), plate.height()),
        "role",
        "img",
        "aria-label",
        "Page " + plate.page() + " with the quotes boxed");
    html.open(
            "image",
            "id",
            plate.imageAnchor(),
            "width",
            Places.of(plate.width()),
            "height",
            Places.of(plate.height()),
            "preserveAspectRatio",
            "none",
            "href",
            plate.uri())
        .end();
    for (Note note : notes) {
      html.open("g", "id", boxAnchor(note), "class", "boxes");
      note.boxes().forEach(box -> box(html, box));
      html.end();
    }
    numbers(html, notes);
    html.end().end();
  }

  /** In the margin, where they cover no words; those of one line together. */
  private static void numbers(Html html, List<Note> notes) {
    double left = Double.MAX_VALUE;
    var lines = new TreeMap<Long, Line>();
    for (Note note : notes) {
      for (Box box : note.boxes()) {
        left = Math.min(left, box.x());
      }
      if (!note.boxes().isEmpty()) {
        double y = note.boxes().getFirst().y();
        lines
            .computeIfAbsent(Math.round(y / 6), _ -> new Line(y, new ArrayList<>()))
            .numbers()
            .add(Integer.toString(note.number()));
      }
    }
    for (Line line : lines.values()) {
      List<String> shown = line.numbers().subList(0, Math.min(4, line.numbers().size()));
      html.element(
          "text",
          String.join(" ", shown) + (line.numbers().size() > shown.size() ? " …" : ""),
          "class",
          "box-number",
          "x",
          Places.of(Math.max(24, left - 4)),
          "y",
          Places.of(line.y() + 8));
    }
  }

  private record Line(double y, List<String> numbers) {}
}
