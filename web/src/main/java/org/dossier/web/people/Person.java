package org.dossier.web.people;

import java.util.regex.Pattern;

/**
 * Somebody who may enter a room, or a program that may ask it.
 *
 * @param secret what a password or a token is checked against: for a person an Argon2id hash, for a
 *     program the SHA-256 of its token
 */
public record Person(String name, Role role, boolean program, String secret) {
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{0,63}");

  public Person {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a person's name: " + name);
    }
  }

  /** Letters of any script and digits, with {@code . _ @ -} between them; 64 at most. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
