package org.dossier.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.dossier.store.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Words for a part of a draft that was changed elsewhere since it was shown: in another tab, or by
 * another person. They are not kept, and given back.
 *
 * @param part the id
 * @param now null where the part is gone
 * @param words as they were sent
 */
record Overtaken(int part, Draft.@Nullable Part now, String words) {
  private static final int REVISION = 16;

  /** Says whether a part is still what somebody saw: the first digits of the words' SHA-256. */
  static String revision(Draft.Part part) {
    try {
      byte[] words = part.value().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(words);
      return HexFormat.of().formatHex(hash).substring(0, REVISION);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static Optional<Draft.Part> part(Draft draft, int id) {
    return draft.parts().stream().filter(part -> part.id() == id).findFirst();
  }

  /**
   * Empty when the part is as it was seen, or has these words already.
   *
   * @param was the revision that was seen; null where nobody looked, who overwrites what is there
   */
  static Optional<Overtaken> by(@Nullable String was, Draft draft, int id, String words) {
    Optional<Draft.Part> now = part(draft, id);
    boolean same =
        was == null
            || now.filter(part -> revision(part).equals(was) || part.value().equals(words))
                .isPresent();
    return same ? Optional.empty() : Optional.of(new Overtaken(id, now.orElse(null), words));
  }
}
