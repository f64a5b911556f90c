package org.dossier.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts processes that unpack: without what confines them. */
final class Unpackings {
  private Unpackings() {}

  /** By {@code bsdtar}, where it is. */
  static final Unpacking BSDTAR =
      (_, file) -> {
        Path program = bsdtar();
        if (program == null) {
          throw new Unpacking.MissingProgram("sudo apt install libarchive-tools");
        }
        return started(List.of(program.toString(), "-c", "--format=pax", "-f", "-", "@" + file));
      };

  /** A shell's words instead. */
  static Unpacking played(String script) {
    return (_, file) -> started(List.of("/bin/sh", "-c", script, "sh", file.toString()));
  }

  static @Nullable Path bsdtar() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path program = Path.of(folder, "bsdtar");
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        return program;
      }
    }
    return null;
  }

  private static Process started(List<String> command) throws IOException {
    return new ProcessBuilder(command).start();
  }
}
