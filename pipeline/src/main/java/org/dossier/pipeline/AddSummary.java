package org.dossier.pipeline;

import org.dossier.model.State;

/**
 * What one {@code add} came to.
 *
 * @param added files that have a new row
 * @param unchanged files that the case had already
 */
public record AddSummary(int added, int unchanged, int partial, int quarantined, int failed) {
  static final AddSummary NOTHING = new AddSummary(0, 0, 0, 0, 0);

  AddSummary with(State state) {
    return switch (state) {
      case PROCESSED -> new AddSummary(added + 1, unchanged, partial, quarantined, failed);
      case PARTIAL -> new AddSummary(added + 1, unchanged, partial + 1, quarantined, failed);
      case QUARANTINED -> new AddSummary(added + 1, unchanged, partial, quarantined + 1, failed);
      case FAILED -> new AddSummary(added + 1, unchanged, partial, quarantined, failed + 1);
    };
  }

  AddSummary withUnchanged() {
    return new AddSummary(added, unchanged + 1, partial, quarantined, failed);
  }
}
