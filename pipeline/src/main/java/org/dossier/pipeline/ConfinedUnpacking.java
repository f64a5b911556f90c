package org.dossier.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dossier.intake.Unpacking;
import org.jspecify.annotations.Nullable;

/** Unpacks in a process of its own that can read the one file and nothing else of the user's. */
final class ConfinedUnpacking implements Unpacking {
  private static final String PROGRAM = "bsdtar";

  @Override
  public Process start(Kind kind, Path file) throws IOException {
    List<String> command = java(kind == Kind.RAR ? "64m" : "1g", file);
    if (kind == Kind.RAR) {
      Path program = program();
      if (program == null) {
        throw new MissingProgram(
            "a RAR container, and bsdtar, which unpacks it, is missing: "
                + "sudo apt install libarchive-tools");
      }
      command.addAll(List.of(program.toString(), "-c", "--format=pax", "-f", "-", "@" + file));
    }
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  /** The command to which the program is added that unpacks a file. */
  static List<String> java(String memory, Path file) {
    List<String> command = WorkerLaunch.briefly(memory);
    command.addAll(List.of(UnpackingProcess.class.getName(), file.toString()));
    return command;
  }

  private static @Nullable Path program() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path program = Path.of(folder, PROGRAM);
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        return program;
      }
    }
    return null;
  }
}
