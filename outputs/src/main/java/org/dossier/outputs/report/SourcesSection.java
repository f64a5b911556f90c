package org.dossier.outputs.report;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.evidence.Source;
import org.dossier.model.Document;

/** The sources, how far the investigator relies on each, and what rests on what. */
final class SourcesSection implements Section {
  private final Contents contents;

  SourcesSection(Contents contents) {
    this.contents = contents;
  }

  @Override
  public void write(Html html) {
    var files = new TreeMap<String, Integer>();
    for (Document document : contents.documents()) {
      files.merge(document.source() == null ? "" : document.source(), 1, Integer::sum);
    }
    SortedSet<String> names = new TreeSet<>(contents.sourceNames());
    contents.sources().all().forEach(source -> names.add(source.name()));
    html.open("section", "id", "sources");
    html.element("h2", "Sources, and what rests on what");
    html.element(
        "p",
        "The investigator’s own record (sources.yaml). A source that passes another one on adds no root of its own.",
        "class",
        "lead");
    html.open("table", "class", "list").open("thead").open("tr");
    for (String head : List.of("Source", "Kind", "Reliability", "Rests on", "Quotes", "Files")) {
      html.element("th", head, "scope", "col");
    }
    html.end().end().open("tbody");
    for (String name : names) {
      Source source = contents.sources().find(name).orElseGet(() -> Source.named(name));
      html.open("tr");
      html.open("th", "scope", "row", "data-label", "Source")
          .element("bdi", Html.unturned(name))
          .end();
      html.element(
          "td", source.kind() == null ? "not stated" : source.kind(), "data-label", "Kind");
      html.open("td", "data-label", "Reliability");
      String letter = String.valueOf(source.reliability());
      html.element("b", letter).text(" " + MethodSection.GRADES.getOrDefault(letter, "")).end();
      html.element("td", listed(source.derivedFrom()), "data-label", "Rests on");
      html.element("td", listed(source.quotes()), "data-label", "Quotes");
      html.element(
          "td",
          Integer.toString(files.getOrDefault(name, 0)),
          "data-label",
          "Files",
          "class",
          "number");
      html.end();
    }
    html.end().end();
    int unnamed = files.getOrDefault("", 0);
    if (unnamed > 0) {
      html.element(
          "p",
          unnamed + " files were added without a source: those of one folder count as one root.",
          "class",
          "left-out");
    }
    html.end();
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "nothing named" : Html.unturned(String.join("; ", names));
  }
}
