package org.dossier.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dossier.evidence.Sources;
import org.dossier.evidence.SourcesException;
import org.dossier.intake.Candidate;
import org.dossier.intake.CustodyLog;
import org.dossier.intake.Incoming;
import org.dossier.intake.Intake;
import org.dossier.intake.IntakeLimits;
import org.dossier.intake.Originals;
import org.dossier.intake.StorageException;
import org.dossier.language.packs.Languages;
import org.dossier.model.DocumentId;
import org.dossier.model.State;
import org.dossier.pipeline.FileTask.Kept;
import org.dossier.search.PassageIndex;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.sql.SqlCaseStore;

/**
 * Takes files into a case: intake, reading, extraction, index, weighing. Documents are read by
 * several threads; what they come to is written by one, in the order of the walk, so that the
 * result does not depend on the threads.
 */
public final class Adding {
  /** How long other files wait for the first one. */
  private static final int FIRST_SECONDS = 4;

  /** A second reader takes longer to start than so many bytes take to read. */
  private static final long BRIEF = 1 << 18;

  /** To optimize the code of readers takes longer than it saves in reading so many bytes. */
  private static final long LONG = 512L << 20;

  private final CaseFolder folder;
  private final AddRequest request;
  private final AddProgress progress;
  private final Engine engine;
  private final ReadersOnDemand readers;
  private AddSummary summary = AddSummary.NOTHING;

  /** What to read though it was read before; empty: whatever lies at the paths of the request. */
  private final List<Candidate> anew;

  private Adding(
      CaseFolder folder,
      AddRequest request,
      AddProgress progress,
      Engine engine,
      ReadersOnDemand readers,
      List<Candidate> anew) {
    this.anew = List.copyOf(anew);
    this.folder = folder;
    this.request = request;
    this.engine = engine;
    this.readers = readers;
    this.progress = progress;
  }

  /**
   * Adds to a case, making it where absent. Safe to interrupt and to repeat.
   *
   * @throws CaseException when the work can't be done or can't be finished; what was stored is safe
   */
  public static AddSummary run(CaseFolder folder, AddRequest request, AddProgress progress)
      throws CaseException {
    return run(folder, List.of(request), progress).getFirst();
  }

  /** One after the other, as {@link #run(CaseFolder, AddRequest, AddProgress)} does each. */
  public static List<AddSummary> run(
      CaseFolder folder, List<AddRequest> requests, AddProgress progress) throws CaseException {
    try (Engine engine = Engine.embedded()) {
      return run(folder, requests, progress, engine);
    } catch (IOException e) {
      throw Troubles.of(folder.root(), e);
    }
  }

  /**
   * The same with documents read wherever an engine reads them.
   *
   * @param engine the caller's to close
   */
  public static List<AddSummary> run(
      CaseFolder folder, List<AddRequest> requests, AddProgress progress, Engine engine)
      throws CaseException {
    CaseRules rules = CaseRules.load(folder);
    rules.requireExamples(Languages.standard());
    List<AddSummary> summaries = new ArrayList<>();
    try (CaseLock _ = CaseLock.take(folder);
        var shared = new SharedProgress(folder, progress);
        var readers = new ReadersOnDemand(engine, folder, rules)) {
      for (AddRequest request : requests) {
        AddRequest withRules = request.withRules(rules.fingerprint());
        summaries.add(new Adding(folder, withRules, shared, engine, readers, List.of()).run());
      }
    } catch (IOException e) {
      throw Troubles.of(folder.root(), e);
    }
    return summaries;
  }

  /** Reads files of the case anew. The caller holds its lock. */
  static AddSummary anew(
      CaseFolder folder, AddRequest request, List<Candidate> files, AddProgress progress)
      throws CaseException {
    CaseRules rules = CaseRules.load(folder);
    rules.requireExamples(Languages.standard());
    try (Engine engine = Engine.embedded();
        var shared = new SharedProgress(folder, progress);
        var readers = new ReadersOnDemand(engine, folder, rules)) {
      AddRequest withRules = request.withRules(rules.fingerprint());
      return new Adding(folder, withRules, shared, engine, readers, files).run();
    } catch (IOException e) {
      throw Troubles.of(folder.root(), e);
    }
  }

