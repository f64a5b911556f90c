package org.dossier.outputs.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Modality;
import org.dossier.model.Particulars;
import org.dossier.model.Standing;
import org.dossier.model.Status;
import org.dossier.model.Value;
import org.dossier.outputs.wording.Figures;
import org.dossier.outputs.wording.Kinds;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/** The findings by kind, each with what it rests on, what speaks against it, and its footnotes. */
final class FindingsSection implements Section {
  private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9-]+");

  private final Contents contents;
  private final Footnotes footnotes;
  private final Map<String, Exhibit> shown;

  FindingsSection(Contents contents, Footnotes footnotes) {
    this.contents = contents;
    this.footnotes = footnotes;
    this.shown = contents.exhibitOf();
  }

  static String slug(String kind) {
    return NO_SLUG.matcher(kind.toLowerCase(Locale.ROOT)).replaceAll("-");
  }

  @Override
  public void write(Html html) {
    html.open("section", "id", "findings");
    html.element("h2", "Findings");
    if (contents.chapters().isEmpty()) {
      html.element(
          "p",
          "No claims were found in what was read. That is not to say that there are none: see the coverage above.",
          "class",
          "lead");
    } else {
      legend(html);
    }
    contents.chapters().forEach(chapter -> chapter(html, chapter));
    html.end();
  }

  private void legend(Html html) {
    html.open("dl", "class", "legend");
    for (Standing standing : Standing.values()) {
      long count =
          contents.exhibits().stream().filter(e -> e.finding().standing() == standing).count();
      html.open("dt");
      badge(html, standing);
      html.text(String.format(Locale.ROOT, " %,d", count)).end();
      html.element("dd", meaning(standing));
    }
    html.end();
  }

  private void chapter(Html html, Chapter chapter) {
    html.open("section", "class", "chapter", "id", "kind-" + slug(chapter.kind()));
    html.element("h3", Kinds.heading(chapter.kind()));
    String caution = Kinds.caution(chapter.kind());
    if (!caution.isEmpty()) {
      html.element("p", caution, "class", "caution");
    }
    chapter.exhibits().forEach(exhibit -> exhibit(html, exhibit));
    Quotes.leftOut(
        html,
        chapter.leftOut(),
        "findings of this kind",
        "dossier findings CASE --kind " + slug(chapter.kind()) + " --format jsonl");
    html.end();
  }

  private void exhibit(Html html, Exhibit exhibit) {
    Finding finding = exhibit.finding();
    html.open("article", "class", "finding", "id", exhibit.anchor());
    html.open("header");
    html.element(
        "a", Integer.toString(exhibit.number()), "class", "no", "href", "#" + exhibit.anchor());
    html.open("h4").open("span", "class", "statement").text(finding.statement()).end();
    html.open("span", "class", "refs");
    for (Note note : exhibit.notes()) {
      html.text(" ")
          .element(
              "a", Integer.toString(note.number()), "href", "#" + note.anchor(), "class", "ref");
    }
    html.end().end().end();
    weight(html, exhibit);
    particulars(html, exhibit);
    clashes(html, exhibit);
    checks(html, finding);
    if (finding.decision() != null) {
      html.open("p", "class", "decision").element("b", "Investigator’s decision: ");
      html.text(finding.decision()).end();
    }
    html.open("ol", "class", "notes");
    exhibit.notes().forEach(note -> footnotes.write(html, note));
    html.end();
    Quotes.leftOut(
        html,
        exhibit.notesLeftOut(),
        exhibit.notesLeftOut() == 1 ? "claim that says the same" : "claims that say the same",
        "dossier findings CASE --format jsonl");
    html.end();
  }

  private static void weight(Html html, Exhibit exhibit) {
    Finding finding = exhibit.finding();
    html.open("div", "class", "weight");
    badge(html, finding.standing());
    html.open("span", "class", "grade");
    html.element("abbr", finding.grade().value(), "title", grade(finding.grade().value()));
    html.text(" " + finding.grade().why()).end();
    html.open("span", "class", "roots");
    html.text(finding.roots().size() == 1 ? "Root: " : "Independent roots: ");
    boolean first = true;
    for (String root : finding.roots()) {
      if (!first) {
        html.text("; ");
      }
      html.element("bdi", Html.unturned(root));
      first = false;
    }
    html.end().end();
  }

  private void particulars(Html html, Exhibit exhibit) {
    html.open("dl", "class", "particulars");
    exhibit
        .particulars()
        .roles()
        .forEach(
            (role, fillers) -> {
              html.open("div").element("dt", role.replace('-', ' ')).open("dd");
              fillers(html, fillers, exhibit.particulars());
              html.end().end();
            });
    Status status = exhibit.particulars().status();
    Modality modality = exhibit.particulars().fullest().modality();
    if (status != Status.UNKNOWN) {
      html.open("div").element("dt", "status").element("dd", Words.of(status)).end();
    }
    if (modality != Modality.ASSERTED) {
      html.open("div").element("dt", "put as").element("dd", Words.of(modality)).end();
    }
    String hedge = exhibit.particulars().fullest().hedge();
    if (hedge != null) {
      html.open("div").element("dt", "hedge").open("dd").element("q", hedge).end().end();
    }
    html.end();
  }

  private void fillers(Html html, List<Filler> fillers, Particulars beside) {
    Set<String> seen = new LinkedHashSet<>();
    for (Filler filler : fillers) {
      String shown = shown(filler, beside);
      if (!seen.add(shown)) {
        continue;
      }
      if (seen.size() > 1) {
        html.text("; ");
      }
      html.element("bdi", shown);
      String words = filler.text().strip().replaceAll("\\s+", " ");
      if (!shown.equals(words) && !shown.startsWith(words + " ")) {
        html.text(" ")
            .open("span", "class", "as-written")
            .open("q", "dir", "auto")
            .text(brief(words))
            .end()
            .end();
      }
    }
  }

  private String shown(Filler filler, Particulars beside) {
    Value value = filler.value();
    String name =
        value == null || value instanceof Value.Identifier
            ? contents.name(filler)
            : Figures.beside(value, beside.item());
    return brief(name.strip().replaceAll("\\s+", " "));
  }

  private static String brief(String text) {
    if (text.length() <= 240) {
      return text;
    }
    int cut = text.lastIndexOf(' ', 240);
    cut = cut < 120 ? 240 : cut;
    return text.substring(0, Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut) + "…";
  }

  private void clashes(Html html, Exhibit exhibit) {
    if (exhibit.clashes().isEmpty()) {
      return;
    }
    html.open("div", "class", "conflict");
    html.open("table");
    html.element("caption", "Can’t all be true");
    html.open("thead").open("tr");
    for (String head : List.of("Differs in", "This account", "Other account", "Where")) {
      html.element("th", head, "scope", "col");
    }
    html.end().end().open("tbody");
    for (Exhibit.Clash clash : exhibit.clashes()) {
      html.open("tr");
      html.element(
          "th", clash.role().replace('-', ' '), "scope", "row", "data-label", "Differs in");
      html.open("td", "data-label", "This account").open("span");
      side(html, exhibit.particulars(), clash.role());
      html.end().end().open("td", "data-label", "Other account").open("span");
      side(html, clash.theirs(), clash.role());
      html.end().end().open("td", "data-label", "Where").open("span");
      @Nullable Exhibit other = shown.get(clash.other().id());
      if (other == null) {
        html.text(clash.other().statement() + " (not shown here)");
      } else {
        html.element("a", "Finding " + other.number(), "href", "#" + other.anchor());
        html.text(", on ");
        html.element("bdi", roots(clash.other()));
      }
      html.end().end().end();
    }
    html.end().end().end();
  }

  private static String roots(Finding finding) {
    return Html.unturned(String.join("; ", finding.roots()));
  }

  /** A conflict may lie in how firmly it is put, which is no role. */
  private void side(Html html, Particulars particulars, String role) {
    List<Filler> fillers = particulars.role(role);
    if (!fillers.isEmpty()) {
      fillers(html, fillers, particulars);
      return;
    }
    html.text(
        switch (role) {
          case "modality" -> Words.of(particulars.fullest().modality());
          case "status" -> Words.of(particulars.status());
          default -> "not stated";
        });
  }

  private static void checks(Html html, Finding finding) {
    if (finding.checks().isEmpty()) {
      return;
    }
    html.open("ul", "class", "checks");
    for (Finding.Check check : finding.checks()) {
      html.open("li");
      html.element(
          "span",
          Kinds.capital(Words.of(check.outcome())),
          "class",
          "outcome " + Words.of(check.outcome()));
      html.text(" ").element("b", check.check() + ": ");
      html.text(check.explanation()).end();
    }
    html.end();
  }

  static void badge(Html html, Standing standing) {
    html.element(
        "span",
        Kinds.capital(Words.of(standing).replace('-', ' ')),
        "class",
        "standing " + Words.of(standing));
  }

  private static String meaning(Standing standing) {
    return switch (standing) {
      case CORROBORATED -> "Two or more independent roots agree.";
      case SINGLE_SOURCE -> "All of it goes back to one root, however often it is repeated.";
      case CIRCULAR -> "Those who support it rest on what they support.";
      case CONTRADICTED -> "Another account can’t be true together with this one; both are shown.";
      case UNVERIFIED -> "No source puts it forward as a fact.";
    };
  }

  /** The Admiralty grade in words: the source's reliability, the content's credibility. */
  static String grade(String value) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < value.length(); i++) {
      String word = MethodSection.GRADES.get(value.substring(i, i + 1));
      if (word != null) {
        words.add(word);
      }
    }
    return String.join("; ", words);
  }
}
