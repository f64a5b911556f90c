package org.dossier.outputs.verify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.dossier.intake.Incoming;
import org.dossier.intake.Originals;
import org.dossier.model.Document;
import org.dossier.model.Page;
import org.dossier.outputs.verify.Rereading.Stored;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.CaseOriginals;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Located;
import org.dossier.store.Narrow;
import org.dossier.store.Quotation;
import org.dossier.text.DocumentReaders;
import org.dossier.text.ReadSettings;

/**
 * Hashes every original again, walks the custody chain, reads every original again and looks for
 * every quote and mention at its place. Nothing in the case is changed.
 *
 * <p>Recognised pages are not recognised again: another version of the recogniser may read them
 * otherwise, which would prove nothing. Their stored text is held against the custody log, which
 * has its hash.
 */
public final class Verification {
  /** Documents that may wait for each job: what bounds the memory. */
  private static final int AHEAD = 4;

  private final CaseFolder folder;
  private final CaseStore store;
  private final int jobs;
  private final VerifyProgress progress;
  private final Consumer<Check> sink;
  private boolean ok = true;

  private Verification(
      CaseFolder folder, CaseStore store, int jobs, VerifyProgress progress, Consumer<Check> sink) {
    this.folder = folder;
    this.store = store;
    this.jobs = jobs;
    this.progress = progress;
    this.sink = sink;
  }

  /**
   * Verifies a case.
   *
   * @param sink gets each check, always in the same order
   * @return whether everything is as it should be
   * @throws CaseException when the case can't be read at all
   */
  public static boolean run(
      CaseFolder folder, int jobs, VerifyProgress progress, Consumer<Check> sink)
      throws CaseException {
    try (CaseStore store = folder.store()) {
      return new Verification(folder, store, jobs, progress, sink).run();
    } catch (IOException e) {
      throw new CaseException(folder.root() + ": " + e.getMessage(), e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      // the records refuse what they could never have been saved with
      throw new CaseException(
          folder.database() + " holds a row that Dossier did not write: " + e.getMessage(), e);
    }
  }

  private boolean run() throws CaseException, IOException {
    List<Document> documents = new ArrayList<>();
    store.documents(Narrow.NONE, documents::add);
    CustodyChain custody = CustodyChain.walk(folder.custody(), store.fact(CaseFolder.CUSTODY_HEAD));
    custody.checks(documents).forEach(this::report);
    try (Originals originals = CaseOriginals.openReadOnly(folder)) {
      originals(documents, custody, originals);
      strangers(documents, originals);
    }
    findings();
    return ok;
  }

  private void report(Check check) {
    ok &= check.ok();
    sink.accept(check);
  }

  private record Running(String path, Future<List<Check>> checks) {}

  private void originals(List<Document> documents, CustodyChain custody, Originals originals)
      throws CaseException, IOException {
    var rereading =
        new Rereading(
            DocumentReaders.standard(ReadSettings.standard().withOcr(ReadSettings.Ocr.NEVER)),
            custody);
    List<Document> first = documents.stream().filter(d -> hasBytes(d) && isFirst(d)).toList();
    progress.expected(first.size());
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      Deque<Running> running = new ArrayDeque<>();
      for (Document document : first) {
        Stored stored = stored(document);
        running.add(
            new Running(document.path(), workers.submit(() -> rereading.check(stored, originals))));
        drain(running, AHEAD * jobs);
      }
      drain(running, 0);
    } finally {
      workers.shutdownNow();
    }
  }

  private static boolean isFirst(Document document) {
    return document.duplicateOf() == null;
  }

  /** A file of which no byte could be had has an id made of its path. */
  private static boolean hasBytes(Document document) {
    return !document.id().equals(Incoming.idWithoutBytes(document.path()));
  }

  private Stored stored(Document document) throws CaseException {
    List<Page> pages = new ArrayList<>();
    List<Quotation> quotations = new ArrayList<>();
    store.pages(
        Narrow.to(document.id()),
        (Located<Page> page) -> {
          if (page.path().equals(document.path())) {
            pages.add(page.record());
          }
        });
    store.quotations(document.id(), quotations::add);
    return new Stored(document, pages, quotations);
  }

  private void drain(Deque<Running> running, int most) throws IOException {
    while (running.size() > most) {
      Running next = running.remove();
      boolean good = true;
      for (Check check : finished(next.checks())) {
        good &= check.ok();
        report(check);
      }
      progress.done(next.path(), good);
    }
  }

  private static List<Check> finished(Future<List<Check>> checks) throws IOException {
    try {
      return checks.get();
    } catch (ExecutionException e) {
      switch (Objects.requireNonNull(e.getCause())) {
        case RuntimeException bug -> throw bug;
        case Error error -> throw error;
        case Throwable other -> throw new IllegalStateException(other);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: run the same command again", e);
    }
  }

  /** Files among the originals that are the original of nothing. */
  private void strangers(List<Document> documents, Originals originals)
      throws CaseException, IOException {
    Set<String> known = new HashSet<>();
    documents.forEach(document -> known.add(Originals.name(document.id())));
    String place = CaseOriginals.shown(folder);
    originals.names(
        name -> {
          if (!known.contains(name)) {
            report(
                Check.failed(
                    Check.Kind.ORIGINAL,
                    place + "/" + name,
                    "no document of the case is in this file: an add was stopped (repeat it), or it was put there"));
          }
        });
  }

  private void findings() throws CaseException {
    Set<String> claims = new HashSet<>();
    for (var id : store.documentIds()) {
      store.quotations(
          id,
          quotation -> {
            if (!quotation.what().equals("mention")) {
              claims.add(quotation.id());
            }
          });
    }
    store.findings(
        Narrow.NONE,
        finding -> {
          List<String> missing =
              finding.claims().stream().filter(claim -> !claims.contains(claim)).toList();
          report(
              missing.isEmpty()
                  ? Check.passed(
                      Check.Kind.FINDING,
                      finding.id(),
                      "rests on " + finding.claims().size() + " claims")
                  : Check.failed(
                      Check.Kind.FINDING,
                      finding.id(),
                      "rests on claims that the case does not have: "
                          + String.join(", ", missing)));
        });
  }
}
