package org.dossier.outputs.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.Finding;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.outputs.wording.Figures;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Draft;
import org.dossier.store.Located;
import org.dossier.store.Words;

/**
 * A draft with all that it cites, ready to be written in any form.
 *
 * @param notes in the order of their numbers, from 1
 */
public record Manuscript(String title, List<Piece> pieces, List<Note> notes) {
  /** Quotes of one finding in a footnote; the others are counted. */
  private static final int MOST_QUOTES = 6;

  public Manuscript {
    pieces = List.copyOf(pieces);
    notes = List.copyOf(notes);
  }

  /** A paragraph, or a finding. */
  public sealed interface Piece {}

  public record Text(Markup.Block block) implements Piece {}

  /**
   * @param note the number of its footnote
   */
  public record Told(Finding finding, int note, List<Clash> clashes) implements Piece {}

  /** What is no longer in the case. */
  public record Lost(String finding) implements Piece {}

  /** Another account that can't be true, too. */
  public record Clash(String role, String statement, List<String> roots) {}

  /** What a footnote says. */
  public sealed interface Note {}

  /**
   * The words that a finding rests on.
   *
   * @param more quotes that are left out
   */
  public record Cited(Finding finding, List<Citation> citations, int more, List<Clash> clashes)
      implements Note {
    /** How the finding stands, in one sentence each. */
    public List<String> weight() {
      List<String> lines = new ArrayList<>();
      lines.add(
          "Grade "
              + finding.grade().value()
              + ": "
              + reason(finding)
              + ". Standing: "
              + Words.of(finding.standing()).replace('-', ' ')
              + ".");
      lines.add(
          (finding.roots().size() == 1 ? "Root: " : "Independent roots: ")
              + (finding.roots().isEmpty() ? "none known" : String.join("; ", finding.roots()))
              + ".");
      for (Clash clash : clashes) {
        lines.add(
            "Contradicted in "
                + clash.role().replace('-', ' ')
                + ": “"
                + clash.statement()
                + "” ("
                + String.join("; ", clash.roots())
                + ").");
      }
      return lines;
    }
  }

  /**
   * The same finding has a footnote already.
   *
   * @param note its number
   */
  public record Again(int note) implements Note {}

  /** A finding that is no longer in the case. */
  public record Missing(String finding) implements Note {}

  /** A quote at its place. */
  public record Citation(Claim claim, Document document, Page page) {
    public String place() {
      String place = document.path() + String.format(Locale.ROOT, ", page %,d", page.number());
      place += document.date() == null ? "" : ", dated " + Figures.day(document.date());
      if (page.origin() == Origin.OCR) {
        place +=
            String.format(
                Locale.ROOT,
                ", recognised from an image (confidence %.0f %%)",
                Math.floor(page.confidence() * 100));
      }
      return place;
    }

    public String hash() {
      return document.id().sha256();
    }
  }

  /** Why a finding has its grade, without a full stop. */
  static String reason(Finding finding) {
    return finding.grade().why().replaceFirst("\\.+$", "");
  }

  /** Reads what a draft cites. */
  public static Manuscript of(Draft draft, CaseViews views) throws CaseException {
    var reading = new Reading(views);
    List<Piece> pieces = new ArrayList<>();
    for (Draft.Part part : draft.parts()) {
      if (part.finding()) {
        pieces.add(reading.told(part.value()));
      } else {
        for (Markup.Block block : Markup.parse(part.value())) {
          pieces.add(new Text(block));
          for (Markup.Inline inline : block.words()) {
            if (inline instanceof Markup.Reference(String finding)) {
              reading.note(finding);
            }
          }
        }
      }
    }
    return new Manuscript(draft.name(), pieces, reading.notes);
  }

  /** Numbers the footnotes as they come. */
  private static final class Reading {
    private final CaseViews views;
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Integer> first = new HashMap<>();

    Reading(CaseViews views) {
      this.views = views;
    }

    Piece told(String id) throws CaseException {
      Optional<Finding> finding = views.finding(id);
      return finding.isEmpty()
          ? new Lost(id)
          : new Told(finding.get(), note(id), clashes(finding.get()));
    }

    int note(String id) throws CaseException {
      Integer earlier = first.get(id);
      Optional<Finding> finding = views.finding(id);
      if (earlier != null) {
        notes.add(new Again(earlier));
      } else if (finding.isEmpty()) {
        notes.add(new Missing(id));
      } else {
        notes.add(cited(finding.get()));
        first.put(id, notes.size());
      }
      return notes.size();
    }

    private Cited cited(Finding finding) throws CaseException {
      List<Citation> citations = new ArrayList<>();
      for (String id : finding.claims()) {
        if (citations.size() == MOST_QUOTES) {
          break;
        }
        Optional<Located<Claim>> claim = views.claim(id);
        if (claim.isPresent()) {
          Optional<Document> document = views.document(claim.get().document());
          Optional<Page> page = views.page(claim.get().document(), claim.get().record().page());
          if (document.isPresent() && page.isPresent()) {
            citations.add(new Citation(claim.get().record(), document.get(), page.get()));
          }
        }
      }
      return new Cited(
          finding, citations, finding.claims().size() - citations.size(), clashes(finding));
    }

    private List<Clash> clashes(Finding finding) throws CaseException {
      List<Clash> clashes = new ArrayList<>();
      for (Finding.Conflict conflict : finding.conflicts()) {
        Optional<Finding> other = views.finding(conflict.finding());
        other.ifPresent(
            one -> clashes.add(new Clash(conflict.role(), one.statement(), one.roots())));
      }
      return clashes;
    }
  }
}
