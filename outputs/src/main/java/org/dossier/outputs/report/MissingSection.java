package org.dossier.outputs.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossier.model.Gap;
import org.dossier.outputs.wording.Kinds;

/** What the documents name and the case does not have. What could not be read is told above. */
final class MissingSection implements Section {
  private static final String UNREAD = "unread";
  private static final int MOST_PLACES = 6;

  private static final Map<String, String> NAMES =
      Map.of(
          "annex", "Annexes",
          "document", "Numbered papers",
          "letter", "Letters that are answered",
          "number", "Numbers left out of a series",
          "side", "The other side of dealings");

  private final Contents contents;

  MissingSection(Contents contents) {
    this.contents = contents;
  }

  boolean isEmpty() {
    return contents.oddities().gaps().stream().allMatch(gap -> gap.kind().equals(UNREAD));
  }

  @Override
  public void write(Html html) {
    if (isEmpty()) {
      return;
    }
    html.open("section", "id", "missing");
    html.element("h2", "What is missing");
    html.element(
        "p",
        "Papers that the files name and that are not among them: withheld, lost, never written, or never given. What is here and could not be read is listed under coverage, and may be among it.",
        "class",
        "lead");
    Map<String, List<Gap>> byKind =
        contents.oddities().gaps().stream()
            .filter(gap -> !gap.kind().equals(UNREAD))
            .collect(Collectors.groupingBy(Gap::kind, TreeMap::new, Collectors.toList()));
    byKind.forEach((kind, gaps) -> kind(html, kind, gaps));
    Quotes.leftOut(
        html, contents.oddities().gapsLeftOut(), "gaps", "dossier missing CASE --format jsonl");
    html.end();
  }

  private static void kind(Html html, String kind, List<Gap> gaps) {
    html.element("h3", NAMES.getOrDefault(kind, Kinds.capital(kind)));
    html.open("table", "class", "list").open("thead").open("tr");
    for (String head : List.of("Missing", "Why it is thought to be", "Where it is named")) {
      html.element("th", head, "scope", "col");
    }
    html.end().end().open("tbody");
    for (Gap gap : gaps) {
      html.open("tr");
      html.open("th", "scope", "row", "data-label", "Missing");
      html.element("bdi", Html.unturned(gap.what())).end();
      html.element("td", gap.why(), "data-label", "Why");
      html.open("td", "data-label", "Where").open("span");
      for (Gap.Place place : gap.places().subList(0, Math.min(MOST_PLACES, gap.places().size()))) {
        html.open("span", "class", "named-in");
        Quotes.path(html, place.path());
        if (place.page() > 0) {
          html.text(String.format(Locale.ROOT, ", page %,d", place.page()));
        }
        if (!place.quote().isEmpty()) {
          html.text(" ").element("q", place.quote(), "dir", "auto");
        }
        html.end();
      }
      if (gap.places().size() > MOST_PLACES) {
        html.text(String.format(Locale.ROOT, "and %,d more", gap.places().size() - MOST_PLACES));
      }
      html.end().end().end();
    }
    html.end().end();
  }
}
