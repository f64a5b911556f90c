package org.dossier.web;

import org.dossier.web.people.Role;
import org.jspecify.annotations.Nullable;

/** What a request needs. */
enum Need {
  ANYBODY(null),
  READER(Role.READER),
  ANALYST(Role.ANALYST),
  KEEPER(Role.KEEPER),
  /** Nobody may: what isn't listed is refused. */
  NOBODY(null);

  private final @Nullable Role role;

  Need(@Nullable Role role) {
    this.role = role;
  }

  boolean isMetBy(Visitor visitor) {
    return this == ANYBODY || role != null && visitor.role().covers(role);
  }
}
