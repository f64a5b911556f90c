package org.dossier.claims.rules;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.dossier.model.Modality;
import org.dossier.model.Status;

/**
 * One way in which a language says a claim of one kind.
 *
 * @param name the file's name without its ending
 * @param about one sentence for the catalogue
 * @param level of the cascade: where two claims of different levels lie on the same words, the
 *     lower level stays
 * @param each the role of which each filler makes a claim of its own
 * @param confidence 0 to 1
 * @param source the file that says so
 */
public record Rule(
    String name,
    String language,
    String kind,
    String about,
    int level,
    double confidence,
    Optional<String> each,
    Optional<Modality> modality,
    List<Frame> frames,
    List<Shape> shapes,
    List<Example> examples,
    RuleSource source) {
  public Rule {
    frames = List.copyOf(frames);
    shapes = List.copyOf(shapes);
    examples = List.copyOf(examples);
  }

  /**
   * A pattern with what it needs.
   *
   * @param status of what it finds
   */
  record Shape(Pattern pattern, List<List<String>> needs, Status status, int line) {}

  /**
   * A sentence in which the rule finds something, or must not.
   *
   * @param expected property or role to the text it must hold
   */
  public record Example(boolean finds, String text, SortedMap<String, String> expected, int line) {}
}
