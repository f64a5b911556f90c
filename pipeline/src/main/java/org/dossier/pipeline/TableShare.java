package org.dossier.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.dossier.intake.Incoming;

/**
 * Tells the parts of a large table in which names and claims are looked for from those that are
 * only read and indexed. Rows are mostly figures: to look for names in a gigabyte of them takes
 * hours, and the row is found by its words all the same.
 */
final class TableShare {
  private static final Pattern PART =
      Pattern.compile("(.*)!/lines? \\d{9}[^/]*\\.(?:csv|tsv|tab)", Pattern.CASE_INSENSITIVE);

  private final long most;
  private final Map<String, Long> seen = new HashMap<>();

  /**
   * @param most bytes of one table that are extracted from
   */
  TableShare(long most) {
    this.most = most;
  }

  /** Parts come in their order, each once. */
  boolean isBeyond(Incoming incoming) {
    if (!(incoming instanceof Incoming.Taken taken)) {
      return false;
    }
    var part = PART.matcher(taken.path());
    if (!part.matches()) {
      return false;
    }
    long end = seen.merge(part.group(1), taken.size(), Long::sum);
    return end - taken.size() >= most;
  }

  /** Why a part is not whole. */
  static String reason(long most) {
    return "read and indexed only: names and claims are looked for in the first "
        + (most >> 20)
        + " MiB of a table; add it again with --claims-in-tables all to look everywhere";
  }
}
