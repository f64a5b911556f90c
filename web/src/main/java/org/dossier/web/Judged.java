package org.dossier.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.model.Finding;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Decided;
import org.dossier.store.FindingWish;
import org.dossier.store.Judgement;
import org.dossier.store.Judgement.Kind;
import org.dossier.store.Located;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/**
 * What people made of a finding, as its screen shows it.
 *
 * @param lines what stands, in order
 * @param joined the findings that are said to be one with this
 * @param candidates findings that might be one with it
 * @param corrections by role, the last first
 * @param grade a person's; null without one
 */
record Judged(
    List<Line> lines,
    List<Joined> joined,
    List<Finding> candidates,
    Map<String, List<Judgement>> corrections,
    @Nullable Judgement grade,
    Set<String> aside) {
  private static final int MOST_CANDIDATES = 25;

  /** A judgement, and how the claims that it was made on have changed since. */
  record Line(Judgement judgement, Judgement.Change change) {}

  /**
   * Another finding that is one with this.
   *
   * @param finding null when weighing makes it no longer
   */
  record Joined(Judgement judgement, String id, @Nullable Finding finding) {}

  static Judged of(CaseViews views, Finding finding, Decided decided) throws CaseException {
    List<Line> lines = new ArrayList<>();
    List<Joined> joined = new ArrayList<>();
    Map<String, List<Judgement>> corrections = new LinkedHashMap<>();
    Set<String> aside = new HashSet<>();
    Judgement grade = null;
    for (Judgement judgement : decided.judgements()) {
      lines.add(new Line(judgement, judgement.since(finding.claims())));
      if (judgement.kind() == Kind.CORRECT) {
        corrections
            .computeIfAbsent(Objects.requireNonNull(judgement.target()), _ -> new ArrayList<>())
            .addFirst(judgement);
      } else if (judgement.kind() == Kind.GRADE) {
        grade = judgement;
      } else if (judgement.kind() == Kind.SPLIT) {
        aside.addAll(judgement.chosen());
      } else if (judgement.kind() == Kind.MERGE) {
        joined.add(joined(views, judgement, Objects.requireNonNull(judgement.target())));
      }
    }
    for (Judgement judgement : decided.joined()) {
      joined.add(joined(views, judgement, judgement.subject()));
    }
    return new Judged(lines, joined, candidates(views, finding, joined), corrections, grade, aside);
  }

  private static Joined joined(CaseViews views, Judgement judgement, String other)
      throws CaseException {
    return new Joined(judgement, other, views.finding(other).orElse(null));
  }

  /** Those that can't be true with it, then those of its kind in its documents. */
  private static List<Finding> candidates(CaseViews views, Finding finding, List<Joined> joined)
      throws CaseException {
    Map<String, Finding> found = new LinkedHashMap<>();
    for (Finding.Conflict conflict : finding.conflicts()) {
      views.finding(conflict.finding()).ifPresent(other -> found.putIfAbsent(other.id(), other));
    }
    Optional<? extends Located<?>> first = views.claim(finding.claims().getFirst());
    if (first.isPresent()) {
      var wish =
          new FindingWish(
              null, finding.kind(), null, null, null, first.get().document().sha256(), null);
      views
          .findings(wish, new Window(0, MOST_CANDIDATES))
          .rows()
          .forEach(other -> found.putIfAbsent(other.id(), other));
    }
    found.remove(finding.id());
    joined.forEach(other -> found.remove(other.id()));
    return List.copyOf(found.values());
  }

  boolean isAside(String claim) {
    return aside.contains(claim);
  }

  /** The roots of this finding and of those that are one with it. */
  Set<String> rootsTogether(Finding finding) {
    var roots = new TreeSet<String>(finding.roots());
    joined.forEach(
        other -> {
          if (other.finding() != null) {
            roots.addAll(other.finding().roots());
          }
        });
    return new LinkedHashSet<>(roots);
  }
}
