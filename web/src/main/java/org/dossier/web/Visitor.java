package org.dossier.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.dossier.web.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks.
 *
 * @param name null where the room has no people
 * @param token what forms of theirs must send; empty for a program, whose requests no other site
 *     can send
 */
record Visitor(@Nullable String name, Role role, String token) {
  private static final String ATTRIBUTE = "visitor";

  /** Absent before somebody signed in. */
  static Optional<Visitor> of(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
  }

  void enter(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }

  /** Who decides, for the log. */
  static @Nullable String nameOf(Context ctx) {
    return of(ctx).map(Visitor::name).orElse(null);
  }

  boolean decides() {
    return role.covers(Role.ANALYST);
  }
}