  private AddSummary run() throws CaseException {
    if (anew.isEmpty()) {
      requireApart();
    }
    boolean firstOfAll = !SqlCaseStore.exists(folder.database());
    try (Originals originals = CaseOriginals.open(folder, request.originals());
        Stores stores = Stores.open(anew.isEmpty() ? request.stored() : List.of())) {
      var intake = new Intake(originals, IntakeLimits.standard(), new ConfinedUnpacking());
      List<Candidate> candidates =
          anew.isEmpty()
              ? intake.list(request.paths(), stores.troves(), folder.root().toRealPath())
              : anew;
      Readers chosen = readers.of(request.ocr(), bytes(candidates) > LONG);
      if (firstOfAll && !candidates.isEmpty()) {
        chosen.warm();
      }
      add(intake, candidates, chosen);
    } catch (IOException e) {
      throw Troubles.of(folder.root(), e);
    }
    return summary;
  }

  private void add(Intake intake, List<Candidate> candidates, Readers chosen)
      throws CaseException, IOException {
    try (CaseStore store = SqlCaseStore.open(folder.database())) {
      rememberSource();
      rememberOriginals(store);
      try (PassageIndex index = CaseIndex.open(folder, store, request.index());
          CustodyLog custody = CustodyLog.open(folder.custody(), request.clock())) {
        try (var indexing = new Indexing(index)) {
          var ledger = new Ledger(folder, store, indexing, custody, request);
          readAll(ledger, intake, candidates, chosen);
          if (!chosen.confinement().isEmpty()) {
            store.putFact(CaseFolder.CONFINEMENT, chosen.confinement());
          }
          ledger.commit();
          indexing.finish();
        }
        Reindexing.mend(store, index);
        index.pack();
        progress.step("weighing");
        WeighingStep.run(folder, store, request.tool(), request.jobs(), engine);
      }
    }
  }

  /** The case is no part of a trove: it would grow by what it takes in. */
  private void requireApart() throws CaseException {
    try {
      Path home = folder.root().toRealPath();
      for (Path path : request.paths()) {
        if (path.toRealPath().startsWith(home)) {
          throw new CaseException(
              path + " lies in the case " + folder.root() + " itself: add files from elsewhere");
        }
      }
    } catch (IOException e) {
      throw Troubles.of(folder.root(), e);
    }
    CaseOriginals.requireApart(folder, request);
  }

