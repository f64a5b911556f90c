package org.dossier.search.dictionaries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the dictionaries of a folder. They come from anywhere: what is malformed or too large is
 * told as a fault, and costs nothing else.
 */
public final class UserDictionaries {
  private static final int MOST_FILES = 50;

  private UserDictionaries() {}

  /**
   * Those of some folders, in the order of their names; a folder that isn't there has none.
   *
   * @param folders of which the first count most
   */
  public static List<UserDictionary> in(List<Path> folders) {
    List<UserDictionary> all = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> files = Files.list(folder)) {
        files
            .sorted()
            .limit(MOST_FILES * 4L)
            .filter(UserDictionaries::isOne)
            .limit(MOST_FILES)
            .map(UserDictionaries::read)
            .forEach(all::add);
      } catch (IOException e) {
        all.add(broken(folder, "can't be listed: " + e.getMessage()));
      }
    }
    return List.copyOf(all);
  }

  private static boolean isOne(Path file) {
    String name = name(file);
    return Files.isRegularFile(file)
        && (name.endsWith(".ifo")
            || name.endsWith(".index")
            || name.endsWith(".u8")
            || name.endsWith(".cedict")
            || name.startsWith("cedict") && name.endsWith(".txt"));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  private static UserDictionary read(Path file) {
    String name = name(file);
    try {
      if (name.endsWith(".ifo")) {
        return StarDict.read(file);
      }
      return name.endsWith(".index") ? Dictd.read(file) : Cedict.read(file);
    } catch (IOException | RuntimeException e) {
      return broken(file, "can't be read: " + e.getMessage());
    }
  }

  private static UserDictionary broken(Path file, String fault) {
    return new UserDictionary(file, String.valueOf(file.getFileName()), new TreeMap<>(), fault);
  }
}
