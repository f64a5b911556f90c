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
      case PROPOSED -> voiced("propose", "proposed", "proposed", modality) + " to " + base;
      case PLANNED -> voiced("plan", "planned", "planned", modality) + " to " + base;
      case AGREED -> voiced("agree", "agreed", "agreed", modality) + " to " + base;
      case SIGNED ->
          voiced("undertake", "undertook", "undertaken", modality) + " in writing to " + base;
      case CANCELLED -> voiced("cancel", "cancelled", "cancelled", modality) + " the " + noun;
      case PAID, DELIVERED, DONE, UNKNOWN -> voiced(base, past, participle, modality);
    };
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
