package org.dossier.evidence;

import org.dossier.model.Modality;
import org.dossier.model.Status;

/**
 * A verb in the forms that a finding's sentence needs; all agree with any subject.
 *
 * @param noun for sentences that must not say that it was done
 */
record Deed(String base, String past, String participle, String noun) {
  static Deed regular(String base, String noun) {
    String past = base.endsWith("e") ? base + "d" : base + "ed";
    return new Deed(base, past, past, noun);
  }

  /** "delivered", "may have agreed to deliver", "did not deliver", "must deliver". */
  String active(Status status, Modality modality) {
    return switch (status) {
      case PROPOSED -> intended("propose", "proposed", modality);
      case PLANNED -> intended("plan", "planned", modality);
      case AGREED -> bound("agree", "agreed", "agreed", "", modality);
      case SIGNED -> bound("undertake", "undertook", "undertaken", " in writing", modality);
      case CANCELLED -> voiced("cancel", "cancelled", "cancelled", modality) + " the " + noun;
      case PAID, DELIVERED, DONE, UNKNOWN -> voiced(base, past, participle, modality);
    };
  }

  /** What is only intended may, must or will not be done; it isn't the intention that must. */
  private String intended(String intend, String intended, Modality modality) {
    return switch (modality) {
      case ASSERTED -> intended + " to " + base;
      case POSSIBLE -> "may " + base;
      case HYPOTHETICAL -> "would " + intend + " to " + base;
      case NEGATED -> "will not " + base;
      case REQUIRED -> "must " + base;
    };
  }

  private String bound(String bind, String bound, String binding, String how, Modality modality) {
    return modality == Modality.REQUIRED
        ? "must " + base
        : voiced(bind, bound, binding, modality) + how + " to " + base;
  }

  private static String voiced(String base, String past, String participle, Modality modality) {
    return switch (modality) {
      case ASSERTED -> past;
      case POSSIBLE -> "may have " + participle;
      case HYPOTHETICAL -> "would " + base;
      case NEGATED -> "did not " + base;
      case REQUIRED -> "must " + base;
    };
  }
}
