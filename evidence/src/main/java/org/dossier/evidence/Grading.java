package org.dossier.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.dossier.model.Finding;
import org.dossier.model.Finding.Grade;
import org.dossier.model.Finding.Outcome;
import org.dossier.model.Standing;

/**
 * The Admiralty grade. Its letter is what the investigator wrote about the sources, its digit what
 * the claims themselves come to; neither is derived from the other.
 */
final class Grading {
  private final Provenance provenance;

  Grading(Provenance provenance) {
    this.provenance = provenance;
  }

  /**
   * @param rival the most roots that an account in conflict rests on; 0 without a conflict
   * @param onlyOne roles whose value only one of several roots gives
   */
  Grade grade(
      Standing standing, Roots roots, int rival, List<String> onlyOne, List<Finding.Check> checks) {
    char reliability = best(roots.names());
    List<String> why = new ArrayList<>();
    int credibility = credibility(standing, roots, rival, onlyOne, why);
    if (standing != Standing.UNVERIFIED) {
      why.addAll(roots.authored().clauses());
    }
    if (checks.stream().anyMatch(c -> c.outcome() == Outcome.INCONSISTENT)) {
      credibility = Math.max(credibility == 6 ? 4 : credibility, 4);
      why.add("a check found it inconsistent");
    }
    why.add(
        reliability == 'F'
            ? "the reliability of the source is not judged"
            : "reliability " + reliability + " by sources.yaml");
    String text = String.join("; ", why);
    return new Grade(
        "" + reliability + credibility,
        Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".");
  }

  private static int credibility(
      Standing standing, Roots roots, int rival, List<String> onlyOne, List<String> why) {
    int count = roots.names().size();
    String rootCount = count == 1 ? "1 root" : count + " independent roots";
    return switch (standing) {
      case CORROBORATED -> {
        why.add(rootCount + " agree: " + String.join(", ", roots.names()));
        if (!onlyOne.isEmpty()) {
          why.add("but only one gives " + String.join(", ", onlyOne));
          yield 3;
        }
        yield count > 2 ? 1 : 2;
      }
      case SINGLE_SOURCE -> {
        why.add("all rests on one root: " + roots.names().first());
        if (roots.copies() > 0) {
          why.add("repeated wording counts once");
        }
        yield 6;
      }
      case CIRCULAR -> {
        why.add("the sources rest on one another and on nothing else");
        yield 6;
      }
      case CONTRADICTED -> {
        why.add(
            "another account, on "
                + (rival == 1 ? "1 root" : rival + " roots")
                + ", can't be true with this one, on "
                + rootCount);
        yield count > rival ? 3 : count == rival ? 4 : 5;
      }
      case UNVERIFIED -> {
        why.add("no source puts it forward as a fact");
        yield 6;
      }
    };
  }

  /** The best letter among the roots; F, which judges nothing, only when there is no other. */
  private char best(SortedSet<String> roots) {
    char best = 'F';
    for (String root : roots) {
      best = (char) Math.min(best, provenance.reliability(root));
    }
    return best;
  }
}
