package org.dossier.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs commands as a user does: in this process, or in one of their own. */
final class Shell {
  /** What a command came to. */
  record Outcome(int status, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private static final List<String> PROGRAM =
      List.of(
          ProcessHandle.current().info().command().orElse("java"),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx1g",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.awt.headless=true",
          "--sun-misc-unsafe-memory-access=allow",
          "-Ddossier.hdfs=" + System.getProperty("dossier.hdfs", ""),
          "-cp",
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
          "org.dossier.cli.Main");

  private Shell() {}

  /** Runs in this process. */
  static Outcome run(Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false);
    int status = Main.run(terminal, strings(arguments));
    terminal.out().flush();
    terminal.err().flush();
    return new Outcome(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Starts a process of its own, its output in files next to it. */
  static Process start(List<String> before, Path log, Object... arguments) throws IOException {
    return start(before, log, Map.of(), arguments);
  }

  /** The same with more in its environment. */
  static Process start(
      List<String> before, Path log, Map<String, String> environment, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(PROGRAM);
    command.addAll(List.of(strings(arguments)));
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(new File(log + ".out"))
        .redirectError(new File(log + ".err"))
        .start();
  }

  /** Runs in a process of its own, behind another program where {@code before} names one. */
  static Outcome runProcess(List<String> before, Path log, Object... arguments) throws Exception {
    Process process = start(before, log, arguments);
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running after three minutes: " + List.of(arguments));
    }
    return new Outcome(
        process.exitValue(),
        Files.readString(Path.of(log + ".out")),
        Files.readString(Path.of(log + ".err")));
  }

  /** All tables of a case, as a script sees them. */
  static List<String> tables(Path box) {
    List<String> rows = new ArrayList<>();
    for (String table :
        List.of("documents", "pages", "mentions", "claims", "entities", "findings")) {
      Outcome outcome = run(table, box, "--format", "jsonl");
      if (outcome.status() != 0) {
        throw new AssertionError(table + ": " + outcome.err());
      }
      outcome.lines().forEach(line -> rows.add(table + " " + line));
    }
    return rows;
  }

  /** Every file below a folder. */
  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static String[] strings(Object... arguments) {
    return Stream.of(arguments).map(Object::toString).toArray(String[]::new);
  }
}
