package org.dossier.outputs.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Finding;
import org.dossier.model.Page;
import org.dossier.model.Particulars;
import org.dossier.model.Standing;
import org.dossier.outputs.wording.Kinds;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.jspecify.annotations.Nullable;

/** Chooses what of a case the report shows, always the same of the same case. */
final class CaseReading {
  private final CaseStore store;
  private final ReportLimits limits;
  private final Map<DocumentId, Document> documents = new HashMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, Claim> claims = new HashMap<>();

  CaseReading(CaseStore store, ReportLimits limits) {
    this.store = store;
    this.limits = limits;
  }

  /** The chapters of the report; page images come from {@code plates}. */
  List<Chapter> chapters(PlateMaker plates) throws CaseException {
    store.documents(
        Narrow.NONE,
        document -> {
          if (document.duplicateOf() == null) {
            documents.putIfAbsent(document.id(), document);
          }
        });
    store.findings(Narrow.NONE, finding -> findings.put(finding.id(), finding));
    Map<String, List<Finding>> shown = shown();
    loadClaims(shown.values());
    List<Draft> drafts = new ArrayList<>();
    shown.values().forEach(chapter -> chapter.forEach(finding -> drafts.add(draft(finding))));
    List<Note> notes = notes(drafts, plates);
    return chapters(shown, drafts, notes);
  }

  private Map<String, List<Finding>> shown() {
    var byKind = new TreeMap<String, List<Finding>>(Kinds.ORDER);
    for (Finding finding : findings.values()) {
      byKind.computeIfAbsent(finding.kind(), _ -> new ArrayList<>()).add(finding);
    }
    byKind.replaceAll((_, all) -> ordered(all));
    return byKind;
  }

  /** The firmest first, and what can't be true together side by side. */
  private List<Finding> ordered(List<Finding> all) {
    all.sort(
        Comparator.<Finding>comparingInt(finding -> rank(finding.standing()))
            .thenComparing(Comparator.<Finding>comparingInt(f -> f.roots().size()).reversed())
            .thenComparing(Comparator.<Finding>comparingInt(f -> f.claims().size()).reversed())
            .thenComparing(Finding::statement)
            .thenComparing(Finding::id));
    var ordered = new LinkedHashSet<Finding>();
    for (Finding finding : all) {
      if (ordered.size() >= limits.findings()) {
        break;
      }
      ordered.add(finding);
      for (Finding.Conflict conflict : finding.conflicts()) {
        Finding other = findings.get(conflict.finding());
        if (other != null && other.kind().equals(finding.kind())) {
          ordered.add(other);
        }
      }
    }
    return ordered.stream().limit(limits.findings()).toList();
  }

  private static int rank(Standing standing) {
    return switch (standing) {
      case CORROBORATED -> 0;
      case CONTRADICTED -> 1;
      case SINGLE_SOURCE -> 2;
      case CIRCULAR -> 3;
      case UNVERIFIED -> 4;
    };
  }

  private void loadClaims(Collection<List<Finding>> chapters) throws CaseException {
    Set<String> wanted = new HashSet<>();
    for (List<Finding> chapter : chapters) {
      for (Finding finding : chapter) {
        wanted.addAll(looked(finding));
        for (Finding.Conflict conflict : finding.conflicts()) {
          Finding other = findings.get(conflict.finding());
          if (other != null) {
            wanted.addAll(looked(other));
          }
        }
      }
    }
    store.claims(
        Narrow.NONE,
        located -> {
          if (wanted.contains(located.record().id())) {
            claims.put(located.record().id(), located.record());
          }
        });
  }

  private List<String> looked(Finding finding) {
    return finding.claims().subList(0, Math.min(limits.compared(), finding.claims().size()));
  }

  private List<Claim> claimsOf(Finding finding) {
    return looked(finding).stream().map(claims::get).filter(CaseReading::known).toList();
  }

  private static boolean known(@Nullable Claim claim) {
    return claim != null;
  }

  /** A finding whose footnotes have no pages yet. */
  private record Draft(Finding finding, List<Claim> noted) {}

  private Draft draft(Finding finding) {
    var places = new HashSet<List<Object>>();
    List<Claim> first = new ArrayList<>();
    List<Claim> rest = new ArrayList<>();
    var carriers = new HashSet<DocumentId>();
    for (Claim claim : claimsOf(finding)) {
      if (places.add(List.of(claim.document(), claim.page(), claim.span()))) {
        (carriers.add(claim.document()) ? first : rest).add(claim);
      }
    }
    first.addAll(rest); // another document says more than another place in the same
    return new Draft(finding, first.stream().limit(limits.footnotes()).toList());
  }