  /** Also finds a sources.yaml that can't be used before hours of reading, not after them. */
  private void rememberSource() throws CaseException, IOException {
    String source = request.source();
    try {
      Sources.load(folder.sources());
      if (source != null) {
        Sources.remember(folder.sources(), source);
      }
    } catch (SourcesException e) {
      throw new CaseException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Before the first of them is kept. */
  private void rememberOriginals(CaseStore store) throws CaseException {
    String originals = request.originals();
    if (originals != null) {
      CaseOriginals.remember(store, CaseOriginals.address(originals).toString());
    }
  }

  private void readAll(Ledger ledger, Intake intake, List<Candidate> candidates, Readers chosen)
      throws CaseException, IOException {
    progress.expected(candidates.size());
    progress.expectedBytes(bytes(candidates));
    progress.step("reading");
    boolean brief = bytes(candidates) <= BRIEF;
    var task = new FileTask(intake, chosen, request);
    ExecutorService threads = engine.threads(brief ? 1 : request.jobs());
    try {
      var queue = new Queue(ledger, task, threads);
      for (List<Candidate> batch : Intake.batches(Soonest.first(candidates))) {
        var inside = new Counting(queue);
        try {
          intake.take(batch, inside::accept);
        } catch (StorageException e) {
          queue.drain(0);
          ledger.commit(); // what was had before the bucket was lost
          throw e;
        }
        queue.rethrow();
        progress.expected(Math.max(0, inside.count - batch.size()));
      }
      queue.drain(0);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long bytes(List<Candidate> candidates) {
    return candidates.stream().mapToLong(Adding::size).sum();
  }

  private static long size(Candidate candidate) {
    return switch (candidate) {
      case Candidate.Found found -> found.size();
      case Candidate.Skipped _ -> 0;
    };
  }

  /** Of a container none: what it holds counts. */
  private static long size(Incoming incoming) {
    return incoming instanceof Incoming.Container ? 0 : incoming.size();
  }

  /** Counts what candidates unfold into. */
  private static final class Counting {
    private final Queue queue;
    private int count;

    Counting(Queue queue) {
      this.queue = queue;
    }

    void accept(Incoming incoming) {
      count++;
      queue.accept(incoming);
    }
  }

  /** One file, being read. */
  private record Running(DocumentId id, Future<List<Kept>> result) {}

  /** Work under way, in the order of the walk. */
  private final class Queue {
    private final Ledger ledger;
    private final FileTask task;
    private final ExecutorService threads;
    private final Deque<Running> running = new ArrayDeque<>();
    private final TableShare tables = new TableShare(request.tableClaims());
    private final Set<String> same = Set.of(request.settings());

    /** Whoever looked for claims everywhere before keeps what was found. */
    private final Set<String> either =
        request.seeksClaims()
            ? Set.of(request.settings(), request.withoutClaims().settings())
            : same;

    private Exception trouble = new IllegalStateException("none");
    private boolean stopped;
    private boolean begun;

    Queue(Ledger ledger, FileTask task, ExecutorService threads) {
      this.ledger = ledger;
      this.task = task;
      this.threads = threads;
    }

    /** Keeps the first failure for {@link #rethrow}: intake's sink can't throw it. */
    void accept(Incoming incoming) {
      if (stopped) {
        return;
      }
      try {
        boolean plain = request.seeksClaims() && tables.isBeyond(incoming);
        if (anew.isEmpty()
            && ledger.isDone(incoming.path(), incoming.id(), plain ? either : same)) {
          summary = summary.withUnchanged();
          progress.skipped(incoming.path());
          progress.expectedBytes(-size(incoming));
          return;
        }
        while (running.stream().anyMatch(other -> other.id().equals(incoming.id()))) {
          drain(running.size() - 1); // these bytes are being read
        }
        Optional<List<Kept>> copy = ledger.duplicate(incoming);
        running.add(
            new Running(
                incoming.id(),
                copy.isPresent()
                    ? CompletableFuture.completedFuture(copy.get())
                    : threads.submit(() -> task.run(incoming, plain))));
        awaitFirst();
        drain(engine.ahead(request.jobs()));
      } catch (CaseException | IOException e) {
        trouble = e;
        stopped = true;
      }
    }

    /**
     * Something can be searched for soon: the first reader starts by itself, and what it reads is
     * recorded, unless that takes long.
     */
    private void awaitFirst() throws CaseException, IOException {
      if (begun) {
        return;
      }
      begun = true;
      try {
        Objects.requireNonNull(running.peek()).result().get(FIRST_SECONDS, TimeUnit.SECONDS);
        drain(0);
      } catch (TimeoutException | ExecutionException e) {
        return; // told when its turn comes
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void rethrow() throws CaseException, IOException {
      if (stopped) {
        switch (trouble) {
          case CaseException e -> throw e;
          case IOException e -> throw e;
          default -> throw new IllegalStateException(trouble);
        }
      }
    }

    void drain(int most) throws CaseException, IOException {
      while (running.size() > most) {
        boolean first = true;
        for (Kept kept : Outcome.of(running.remove().result())) {
          if (first) {
            progress.readBytes(size(kept.incoming()));
          } else {
            progress.expected(1);
          }
          first = false;
          State state;
          try {
            state = ledger.record(kept);
          } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
          }
          summary = summary.with(state);
          progress.done(kept.incoming().path(), state);
        }
        ledger.endOfFile();
      }
    }
  }
}
