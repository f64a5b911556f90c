package org.dossier.model;

import java.util.List;

/**
 * Somebody or something that mentions denote.
 *
 * @param name the spelling it is listed under
 * @param aliases every spelling seen, most frequent first
 */
public record Entity(
    String id, MentionKind kind, String name, List<Alias> aliases, int mentions, int documents) {
  public Entity {
    aliases = List.copyOf(aliases);
  }

  /**
   * One spelling.
   *
   * @param script ISO 15924, for example {@code Cyrl}
   */
  public record Alias(String text, String script, int count) {}
}
