package org.dossier.bench;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.dossier.text.Contents;
import org.dossier.text.DocumentReader;
import org.dossier.text.DocumentReaders;
import org.dossier.text.ReadOutcome;
import org.dossier.text.ReadSettings;
import org.xml.sax.SAXException;

/**
 * Prints the PDF pages that Dossier's reader and Tika's AutoDetectParser take the text of in a
 * second of processor time, and how many times faster Dossier's is. Both run in this JVM, in one
 * thread, warmed, in turns file by file, from bytes in memory; neither recognises images nor reads
 * embedded files.
 */
public final class TextSpeed {
  private static final int WARMING = 3;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final PrintStream out;
  private final DocumentReader dossier =
      DocumentReaders.standard(ReadSettings.standard().withOcr(ReadSettings.Ocr.NEVER));
  private final AutoDetectParser tika = new AutoDetectParser();
  private final List<byte[]> files = new ArrayList<>();

  private TextSpeed(PrintStream out) {
    this.out = out;
  }

  /** Reads a file's text and tells its pages; less than 1 when it can't. */
  private interface Extraction {
    int pages(byte[] file);
  }

  /** What one of both used up, in nanoseconds of the processor and bytes. */
  private static final class Use {
    private long time;
    private long bytes;
    private int pages;
  }

  /**
   * @param args how many rounds are measured, and the PDFs or folders of them; {@code alone} before
   *     these leaves Tika out
   */
  public static void main(String[] args) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean alone = args.length > 0 && args[0].equals("alone");
    String[] rest = alone ? Arrays.copyOfRange(args, 1, args.length) : args;
    if (rest.length < 2) {
      throw new IllegalArgumentException("[alone] ROUNDS FILE_OR_FOLDER...");
    }
    var speed = new TextSpeed(out);
    for (int i = 1; i < rest.length; i++) {
      speed.load(Path.of(rest[i]));
    }
    speed.run(Integer.parseInt(rest[0]), alone);
  }

  private void load(Path path) throws IOException {
    try (Stream<Path> found = Files.walk(path)) {
      for (Path file : found.filter(TextSpeed::isPdf).sorted().toList()) {
        files.add(Files.readAllBytes(file));
      }
    }
  }

  private static boolean isPdf(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf") && Files.isRegularFile(file);
  }

  private void run(int rounds, boolean alone) {
    int before = files.size();
    files.removeIf(file -> dossierPages(file) < 1 || !alone && tikaPages(file) < 1);
    print("%d files that both read; %d left out", files.size(), before - files.size());
    for (int round = 1; round < WARMING; round++) {
      round(round, new Use(), new Use(), alone);
    }
    List<Double> ratios = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      var ours = new Use();
      var theirs = new Use();
      round(round, ours, theirs, alone);
      print("round %d: Dossier %s", round, line(ours));
      if (!alone) {
        ratios.add(speed(ours) / speed(theirs));
        print("         Tika    %s  ratio %.2f", line(theirs), ratios.getLast());
      }
    }
    if (!ratios.isEmpty()) {
      ratios.sort(null);
      print("median ratio %.2f", ratios.get(ratios.size() / 2));
    }
  }

  private void round(int round, Use ours, Use theirs, boolean alone) {
    for (int i = 0; i < files.size(); i++) {
      byte[] file = files.get(i);
      boolean first = (round + i) % 2 == 0;
      if (first) {
        measure(this::dossierPages, file, ours);
      }
      if (!alone) {
        measure(this::tikaPages, file, theirs);
      }
      if (!first) {
        measure(this::dossierPages, file, ours);
      }
    }
  }

  private void measure(Extraction extraction, byte[] file, Use use) {
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long time = threads.getCurrentThreadCpuTime();
    use.pages += extraction.pages(file);
    use.time += threads.getCurrentThreadCpuTime() - time;
    use.bytes += threads.getCurrentThreadAllocatedBytes() - bytes;
  }

  private int dossierPages(byte[] file) {
    return switch (dossier.read("a.pdf", file)) {
      case ReadOutcome.Processed(Contents contents) -> contents.pages().size();
      case ReadOutcome.Partial(Contents contents, _) -> contents.pages().size();
      case ReadOutcome.Quarantined _, ReadOutcome.Failed _ -> 0;
    };
  }

  private int tikaPages(byte[] file) {
    var config = new PDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    var context = new ParseContext();
    context.set(PDFParserConfig.class, config);
    var metadata = new Metadata();
    try (var in = new ByteArrayInputStream(file)) {
      tika.parse(in, new BodyContentHandler(-1), metadata, context);
    } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
      return 0;
    }
    Integer pages = metadata.getInt(PagedText.N_PAGES);
    return pages == null ? 0 : pages;
  }

  private static double speed(Use use) {
    return use.pages * 1e9 / use.time;
  }

  private static String line(Use use) {
    return String.format(
        Locale.ROOT,
        "%5d pages %6.2f s %6.0f pages/s %6.0f kB a page",
        use.pages,
        use.time / 1e9,
        speed(use),
        use.bytes / 1e3 / Math.max(1, use.pages));
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
