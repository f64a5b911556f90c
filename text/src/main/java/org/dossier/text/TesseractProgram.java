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
import java.util.stream.Stream;
import org.dossier.text.PageRecognizer.Unrecognized;

/**
 * The Tesseract program of the machine, one thread a process. A process reads the words of many
 * pages where the program's answers can be had before it ends.
 */
final class TesseractProgram {
  private static final Duration MOST_TIME = Duration.ofMinutes(3);

  private static final GrayImage MARK = GrayImage.white(40, 40);

  private final Path program;
  private final List<String> unbuffered;
  private final TreeSet<String> languages = new TreeSet<>();
  private final TesseractProcesses processes = new TesseractProcesses();

  /** A program that is started for each image. */
  TesseractProgram(Path program) throws IOException {
    this(program, List.of());
  }

  /**
   * @param unbuffered the command that starts it so that it holds no answer back; empty: there's
   *     none
   */
  TesseractProgram(Path program, List<String> unbuffered) throws IOException {
    this.program = program;
    this.unbuffered = List.copyOf(unbuffered);
    Path folder = Files.createTempDirectory("dossier-ocr");
    try {
      run(folder, MOST_TIME, "--list-langs").lines().skip(1).forEach(languages::add);
    } finally {
      delete(folder);
    }
  }

  /** The program where the {@code PATH} leads to one that works. */
  static Optional<TesseractProgram> find() {
    Optional<Path> program = onPath("tesseract");
    if (program.isEmpty()) {
      return Optional.empty();
    }
    // a C library holds back what goes to a pipe, unless it's told to write line by line
    List<String> unbuffered =
        onPath("stdbuf").map(path -> List.of(path.toString(), "-oL")).orElse(List.of());
    try {
      return Optional.of(new TesseractProgram(program.get(), unbuffered));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Those installed. */
  TreeSet<String> languages() {
    return languages;
  }

  /** The words of an image as Tesseract's table. */
  String words(Path folder, GrayImage image, String language, double dpi, int layout, Quota quota)
      throws IOException {
    Path page = folder.resolve("page.tif");
    image.write(page, dpi);
    Duration time = quota.left(MOST_TIME);
    List<String> settings = List.of("-l", language, "--psm", String.valueOf(layout));
    if (!unbuffered.isEmpty()) {
      Path mark = folder.resolve("mark.tif");
      MARK.write(mark, dpi);
      List<String> command = new ArrayList<>(unbuffered);
      command.addAll(List.of(program.toString(), "-", "-"));
      command.addAll(settings);
      command.addAll(List.of("-c", "stream_filelist=1", "tsv"));
      Optional<String> table = processes.words(command, page, mark, time);
      if (table.isPresent()) {
        return table.get();
      }
    }
    return once(folder, page, time, settings, "tsv");
  }

  /** What is known of script and orientation. */
  String orientation(Path folder, GrayImage image, double dpi, Quota quota) throws IOException {
    Path page = folder.resolve("page.tif");
    image.write(page, dpi);
    return once(folder, page, quota.left(MOST_TIME), List.of("-l", "osd", "--psm", "0"));
  }

  private String once(
      Path folder, Path page, Duration time, List<String> settings, String... formats)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(page.toString(), "-"));
    arguments.addAll(settings);
    arguments.addAll(List.of(formats));
    return run(folder, time, arguments.toArray(String[]::new));
  }

  /** Its own threads hinder each other more than they help. */
  static void oneThread(ProcessBuilder builder) {
    builder.environment().put("OMP_THREAD_LIMIT", "1");
  }

  static Unrecognized late(Duration time) {
    return new Unrecognized("recognition took longer than " + time.toSeconds() + " seconds");
  }

  static Unrecognized failed() {
    return new Unrecognized("Tesseract ended with an error");
  }

  private String run(Path folder, Duration time, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    oneThread(builder);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw late(time);
      }
      if (process.exitValue() != 0) {
        throw failed();
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
