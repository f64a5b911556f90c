package org.dossier.web.people;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each may also do what the ones before may. */
public enum Role {
  /** Sees all that the room shows. */
  READER,
  /** Decides on findings and writes notes. */
  ANALYST,
  /** Changes the case itself, too: has a file read again, say. */
  KEEPER;

  /** The word of the command line and of the file, {@code analyst} say. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> named(String word) {
    for (Role role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  public boolean covers(Role wanted) {
    return compareTo(wanted) >= 0;
  }
}
