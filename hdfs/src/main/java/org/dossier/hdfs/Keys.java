package org.dossier.hdfs;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;

/** Keys are paths from the root, without its slash. */
final class Keys {
  /** Of files that are being put: no objects yet. */
  private static final Pattern UNFINISHED = Pattern.compile("\\.dossier-[0-9a-f]{32}\\.part");

  private Keys() {}

  /** The path of an object, if it can have one. Nothing in a key leads up or is left out. */
  static Optional<Path> file(String key) {
    return key.isEmpty() || isUnfinished(name(key)) ? Optional.empty() : folder(key);
  }

  /**
   * The path of a folder; "" is the root's.
   *
   * @param key without a slash at its end
   */
  static Optional<Path> folder(String key) {
    if (key.isEmpty()) {
      return Optional.of(new Path("/"));
    }
    for (String name : key.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        return Optional.empty();
      }
    }
    return Optional.of(new Path("/" + key));
  }

  static String name(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /** Where a file lies until it is whole: nobody else's place, and beside its own. */
  static Path unfinished(Path file) {
    return new Path(
        file.getParent(), ".dossier-" + UUID.randomUUID().toString().replace("-", "") + ".part");
  }

  static boolean isUnfinished(String name) {
    return UNFINISHED.matcher(name).matches();
  }
}