  private List<Note> notes(List<Draft> drafts, PlateMaker plates) throws CaseException {
    var cited = new LinkedHashMap<DocumentId, Map<Integer, Page>>();
    for (Draft draft : drafts) {
      for (Claim claim : draft.noted()) {
        cited.computeIfAbsent(claim.document(), _ -> new HashMap<>());
      }
    }
    var pages = new Pages(drafts);
    for (DocumentId document : cited.keySet()) {
      store.pages(Narrow.to(document), located -> pages.offer(document, located.record()));
    }
    for (Draft draft : drafts) {
      for (Claim claim : draft.noted()) {
        Document document = documents.get(claim.document());
        Page page = pages.of(claim);
        if (document != null && page != null && !pages.boxes(claim).isEmpty()) {
          plates.want(document, page);
        }
      }
    }
    plates.make();
    List<Note> notes = new ArrayList<>();
    for (Draft draft : drafts) {
      for (Claim claim : draft.noted()) {
        Document document = documents.get(claim.document());
        Page page = pages.of(claim);
        if (document == null || page == null) {
          throw new IllegalStateException("claim " + claim.id() + " stands on no page of the case");
        }
        notes.add(
            new Note(
                notes.size() + 1,
                claim,
                document,
                page,
                pages.boxes(claim),
                plates.find(claim.document(), claim.page())));
      }
    }
    return notes;
  }

  private List<Chapter> chapters(
      Map<String, List<Finding>> shown, List<Draft> drafts, List<Note> notes) {
    var totals = new HashMap<String, Integer>();
    findings.values().forEach(finding -> totals.merge(finding.kind(), 1, Integer::sum));
    List<Chapter> chapters = new ArrayList<>();
    int number = 0;
    int noted = 0;
    for (Map.Entry<String, List<Finding>> chapter : shown.entrySet()) {
      List<Exhibit> exhibits = new ArrayList<>();
      for (Finding finding : chapter.getValue()) {
        int count = drafts.get(number).noted().size();
        number++;
        List<Note> own = notes.subList(noted, noted + count);
        noted += count;
        exhibits.add(
            new Exhibit(
                number,
                finding,
                Particulars.of(claimsOf(finding)),
                clashes(finding),
                own,
                finding.claims().size() - count));
      }
      int total = totals.getOrDefault(chapter.getKey(), 0);
      chapters.add(new Chapter(chapter.getKey(), exhibits, total - exhibits.size()));
    }
    return chapters;
  }

  private List<Exhibit.Clash> clashes(Finding finding) {
    List<Exhibit.Clash> clashes = new ArrayList<>();
    for (Finding.Conflict conflict : finding.conflicts()) {
      Finding other = findings.get(conflict.finding());
      if (other != null && clashes.size() < limits.compared()) {
        clashes.add(new Exhibit.Clash(conflict.role(), other, Particulars.of(claimsOf(other))));
      }
    }
    return clashes;
  }

  /** The cited pages, and the boxes of the cited places; the words are let go. */
  private static final class Pages {
    private final Map<DocumentId, Map<Integer, List<Claim>>> wanted = new HashMap<>();
    private final Map<DocumentId, Map<Integer, Page>> pages = new HashMap<>();
    private final Map<String, List<org.dossier.model.Box>> boxes = new HashMap<>();

    Pages(List<Draft> drafts) {
      for (Draft draft : drafts) {
        for (Claim claim : draft.noted()) {
          wanted
              .computeIfAbsent(claim.document(), _ -> new HashMap<>())
              .computeIfAbsent(claim.page(), _ -> new ArrayList<>())
              .add(claim);
        }
      }
    }

    void offer(DocumentId document, Page page) {
      List<Claim> here = wanted.getOrDefault(document, Map.of()).get(page.number());
      if (here == null) {
        return;
      }
      here.forEach(
          claim ->
              boxes.put(
                  claim.id(), claim.boxes().isEmpty() ? page.boxes(claim.span()) : claim.boxes()));
      pages
          .computeIfAbsent(document, _ -> new HashMap<>())
          .put(
              page.number(),
              new Page(
                  page.number(),
                  page.text(),
                  page.language(),
                  page.origin(),
                  page.confidence(),
                  page.width(),
                  page.height(),
                  List.of()));
    }

    @Nullable Page of(Claim claim) {
      return pages.getOrDefault(claim.document(), Map.of()).get(claim.page());
    }

    List<org.dossier.model.Box> boxes(Claim claim) {
      return boxes.getOrDefault(claim.id(), List.of());
    }
  }
}
