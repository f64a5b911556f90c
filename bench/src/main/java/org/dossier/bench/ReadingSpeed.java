package org.dossier.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dossier.claims.AnalyzedDocument;
import org.dossier.claims.AnalyzedPage;
import org.dossier.claims.ClaimExtractor;
import org.dossier.claims.DocumentText;
import org.dossier.claims.extract.ClaimExtractors;
import org.dossier.claims.mentions.find.MentionFinder;
import org.dossier.language.LanguagePack;
import org.dossier.language.packs.Languages;
import org.dossier.model.DocumentId;
import org.dossier.model.Page;

/**
 * Kilobytes of text a second, warmed, on one thread: sentences and tokens, mentions, and all of
 * extraction with claims. {@code ReadingSpeed LANGUAGE SECONDS FILE_OR_FOLDER...}
 */
public final class ReadingSpeed {
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 8);
  private static final DocumentId ANY = new DocumentId("0".repeat(64));

  private final LanguagePack pack;
  private final MentionFinder finder = MentionFinder.standard();
  private final ClaimExtractor extractor = ClaimExtractors.standard(Languages.standard());
  private long analysis;
  private long mentions;
  private long claims;

  private ReadingSpeed(LanguagePack pack) {
    this.pack = pack;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException("LANGUAGE SECONDS FILE_OR_FOLDER... expected");
    }
    List<Path> files =
        Stream.of(arguments).skip(2).map(Path::of).flatMap(ReadingSpeed::files).sorted().toList();
    long seconds = Long.parseLong(arguments[1]);
    ReadingSpeed speed = new ReadingSpeed(Languages.standard().pack(arguments[0]).orElseThrow());
    List<String> texts = files.stream().map(ReadingSpeed::text).toList();
    long bytes =
        texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    do {
      speed.analysis = 0;
      speed.mentions = 0;
      speed.claims = 0;
      texts.forEach(speed::read);
      System.out.printf(
          Locale.ROOT,
          "%.0f kB/s with claims; sentences and tokens alone %.0f, mentions alone %.0f%n",
          rate(bytes, speed.claims),
          rate(bytes, speed.analysis),
          rate(bytes, speed.mentions));
    } while (System.nanoTime() < end);
  }

  private static double rate(long bytes, long nanoseconds) {
    return bytes * 1e6 / nanoseconds;
  }

  private static Stream<Path> files(Path path) {
    try (Stream<Path> found = Files.walk(path)) {
      return found.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Of this thread: what else the machine does is not counted. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void read(String text) {
    long start = cpu();
    Page written = Page.flowing(1, text).withLanguage(pack.code());
    AnalyzedPage page = AnalyzedPage.of(written, pack);
    long analyzed = cpu();
    finder.find(new AnalyzedDocument(ANY, List.of(page), TODAY));
    mentions += cpu() - analyzed;
    analysis += analyzed - start;
    long before = cpu();
    extractor.extract(new DocumentText(ANY, List.of(written), TODAY));
    claims += cpu() - before;
  }
}
