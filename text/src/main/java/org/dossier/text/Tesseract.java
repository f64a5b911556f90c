package org.dossier.text;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
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
import javax.imageio.ImageIO;
import org.dossier.model.Page;

/** The Tesseract program of the machine, one process a page and one thread a process. */
final class Tesseract implements PageRecognizer {
  private static final Duration MOST_TIME = Duration.ofMinutes(3);

  private final Path program;
  private final TreeSet<String> languages;

  Tesseract(Path program) throws IOException {
    this.program = program;
    this.languages = new TreeSet<>();
    Path folder = Files.createTempDirectory("dossier-ocr");
    try {
      run(folder, MOST_TIME, "--list-langs").lines().skip(1).forEach(languages::add);
    } finally {
      delete(folder);
    }
  }

  /** The program where the {@code PATH} leads to one that works. */
  static Optional<Tesseract> find() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path program = Path.of(folder, "tesseract");
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        try {
          return Optional.of(new Tesseract(program));
        } catch (IOException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Page read(int number, BufferedImage image, double dpi, Quota quota) throws Unrecognized {
    try {
      Path folder = Files.createTempDirectory("dossier-ocr");
      try {
        return read(folder, number, image, dpi, quota);
      } finally {
        delete(folder);
      }
    } catch (Unrecognized e) {
      throw e;
    } catch (IOException e) {
      throw new Unrecognized("Tesseract could not be run: " + Reasons.detail(e));
    }
  }

  private Page read(Path folder, int number, BufferedImage image, double dpi, Quota quota)
      throws IOException {
    Path page = write(folder, image);
    String resolution = Long.toString(Math.round(dpi));
    Script script = script(folder, page, resolution, quota);
    BufferedImage upright = turned(image, script.turn());
    if (script.turn() != 0) {
      page = write(folder, upright);
    }
    String table =
        run(
            folder,
            quota.left(MOST_TIME),
            page.toString(),
            "-",
            "-l",
            script.languages(languages),
            "--dpi",
            resolution,
            "tsv");
    return new RecognizedText(upright.getWidth(), upright.getHeight(), dpi, script.turn())
        .page(number, table);
  }

  /** Which way is up, and in which script it's written; plain guesses where the page is bare. */
  private Script script(Path folder, Path page, String resolution, Quota quota) throws IOException {
    if (!languages.contains("osd")) {
      return Script.UNKNOWN;
    }
    try {
      Duration time = quota.left(MOST_TIME);
      return Script.of(
          run(folder, time, page.toString(), "-", "-l", "osd", "--psm", "0", "--dpi", resolution));
    } catch (Unrecognized tooFewCharacters) {
      return Script.UNKNOWN;
    }
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

  private static Path write(Path folder, BufferedImage image) throws IOException {
    Path page = folder.resolve("page.png");
    if (!ImageIO.write(image, "png", page.toFile())) {
      throw new IOException("the page can't be written as PNG");
    }
    return page;
  }

  /** The image turned clockwise by a quarter, two or three. */
  private static BufferedImage turned(BufferedImage image, int degrees) {
    if (degrees == 0) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean quarter = degrees % 180 != 0;
    var turn = new AffineTransform();
    turn.translate((quarter ? height : width) / 2.0, (quarter ? width : height) / 2.0);
    turn.quadrantRotate(degrees / 90);
    turn.translate(-width / 2.0, -height / 2.0);
    var upright =
        new BufferedImage(
            quarter ? height : width, quarter ? width : height, BufferedImage.TYPE_INT_RGB);
    var operation = new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR);
    return operation.filter(rgb(image), upright);
  }

  private static BufferedImage rgb(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_INT_RGB) {
      return image;
    }
    var rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var graphics = rgb.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return rgb;
  }

  private static void delete(Path folder) throws IOException {
    for (String name : List.of("page.png", "out")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  /**
   * What orientation and script detection found.
   *
   * @param turn how many degrees clockwise the image has to be turned to stand upright
   */
  record Script(String name, int turn) {
    static final Script UNKNOWN = new Script("", 0);

    /** Below this the detected turn is more often wrong than right. */
    private static final double SURE = 4;

    static Script of(String found) {
      String name = value(found, "Script:");
      double sure = number(value(found, "Orientation confidence:"));
      int turn = (int) number(value(found, "Rotate:"));
      return new Script(name, sure >= SURE ? Math.floorMod(turn, 360) : 0);
    }

    /** The installed languages to read it with. */
    String languages(TreeSet<String> installed) {
      List<String> wanted =
          switch (name) {
            case "Latin" -> List.of("eng");
            case "Cyrillic" -> List.of("rus", "eng");
            case "Han" -> List.of("chi_sim", "eng");
            default -> List.of("eng", "rus", "chi_sim");
          };
      List<String> there = new ArrayList<>(wanted);
      there.retainAll(installed);
      return there.isEmpty() ? "eng" : String.join("+", there);
    }

    private static String value(String found, String key) {
      return found
          .lines()
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(key.length()).strip())
          .findFirst()
          .orElse("");
    }

    private static double number(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        return 0;
      }
    }
  }
}
