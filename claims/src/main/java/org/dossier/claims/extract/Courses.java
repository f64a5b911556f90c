package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dossier.claims.rules.Filled;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;

/**
 * Who trains whom in a paper of one course: where it names one trainer and one body or country
 * whose people are trained, its other claims of training are of these two.
 */
final class Courses {
  private static final String TRAINING = "training";

  private Courses() {}

  static List<Draft> carry(List<Draft> drafts) {
    Optional<Draft.Carried> trainer = only(drafts, "trainer", one -> named(one).map(_ -> one));
    Optional<Draft.Carried> trainee = only(drafts, "trainee", Courses::named);
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
    if (draft.told("trainer").stream().noneMatch(one -> named(one).isPresent())) {
      more.add(trainer);
    }
    if (draft.told("trainee").stream().noneMatch(one -> named(one).isPresent())) {
      more.add(trainee);
    }
    return draft.with(more);
  }

  /** The body or country that a filler names: "the operators of Norvane". */
  private static Optional<Draft.Carried> named(Draft.Carried one) {
    Filled filled = one.filled();
    if (filled.mention() != null && isBody(filled.mention().kind())) {
      return Optional.of(one);
    }
    for (int i = filled.from(); i < filled.to(); i++) {
      Mention mention = one.sentence().mention(i);
      if (mention != null && isBody(mention.kind())) {
        var part =
            new Filled(one.sentence().mentionStart(i), one.sentence().mentionEnd(i), mention);
        return Optional.of(new Draft.Carried(one.role(), one.sentence(), part));
      }
    }
    return Optional.empty();
  }

  private static boolean isBody(MentionKind kind) {
    return kind == MentionKind.ORGANIZATION
        || kind == MentionKind.LOCATION
        || kind == MentionKind.PERSON;
  }

  /** What fills a role of training, where all of its fillers of that sort say the same. */
  private static Optional<Draft.Carried> only(
      List<Draft> drafts, String role, Function<Draft.Carried, Optional<Draft.Carried>> sort) {
    Draft.Carried first = null;
    for (Draft draft : drafts) {
      if (!draft.kind().equals(TRAINING)) {
        continue;
      }
      for (Draft.Carried told : draft.told(role)) {
        Draft.Carried one = sort.apply(told).orElse(null);
        if (one == null) {
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
