package org.dossier.web;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names that a room answers to. A name that somebody made to point here (DNS rebinding) is none
 * of them; a number can't be made so.
 */
final class OwnNames {
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9._-]{1,253})(?::\\d{1,5})?");

  private final Set<String> names = new HashSet<>(Set.of("127.0.0.1", "localhost", "[::1]"));
  private final boolean everywhere;

  OwnNames(Place place) {
    everywhere = place.isEverywhere();
    names.add(bracketed(place.host()));
    for (String name : place.names()) {
      names.add(bracketed(name));
    }
  }

  private static String bracketed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.indexOf(':') >= 0 && !lower.startsWith("[") ? "[" + lower + "]" : lower;
  }

  /** Whether a {@code Host} header names this room, at whatever port. */
  boolean include(@Nullable String authority) {
    if (authority == null) {
      return false;
    }
    Matcher form = AUTHORITY.matcher(authority);
    if (!form.matches()) {
      return false;
    }
    String name = form.group(1).toLowerCase(Locale.ROOT);
    return names.contains(name) || everywhere && isNumberOfThisMachine(name);
  }

  private static boolean isNumberOfThisMachine(String name) {
    try {
      Enumeration<NetworkInterface> all = NetworkInterface.getNetworkInterfaces();
      while (all.hasMoreElements()) {
        for (InterfaceAddress one : all.nextElement().getInterfaceAddresses()) {
          InetAddress address = one.getAddress();
          if (address != null
              && bracketed(address.getHostAddress().replaceFirst("%.*", "")).equals(name)) {
            return true;
          }
        }
      }
    } catch (SocketException e) {
      return false; // a machine that doesn't know its numbers has none to be reached by
    }
    return false;
  }
}
