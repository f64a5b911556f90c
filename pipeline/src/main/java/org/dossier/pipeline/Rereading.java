package org.dossier.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.intake.Candidate;
import org.dossier.intake.Original;
import org.dossier.intake.Originals;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.text.ReadSettings;

/**
 * Reads files of a case anew from its own originals, as they were read before: after a recogniser
 * was installed, or a machine was short of memory. Holds the case's lock from its opening on.
 */
public final class Rereading implements Closeable {
  private static final Pattern RECORD =
      Pattern.compile("(.+?) ocr=([A-Z]+) languages=(\\S*) date=(\\d{4}-\\d{2}-\\d{2})?(?: .*)?");

  private final CaseFolder folder;
  private final CaseLock lock;

  private Rereading(CaseFolder folder, CaseLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the case.
   *
   * @throws CaseException when another process writes it: the message says which
   */
  public static Rereading open(CaseFolder folder) throws CaseException {
    return new Rereading(folder, CaseLock.take(folder));
  }

  /** A file and how it is read. */
  private record Anew(AddRequest request, Candidate.Found file) {}

  /**
   * Reads these anew, and weighs the case.
   *
   * @throws CaseException when an original is missing, or the work can't be done
   */
  public AddSummary run(List<Document> documents, Clock clock, AddProgress progress)
      throws CaseException {
    AddSummary summary = AddSummary.NOTHING;
    try (Originals originals = CaseOriginals.openReadOnly(folder)) {
      for (Document document : documents) {
        try (Original.Held original = original(document, originals)) {
          Anew anew = anew(document, original.file(), clock);
          summary = Adding.anew(folder, anew.request(), List.of(anew.file()), progress);
        }
      }
    } catch (IOException e) {
      throw Troubles.of(folder.root(), e);
    }
    return summary;
  }

  private static Original.Held original(Document document, Originals originals)
      throws CaseException, IOException {
    return originals
        .find(document.id())
        .orElseThrow(
            () ->
                new CaseException(
                    document.path() + ": the case holds no bytes of it: add the file again"));
  }

  private Anew anew(Document document, Path original, Clock clock)
      throws CaseException, IOException {
    String path = document.path();
    String record;
    try (CaseStore store = folder.store()) {
      record = store.settingsOf(path, document.id()).orElse("");
    }
    LocalDate own = document.date();
    Instant time =
        own != null && document.dateFrom() == DateFrom.FILE
            ? own.atStartOfDay(ZoneOffset.UTC).toInstant()
            : Files.getLastModifiedTime(original).toInstant();
    return new Anew(
        request(document, original, record, clock),
        new Candidate.Found(path, original, Files.size(original), time));
  }

  private static AddRequest request(Document document, Path original, String record, Clock clock) {
    Matcher told = RECORD.matcher(record);
    boolean known = told.matches();
    String date = known ? told.group(4) : null;
    var languages = new TreeSet<String>();
    if (known && !told.group(3).isEmpty()) {
      languages.addAll(Arrays.asList(told.group(3).split(",")));
    }
    Optional<ReadSettings.Ocr> ocr = ReadingRecord.ocr(record);
    return new AddRequest(
        List.of(original),
        document.source(),
        date == null ? null : LocalDate.parse(date),
        languages,
        ocr.orElse(ReadSettings.Ocr.AUTO),
        1,
        clock,
        known ? told.group(1) : "dossier");
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
