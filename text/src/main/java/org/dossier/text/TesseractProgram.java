package org.dossier.text;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.dossier.text.PageRecognizer.Unrecognized;

/** The Tesseract program of the machine: a process a run, and one thread a process. */
final class TesseractProgram {
  private static final Duration MOST_TIME = Duration.ofMinutes(3);

  private final Path program;
  private final TreeSet<String> languages = new TreeSet<>();

  TesseractProgram(Path program) throws IOException {
    this.program = program;
    Path folder = Files.createTempDirectory("dossier-ocr");
    try {
      run(folder, MOST_TIME, "--list-langs").lines().skip(1).forEach(languages::add);
    } finally {
      delete(folder);
    }
  }

  /** The program where the {@code PATH} leads to one that works. */
  static Optional<TesseractProgram> find() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path program = Path.of(folder, "tesseract");
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        try {
          return Optional.of(new TesseractProgram(program));
        } catch (IOException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** Those installed. */
  TreeSet<String> languages() {
    return languages;
  }

  /** The words of an image as Tesseract's table. */
  String words(Path folder, GrayImage image, String language, double dpi, int layout, Quota quota)
      throws IOException {
    return read(folder, image, dpi, quota, "-l", language, "--psm", String.valueOf(layout), "tsv");
  }

  /** What is known of script and orientation. */
  String orientation(Path folder, GrayImage image, double dpi, Quota quota) throws IOException {
    return read(folder, image, dpi, quota, "-l", "osd", "--psm", "0");
  }

  private String read(Path folder, GrayImage image, double dpi, Quota quota, String... settings)
      throws IOException {
    Path page = folder.resolve("page.pgm");
    image.write(page);
    List<String> arguments = new ArrayList<>(List.of(page.toString(), "-"));
    arguments.addAll(List.of("--dpi", Long.toString(Math.round(dpi))));
    arguments.addAll(List.of(settings));
    return run(folder, quota.left(MOST_TIME), arguments.toArray(String[]::new));
  }

  private String run(Path folder, Duration time, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Unrecognized("recognition took longer than " + time.toSeconds() + " seconds");
      }
      if (process.exitValue() != 0) {
        throw new Unrecognized("Tesseract ended with an error");
      }
      return Files.readString(out, StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unrecognized("recognition was interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
