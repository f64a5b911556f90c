package org.dossier.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dossier.intake.CustodyEvent;
import org.dossier.intake.CustodyLog;
import org.dossier.intake.Original;
import org.dossier.intake.Originals;
import org.dossier.intake.StorageAddress;
import org.dossier.model.DocumentId;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.sql.SqlCaseStore;

/**
 * Takes a case's originals from its folder to a bucket, back, or to another bucket. Each is read
 * from the new place and hashed before the case uses it; nothing is deleted at the old one.
 */
public final class MovingOriginals {
  /** The fact that names the bucket that a move was begun to, which need not be empty any more. */
  private static final String BEGUN = "originals moving to";

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}");
  private static final int AT_ONCE = 8;
  private static final int TOGETHER = 256;

  private final Originals from;
  private final Originals to;
  private final Originals again;
  private final Handling handling;
  private final Consumer<String> progress;

  /**
   * What the custody log says of each copy.
   *
   * @param from the old place
   * @param to the new one
   */
  private record Handling(
      CustodyLog log, String from, String to, String custodian, Clock clock, String tool) {
    CustodyEvent copied(String name, DocumentId id, long size) {
      return new CustodyEvent(
          id.sha256(),
          null,
          to + "/" + name,
          id.sha256(),
          size,
          clock.instant(),
          from,
          "copy",
          custodian,
          "copied",
          tool);
    }
  }

  private MovingOriginals(
      Originals from, Originals to, Originals again, Handling handling, Consumer<String> progress) {
    this.from = from;
    this.to = to;
    this.again = again;
    this.handling = handling;
    this.progress = progress;
  }

  /**
   * Moves them; after a stop the same call goes on. The custody log has a line of each copy.
   *
   * @param target the address of a bucket, or {@link CaseOriginals#FOLDER}
   * @param tool name and version
   * @param progress is told what is being done
   * @return how many there are
   */
  public static long run(
      CaseFolder folder, String target, Clock clock, String tool, Consumer<String> progress)
      throws CaseException {
    try (CaseLock _ = CaseLock.take(folder)) {
      Optional<StorageAddress> place =
          target.equals(CaseOriginals.FOLDER)
              ? Optional.empty()
              : Optional.of(CaseOriginals.address(target));
      if (CaseOriginals.place(folder).equals(place)) {
        throw new CaseException(target + " is where the originals are already");
      }
      String name = place.map(StorageAddress::toString).orElse("");
      try (CaseStore store = SqlCaseStore.open(folder.database());
          CustodyLog custody = CustodyLog.open(folder.custody(), clock)) {
        begin(store, place);
        var handling =
            new Handling(
                custody,
                CaseOriginals.shown(folder),
                place.map(StorageAddress::toString).orElse(CaseOriginals.IN_FOLDER),
                folder.custodian(),
                clock,
                tool);
        long count = copy(folder, place, handling, progress);
        store.putFact(CaseFolder.CUSTODY_HEAD, custody.head());
        store.putFact(BEGUN, "");
        CaseOriginals.remember(store, name);
        return count;
      }
    } catch (IOException e) {
      throw Troubles.of(folder.root(), e);
    }
  }

  private static void begin(CaseStore store, Optional<StorageAddress> place)
      throws CaseException, IOException {
    if (place.isPresent() && !store.fact(BEGUN).equals(Optional.of(place.get().toString()))) {
      CaseOriginals.requireFree(place.get());
      store.putFact(BEGUN, place.get().toString());
      store.commit();
    }
  }

  private static long copy(
      CaseFolder folder,
      Optional<StorageAddress> place,
      Handling handling,
      Consumer<String> progress)
      throws CaseException, IOException {
    try (Originals from = CaseOriginals.openReadOnly(folder);
        Originals to = open(folder, place, folder.copies());
        Originals again = open(folder, place, folder.copies().resolve("again"))) {
      return new MovingOriginals(from, to, again, handling, progress).copyAll();
    }
  }

  private static Originals open(CaseFolder folder, Optional<StorageAddress> place, Path copies)
      throws IOException {
    return place.isPresent()
        ? CaseOriginals.withoutCopies(place.get(), copies)
        : Originals.open(folder.originals());
  }

  private long copyAll() throws CaseException, IOException {
    List<String> all = new ArrayList<>();
    from.names(
        name -> {
          if (NAME.matcher(name).matches()) {
            all.add(name);
          }
        });
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int start = 0; start < all.size(); start += TOGETHER) {
        progress.accept(
            String.format(Locale.ROOT, "copying originals: %,d of %,d", start, all.size()));
        List<Future<CustodyEvent>> copied = new ArrayList<>();
        for (String name : all.subList(start, Math.min(all.size(), start + TOGETHER))) {
          copied.add(threads.submit(() -> copy(name)));
        }
        List<CustodyEvent> events = new ArrayList<>();
        for (Future<CustodyEvent> one : copied) {
          events.add(await(one));
        }
        handling.log().append(events);
      }
    }
    return all.size();
  }

  private CustodyEvent copy(String name) throws CaseException, IOException {
    var id = new DocumentId(name.substring(name.lastIndexOf('/') + 1));
    try (Original.Held held = needed(from, id);
        InputStream bytes = Files.newInputStream(held.file())) {
      DocumentId kept = to.keep(bytes);
      if (!kept.equals(id)) {
        throw new CaseException(
            "the original "
                + id.sha256()
                + " was changed: it hashes to "
                + kept.sha256()
                + ": run dossier verify before it is moved");
      }
    }
    try (Original.Held held = needed(again, id)) {
      if (!Originals.hash(held.file()).equals(id)) {
        throw new CaseException(
            "the copy of " + id.sha256() + " is not what was copied: run the same command again");
      }
      return handling.copied(name, id, Files.size(held.file()));
    }
  }

  private static Original.Held needed(Originals originals, DocumentId id)
      throws CaseException, IOException {
    return originals
        .find(id)
        .orElseThrow(
            () ->
                new CaseException("the original " + id.sha256() + " vanished while it was moved"));
  }

  private static CustodyEvent await(Future<CustodyEvent> copied) throws CaseException, IOException {
    try {
      return copied.get();
    } catch (ExecutionException e) {
      switch (Objects.requireNonNull(e.getCause())) {
        case CaseException known -> throw known;
        case IOException trouble -> throw trouble;
        case Throwable bug -> throw new IllegalStateException(bug);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: run the same command again to go on", e);
    }
  }
}
