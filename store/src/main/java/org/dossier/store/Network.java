package org.dossier.store;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in a finding with whom.
 *
 * @param nodes those with most neighbours first; ties by name and id
 * @param links between these nodes, by their ends
 * @param total how many nodes there are that are so, shown or not
 * @param cut whether there are more links between these nodes than were read
 */
public record Network(List<Node> nodes, List<Link> links, int total, boolean cut) {
  public Network {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /**
   * Somebody or something in a network.
   *
   * @param degree how many others it is linked to, shown or not
   */
  public record Node(String entity, MentionKind kind, String name, int degree) {}

  /**
   * All that links two entities.
   *
   * @param a the one of the smaller id
   * @param forth findings in which {@code a} does something to {@code b}
   * @param back findings in which {@code b} does something to {@code a}
   * @param findings how many, those without a direction too
   * @param kinds of findings
   * @param roots the independent sources that any of them rests on
   * @param contradicted whether any of them is
   * @param begins the first day that a text gives; null where none does
   */
  public record Link(
      String a,
      String b,
      int forth,
      int back,
      int findings,
      SortedSet<String> kinds,
      SortedSet<String> roots,
      boolean contradicted,
      @Nullable LocalDate begins,
      @Nullable LocalDate ends) {}
}
