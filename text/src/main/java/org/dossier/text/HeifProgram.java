package org.dossier.text;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dossier.text.PageRecognizer.Unrecognized;

/**
 * Opens HEIF pictures by the program of libheif, started like Tesseract: in the reader's process,
 * and as confined as that.
 */
final class HeifProgram {
  /** Its older and its newer name. */
  private static final List<String> NAMES = List.of("heif-convert", "heif-dec");

  private static final Set<String> TYPES =
      Set.of(
          "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif");

  private static final Duration MOST_TIME = Duration.ofMinutes(1);
  private static final int MOST_PICTURES = 1_000;
  private static final long LARGEST = 256L << 20;

  static final String MISSING =
      "the picture is HEIF, and the program that opens it is not installed"
          + " (sudo apt-get install libheif-examples)";

  private HeifProgram() {}

  static boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  /** The program where the {@code PATH} leads to one. */
  static Optional<Path> find() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : NAMES) {
        Path program = Path.of(folder, name);
        if (!folder.isEmpty() && Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The pictures of a file, in its order, as files that can be read here.
   *
   * @throws Unrecognized when there's no such program, or it can't open the file
   */
  static List<byte[]> pictures(byte[] file, Quota quota) throws IOException {
    Path program = find().orElseThrow(() -> new Unrecognized(MISSING));
    Path folder = Files.createTempDirectory("dossier-heif");
    try {
      Path in = Files.write(folder.resolve("in.heic"), file);
      run(program, in, folder.resolve("out.jpg"), quota);
      Files.delete(in);
      List<byte[]> pictures = new ArrayList<>();
      for (Path made : made(folder)) {
        if (Files.size(made) <= LARGEST) {
          pictures.add(Files.readAllBytes(made));
        }
      }
      if (pictures.isEmpty()) {
        throw new Unrecognized("the picture is damaged");
      }
      return pictures;
    } finally {
      TesseractProgram.delete(folder);
    }
  }

  /** Several pictures of one file have numbers: {@code out-2.jpg} before {@code out-10.jpg}. */
  private static List<Path> made(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .sorted(
              Comparator.comparing((Path file) -> file.toString().length())
                  .thenComparing(Path::toString))
          .limit(MOST_PICTURES)
          .toList();
    }
  }

  private static void run(Path program, Path in, Path out, Quota quota) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "-q", "95", in.toString(), out.toString())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try {
      process.getOutputStream().close();
      Duration time = quota.left(MOST_TIME);
      if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Unrecognized("opening it took longer than " + time.toSeconds() + " seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unrecognized("opening it was interrupted");
    } finally {
      process.destroyForcibly();
    }
  }
}
