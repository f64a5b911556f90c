package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dossier.claims.rules.Filled;
import org.dossier.model.MentionKind;

/**
 * Who trains whom in a paper of one course: where it names one trainer and one body or country
 * whose people are trained, its other claims of training are of these two.
 */
final class Courses {
  private static final String TRAINING = "training";

  private Courses() {}

  static List<Draft> carry(List<Draft> drafts) {
    Optional<Draft.Carried> trainer = only(drafts, "trainer", Courses::namesBody);
    Optional<Draft.Carried> trainee = only(drafts, "trainee", one -> isNamed(one.filled()));
    if (trainer.isEmpty() || trainee.isEmpty()) {
      return drafts;
    }
    return drafts.stream().map(draft -> completed(draft, trainer.get(), trainee.get())).toList();
  }

  private static Draft completed(Draft draft, Draft.Carried trainer, Draft.Carried trainee) {
    if (!draft.kind().equals(TRAINING)) {
      return draft;
    }
    List<Draft.Carried> more = new ArrayList<>();
    if (draft.lacks("trainer")) {
      more.add(trainer);
    }
    if (draft.told("trainee").stream().noneMatch(one -> isNamed(one.filled()))) {
      more.add(trainee);
    }
    return draft.with(more);
  }

  /** "the training center of Norvane Works". */
  private static boolean namesBody(Draft.Carried one) {
    for (int i = one.filled().from(); i < one.filled().to(); i++) {
      if (one.sentence().in(i, MentionKind.ORGANIZATION)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Filled filled) {
    return filled.mention() != null
        && (filled.mention().kind() == MentionKind.ORGANIZATION
            || filled.mention().kind() == MentionKind.LOCATION
            || filled.mention().kind() == MentionKind.PERSON);
  }

  /** What fills a role of training, where all of its fillers of that sort say the same. */
  private static Optional<Draft.Carried> only(
      List<Draft> drafts, String role, Predicate<Draft.Carried> sort) {
    Draft.Carried first = null;
    for (Draft draft : drafts) {
      if (!draft.kind().equals(TRAINING)) {
        continue;
      }
      for (Draft.Carried one : draft.told(role)) {
        if (!sort.test(one)) {
          continue;
        }
        if (first != null && !text(first).equals(text(one))) {
          return Optional.empty();
        }
        first = first == null ? one : first;
      }
    }
    return Optional.ofNullable(first);
  }

  private static String text(Draft.Carried one) {
    return one.sentence().text(one.filled().from(), one.filled().to());
  }
}
