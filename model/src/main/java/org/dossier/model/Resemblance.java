package org.dossier.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two documents of which one is, or may be, another state of the other, or tells the same story.
 *
 * @param document the earlier of two versions; the one that is contained; else the first by path
 * @param likeness 0 to 1: the shingles that both have through those that any has; for a story, the
 *     shared names, dates and figures, weighed by how rare they are
 * @param containment 0 to 1: the part of {@code document} that stands in {@code other}
 * @param oneRoot true when what both claim counts as one source
 * @param why one sentence for the reader
 * @param differences what one claims and the other doesn't, or otherwise; at most {@link
 *     #MOST_DIFFERENCES}
 */
public record Resemblance(
    DocumentId document,
    DocumentId other,
    Kind kind,
    double likeness,
    double containment,
    boolean oneRoot,
    String why,
    List<Difference> differences) {
  /** More differences than these are two texts, not two versions. */
  public static final int MOST_DIFFERENCES = 200;

  public Resemblance {
    if (document.equals(other)) {
      throw new IllegalArgumentException(document + " is itself");
    }
    if (!(likeness >= 0 && likeness <= 1 && containment >= 0 && containment <= 1)) {
      throw new IllegalArgumentException("not in 0..1: " + likeness + ", " + containment);
    }
    differences = List.copyOf(differences);
  }

  /** How two documents are alike, the closest first. */
  public enum Kind {
    /** The very same words, in other files. */
    SAME_TEXT,
    /** The first calls itself a draft, and the second doesn't. */
    DRAFT,
    /** The first has the earlier date or the lower number. */
    VERSION,
    /** Nearly the same words; which came first isn't said. */
    NEAR_DUPLICATE,
    /** The first stands in the second, which says more. */
    CONTAINED,
    /** Other words, perhaps of another language, about the same names, dates and figures. */
    SAME_STORY
  }

  /**
   * One claim, date, sum, quantity or identifier that the two don't share.
   *
   * @param kind of the claim; of the mention, for a figure
   * @param claim the first document's; null when only the second makes it
   * @param otherClaim the second document's; null when only the first makes it
   * @param role in which the two differ, or {@code status} or {@code modality}, or {@code value}
   *     for a figure; null when only one document makes the claim
   * @param text what the first says there: the role's filler, or the claim's quote
   * @param otherText what the second says there
   */
  public record Difference(
      String kind,
      @Nullable String claim,
      @Nullable String otherClaim,
      @Nullable String role,
      @Nullable String text,
      @Nullable String otherText) {}
}
