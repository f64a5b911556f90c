package org.dossier.outputs.report;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.dossier.intake.CustodyCheck;
import org.dossier.outputs.wording.Kinds;

/** The whole page: frame, contents, sections in their order. */
final class ReportWriter {
  private final Contents contents;
  private final ReportRequest request;
  private final ReportLimits limits;
  private final CustodyCheck custody;
  private final LettersSection letters;
  private final SignalsSection signals;
  private final MissingSection missing;
  private final VersionsSection versions;

  ReportWriter(
      Contents contents, ReportRequest request, ReportLimits limits, CustodyCheck custody) {
    this.contents = contents;
    this.request = request;
    this.limits = limits;
    this.custody = custody;
    this.letters = new LettersSection(contents, limits);
    this.signals = new SignalsSection(contents);
    this.missing = new MissingSection(contents);
    this.versions = new VersionsSection(contents, limits);
  }

  void write(Appendable out) {
    var html = new Html(out);
    String style = ReportStyle.text();
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8").raw("\n");
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; img-src data:; style-src '"
                + ReportStyle.hash(style)
                + "'; base-uri 'none'; form-action 'none'")
        .raw("\n");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .raw("\n");
    html.empty("meta", "name", "color-scheme", "content", "light dark").raw("\n");
    html.empty("meta", "name", "robots", "content", "noindex").raw("\n");
    html.empty("meta", "name", "referrer", "content", "no-referrer").raw("\n");
    html.empty("meta", "name", "generator", "content", request.tool()).raw("\n");
    html.element("title", title());
    html.open("style").raw(style).end().end();
    html.open("body");
    html.element("a", "Skip to the findings", "class", "skip", "href", "#findings");
    masthead(html);
    html.open("div", "class", "frame");
    navigation(html);
    html.open("main");
    List<Section> sections = sections();
    sections.forEach(section -> section.write(html));
    html.end().end();
    html.end().end();
    html.finish();
  }

  private List<Section> sections() {
    var quotes = new Footnotes(contents);
    return List.of(
        new CoverageSection(contents, limits),
        new FindingsSection(contents, quotes),
        signals,
        missing,
        new TimelineSection(contents, limits),
        letters,
        versions,
        new RegisterSection(contents, limits),
        new EntitiesSection(contents, limits),
        new SourcesSection(contents),
        new MethodSection(contents, request, limits, custody),
        new PlatesSection(contents));
  }

  private void masthead(Html html) {
    html.open("header", "class", "masthead");
    html.element("p", "Dossier", "class", "kicker");
    html.element("h1", title());
    long findings = contents.tally().findings();
    html.element(
        "p",
        String.format(
            Locale.ROOT,
            "%,d %s drawn from %,d %s in %,d %s. Each leads back to a page and to the words on it.",
            findings,
            findings == 1 ? "finding" : "findings",
            contents.tally().claims(),
            contents.tally().claims() == 1 ? "claim" : "claims",
            contents.tally().documents(),
            contents.tally().documents() == 1 ? "file" : "files"),
        "class",
        "deck");
    if (custody instanceof CustodyCheck.Broken(long line, String reason)) {
      html.element(
          "p",
          "The custody log of this case is not intact"
              + (line > 0 ? " (line " + line + ": " + reason + ")" : " (" + reason + ")")
              + ". What follows can’t be relied on before ‘dossier verify’ has been run and its findings explained.",
          "class",
          "alarm");
    }
    html.open("aside", "class", "caveats");
    html.element("h2", "Read this first");
    html.open("ul");
    for (String caveat : CAVEATS) {
      html.element("li", caveat);
    }
    html.end().end().end();
  }

  private static final List<String> CAVEATS =
      List.of(
          "This is what the files say, not what is true. Nothing here vouches that a file is genuine, whole or unaltered.",
          "A finding is put together by rules from claims that say the same. Rules miss things and misread things: before you rely on a sentence, read its footnotes.",
          "Standing counts independent roots, not repetitions. Ten outlets that pass on one leak are one root.",
          "Proposed, agreed, signed, paid and delivered are different events. A figure that no text gives is unknown: it is not zero.",
          "That something is not here means only that it was not found in what was read. The next section says what was not.");

  private void navigation(Html html) {
    html.open("nav", "aria-label", "Contents").open("ol");
    link(html, "coverage", "Coverage", "");
    html.open("li");
    html.element("a", "Findings", "href", "#findings");
    html.open("ol");
    for (Chapter chapter : contents.chapters()) {
      link(
          html,
          "kind-" + FindingsSection.slug(chapter.kind()),
          Kinds.heading(chapter.kind()),
          Integer.toString(chapter.exhibits().size() + chapter.leftOut()));
    }
    html.end().end();
    if (!signals.isEmpty()) {
      link(html, "signals", "Signals of authenticity", "");
    }
    if (!missing.isEmpty()) {
      link(html, "missing", "What is missing", "");
    }
    link(html, "timeline", "Timeline", "");
    if (!letters.isEmpty()) {
      link(html, "letters", "Letters", "");
    }
    if (!versions.isEmpty()) {
      link(html, "versions", "Drafts and copies", "");
    }
    link(html, "register", "Register of transfers", "");
    link(html, "names", "Names", "");
    link(html, "sources", "Sources", "");
    link(html, "method", "How this was made", "");
    if (!contents.plates().isEmpty()) {
      link(html, "plates", "Plates", Integer.toString(contents.plates().size()));
    }
    html.end().end();
  }

  private static void link(Html html, String anchor, String text, String count) {
    html.open("li").element("a", text, "href", "#" + anchor);
    if (!count.isEmpty()) {
      html.text(" ").element("span", count, "class", "count");
    }
    html.end();
  }

  private String title() {
    String given = request.title();
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    SortedSet<String> names = contents.sourceNames();
    return switch (names.size()) {
      case 0 -> "What the files say";
      case 1 -> "What the files say: " + Html.unturned(names.first());
      default -> "What the files of " + names.size() + " sources say";
    };
  }
}
