package org.dossier.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Names that strangers chose, made safe to show and to store: no control characters, nothing that
 * turns the reading order, no lone surrogates, no way up or out. They name rows, never files that
 * are written.
 */
final class PathNames {
  private static final int LONGEST = 4_000;

  private PathNames() {}

  /** One name of a path: what can't be shown becomes U+FFFD, a separator becomes {@code _}. */
  static String clean(String name) {
    var clean = new StringBuilder();
    name.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              if (c == '/' || c == '\\') {
                clean.append('_');
              } else {
                clean.appendCodePoint(shown(c) ? c : 0xFFFD);
              }
            });
    return clean.isEmpty() ? "unnamed" : clean.toString();
  }

  /** The path of a container's entry: drive letters, roots, {@code .} and {@code ..} dropped. */
  static String entry(String path) {
    List<String> names = new ArrayList<>();
    for (String name : path.replace('\\', '/').split("/")) {
      boolean drive = names.isEmpty() && name.length() == 2 && name.charAt(1) == ':';
      if (!name.isEmpty() && !name.equals(".") && !name.equals("..") && !drive) {
        names.add(clean(name));
      }
    }
    String joined = names.isEmpty() ? "unnamed" : String.join("/", names);
    return joined.length() <= LONGEST ? joined : cut(joined);
  }

  /** The path of an object's key: empty names, {@code .} and {@code ..} dropped. */
  static String key(String key) {
    List<String> names = new ArrayList<>();
    for (String name : key.split("/")) {
      if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
        names.add(clean(name));
      }
    }
    return names.isEmpty() ? "unnamed" : String.join("/", names);
  }

  private static String cut(String path) {
    int end = Character.isHighSurrogate(path.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return path.substring(0, end);
  }

  private static boolean shown(int c) {
    int type = Character.getType(c);
    boolean turnsOrder = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    return !turnsOrder
        && type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }
}
