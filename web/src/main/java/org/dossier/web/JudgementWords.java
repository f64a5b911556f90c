package org.dossier.web;

import org.dossier.store.Judgement;

/** Judgements in the room's words. */
public final class JudgementWords {
  private JudgementWords() {}

  /** What is said, without why. */
  public static String of(Judgement judgement) {
    Judgement.Kind kind = judgement.kind();
    if (kind == null) {
      return Say.say("judgement.undo", String.valueOf(judgement.undoes()));
    }
    String target = String.valueOf(judgement.target());
    return switch (kind) {
      case CORRECT -> Say.say("judgement.correct", target.replace('-', ' '), judgement.value());
      case GRADE -> Say.say("judgement.grade", judgement.value());
      case MERGE -> Say.say("judgement.merge", target);
      case SPLIT -> Say.say("judgement.split", judgement.chosen().size());
      case COMMENT -> judgement.value();
      case ONE -> Say.say("judgement.one", judgement.value());
      case APART -> Say.say("judgement.apart", judgement.value());
    };
  }

  /** Where what was judged is shown. */
  public static String address(Judgement judgement) {
    return (judgement.subject().startsWith("e-") ? "/entities/" : "/findings/")
        + judgement.subject();
  }
}
