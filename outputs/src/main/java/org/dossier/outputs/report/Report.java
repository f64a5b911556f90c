package org.dossier.outputs.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.dossier.evidence.Sources;
import org.dossier.evidence.SourcesException;
import org.dossier.intake.CustodyCheck;
import org.dossier.intake.CustodyLog;
import org.dossier.intake.Originals;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.CaseOriginals;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;

/**
 * Writes the findings of a case as one HTML file that needs nothing else: no script, no request, no
 * other file. The same case gives the same bytes.
 */
public final class Report {
  private final CaseFolder folder;
  private final ReportRequest request;
  private final ReportLimits limits;

  Report(CaseFolder folder, ReportRequest request, ReportLimits limits) {
    this.folder = folder;
    this.request = request;
    this.limits = limits;
  }

  /**
   * Writes the report of a case; a file that was there is replaced only when the new one is whole.
   *
   * @throws CaseException when the case can't be read or the file can't be written
   */
  public static ReportSummary write(CaseFolder folder, Path file, ReportRequest request)
      throws CaseException {
    return new Report(folder, request, ReportLimits.standard()).write(file);
  }

  ReportSummary write(Path file) throws CaseException {
    Path target = ReportFile.check(folder, file);
    CustodyCheck custody = custody();
    Contents contents = load();
    try {
      Path draft = Files.createTempFile(target.getParent(), ".dossier-report-", ".html");
      try {
        try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
          new ReportWriter(contents, request, limits, custody).write(out);
        }
        ReportFile.readable(draft);
        move(draft, target);
      } finally {
        Files.deleteIfExists(draft);
      }
      return new ReportSummary(
          contents.exhibits().size(),
          contents.notes().size(),
          contents.plates().size(),
          contents.findingsLeftOut(),
          Files.size(target),
          switch (custody) {
            case CustodyCheck.Intact(long _, String head) -> head;
            case CustodyCheck.Broken _ -> "";
          });
    } catch (IOException e) {
      throw ReportFile.trouble(target, e);
    } catch (UncheckedIOException e) {
      throw ReportFile.trouble(target, Objects.requireNonNull(e.getCause()));
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Contents load() throws CaseException {
    try (CaseStore store = folder.store();
        Originals originals = CaseOriginals.openReadOnly(folder)) {
      return Contents.load(store, sources(), new PlateMaker(originals, limits), limits);
    } catch (IOException e) {
      throw new CaseException(folder.address() + ": " + e.getMessage(), e);
    }
  }

  private Sources sources() throws CaseException {
    try {
      return Sources.load(folder.sources());
    } catch (SourcesException e) {
      throw new CaseException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw ReportFile.trouble(folder.sources(), e);
    }
  }

  /**
   * A log that is not as it was written is no reason to write nothing: the report says it on top.
   */
  private CustodyCheck custody() throws CaseException {
    try {
      return Files.isRegularFile(folder.custody())
          ? CustodyLog.verify(folder.custody())
          : new CustodyCheck.Broken(0, "the file is missing");
    } catch (IOException e) {
      throw ReportFile.trouble(folder.custody(), e);
    }
  }
}
