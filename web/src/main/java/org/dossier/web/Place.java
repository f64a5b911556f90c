package org.dossier.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a room is opened, and by which names it is reached.
 *
 * @param host the address to listen at: a number, or a name of this machine
 * @param port 0 for any that is free
 * @param names further names by which browsers reach it
 * @param certificate a chain in PEM, the room's own first; null: no TLS
 * @param key its private key in PEM, without a password; null: no TLS
 */
public record Place(
    String host, int port, List<String> names, @Nullable Path certificate, @Nullable Path key) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Set<String> LOOPBACKS = Set.of(LOOPBACK, "localhost", "::1");

  public Place {
    names = List.copyOf(names);
    if ((certificate == null) != (key == null)) {
      throw new IllegalArgumentException("a certificate and its key go together");
    }
  }

  /** This machine alone. */
  public static Place loopback(int port) {
    return new Place(LOOPBACK, port, List.of(), null, null);
  }

  /** Whether only this machine reaches it. */
  public boolean isLoopback() {
    return LOOPBACKS.contains(host);
  }

  /** Whether nobody on the way can read what passes. */
  public boolean isEncrypted() {
    return certificate != null;
  }

  /** Whether it is reached by every address of the machine. */
  boolean isEverywhere() {
    return host.equals("0.0.0.0") || host.equals("::");
  }
}
