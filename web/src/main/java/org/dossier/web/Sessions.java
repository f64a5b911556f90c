package org.dossier.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dossier.web.people.Person;

/**
 * Who is signed in. Sessions are in memory alone: they end with the room. Safe for several threads.
 */
final class Sessions {
  /** Unused for so long, a session ends. */
  static final Duration IDLE = Duration.ofHours(1);

  /** So long after it began, a session ends. */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final int MOST = 1_000;

  private final Clock clock;
  private final Map<String, Session> sessions = new HashMap<>();

  /**
   * @param secret the person's when it began: another password ends it
   * @param token what its forms must send
   */
  record Session(String name, String secret, String token, Instant begun, Instant used) {
    boolean isLive(Instant now) {
      return now.isBefore(used.plus(IDLE)) && now.isBefore(begun.plus(LONGEST));
    }

    Session used(Instant now) {
      return new Session(name, secret, token, begun, now);
    }
  }

  Sessions(Clock clock) {
    this.clock = clock;
  }

  /** A new session's id. */
  synchronized String begin(Person person) {
    Instant now = clock.instant();
    sessions.values().removeIf(session -> !session.isLive(now));
    if (sessions.size() >= MOST) {
      sessions.entrySet().stream()
          .min(Comparator.comparing(entry -> entry.getValue().used()))
          .map(Map.Entry::getKey)
          .ifPresent(sessions::remove);
    }
    String id = Secrets.fresh();
    sessions.put(id, new Session(person.name(), person.secret(), Secrets.fresh(), now, now));
    return id;
  }

  /** The live session of that id, which is used now. */
  synchronized Optional<Session> use(String id) {
    Instant now = clock.instant();
    Session session = sessions.get(id);
    if (session == null) {
      return Optional.empty();
    }
    if (!session.isLive(now)) {
      sessions.remove(id);
      return Optional.empty();
    }
    sessions.put(id, session.used(now));
    return Optional.of(session);
  }

  synchronized void end(String id) {
    sessions.remove(id);
  }
}
