package org.dossier.outputs.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Resemblance;
import org.dossier.model.Resemblance.Difference;
import org.dossier.model.Resemblance.Kind;
import org.jspecify.annotations.Nullable;

/** Documents that are alike: which is the draft, what was changed, and what counts once. */
final class VersionsSection implements Section {
  /** Differences of one pair that are shown. */
  private static final int DIFFERENCES = 12;

  private static final Map<Kind, String> KINDS =
      Map.of(
          Kind.SAME_TEXT, "the same text",
          Kind.DRAFT, "draft of",
          Kind.VERSION, "earlier version of",
          Kind.NEAR_DUPLICATE, "nearly the same text as",
          Kind.CONTAINED, "contained in",
          Kind.SAME_STORY, "tells the same story as");

  private final ReportLimits limits;
  private final List<Resemblance> resemblances;
  private final Map<DocumentId, String> paths = new HashMap<>();

  VersionsSection(Contents contents, ReportLimits limits) {
    this.limits = limits;
    this.resemblances = contents.resemblances();
    for (Document document : contents.documents()) {
      if (document.duplicateOf() == null) {
        paths.putIfAbsent(document.id(), document.path());
      }
    }
  }

  boolean isEmpty() {
    return resemblances.isEmpty();
  }

  @Override
  public void write(Html html) {
    if (isEmpty()) {
      return;
    }
    html.open("section", "id", "versions");
    html.element("h2", "Drafts and copies");
    html.element(
        "p",
        "Files whose texts are alike, found by comparing them with one another; and files that name the same parties,"
            + " dates and figures. Inferred, not stated: who had a text first is for the reader to judge. Versions of"
            + " one text count as one root, unless sources.yaml says that their sources are independent of each other.",
        "class",
        "lead");
    html.open("ol", "class", "dates");
    resemblances.stream().limit(limits.rows()).forEach(found -> row(html, found));
    html.end();
    Quotes.leftOut(
        html,
        resemblances.size() - limits.rows(),
        "pairs",
        "dossier duplicates CASE --format jsonl");
    html.end();
  }

  private void row(Html html, Resemblance found) {
    html.open("li");
    html.open("span", "class", "date");
    html.text(String.format(Locale.ROOT, "%.0f %%", Math.floor(found.likeness() * 100))).end();
    html.open("span", "class", "what");
    html.element("bdi", path(found.document()));
    html.text(" " + KINDS.get(found.kind()) + " ").element("bdi", path(found.other()));
    html.end();
    html.open("span", "class", "where");
    html.element("bdi", Html.unturned(found.why()));
    html.text(found.oneRoot() ? " Both count as one root." : "");
    html.end();
    if (!found.differences().isEmpty()) {
      html.open("ul");
      found.differences().stream().limit(DIFFERENCES).forEach(d -> difference(html, d));
      int more = found.differences().size() - DIFFERENCES;
      if (more > 0) {
        html.element("li", "and " + more + " more");
      }
      html.end();
    }
    html.end();
  }

  private static void difference(Html html, Difference difference) {
    html.open("li");
    String role = difference.role();
    if (role == null) {
      boolean first = difference.claim() != null;
      html.text((first ? "only the first claims: " : "only the second claims: "));
      html.element("q", said(first ? difference.text() : difference.otherText()));
    } else {
      html.text(difference.kind() + ", " + role + ": ");
      html.element("q", said(difference.text())).text(" against ");
      html.element("q", said(difference.otherText()));
    }
    html.end();
  }

  private static String said(@Nullable String text) {
    return text == null ? "nothing" : Html.unturned(text);
  }

  private String path(DocumentId id) {
    return Html.unturned(paths.getOrDefault(id, id.sha256()));
  }
}
