package org.dossier.store.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.util.OSInfo;

/**
 * SQLite's machine code. Its driver unpacks it into the temporary folder at every start, which
 * takes time and leaves files behind; the launcher names a folder where the build has unpacked it.
 */
final class NativeLibrary {
  /** The system property that names the folder. */
  private static final String FOLDER = "dossier.native";

  private static final String DRIVERS_PROPERTY = "org.sqlite.lib.path";

  private NativeLibrary() {}

  /** Points the driver to the unpacked library, where there is one for this machine. */
  static void prepare() {
    String folder = System.getProperty(FOLDER);
    if (folder != null && System.getProperty(DRIVERS_PROPERTY) == null) {
      Path library =
          Path.of(folder, "org/sqlite/native", OSInfo.getNativeLibFolderPathForCurrentOS());
      if (Files.isDirectory(library)) {
        System.setProperty(DRIVERS_PROPERTY, library.toString());
      }
    }
  }
}
