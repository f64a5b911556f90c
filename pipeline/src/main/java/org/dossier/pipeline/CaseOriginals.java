package org.dossier.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dossier.intake.Originals;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.sql.SqlCaseStore;
import org.jspecify.annotations.Nullable;

/** Where a case's originals are kept: in its folder, or in a bucket that its tables name. */
public final class CaseOriginals {
  /** The fact that holds the bucket's address; absent or empty: the folder. */
  static final String PLACE = "originals";

  /** What stands for the case's folder where an address may stand. */
  public static final String FOLDER = "folder";

  /** Where the originals of a case are that keeps them in its folder. */
  static final String IN_FOLDER = "originals";

  /** Of copies on this machine that nobody reads just now. */
  private static final long MOST_COPIES = 2L << 30;

  private CaseOriginals() {}

  /** The originals, for reading; to be closed. */
  public static Originals openReadOnly(CaseFolder folder) throws CaseException, IOException {
    Optional<StorageAddress> bucket = place(folder);
    return bucket.isPresent()
        ? at(bucket.get(), Files.createTempDirectory("dossier-originals"))
        : Originals.openReadOnly(folder.originals());
  }

  /** What the places of originals begin with, for people. */
  public static String shown(CaseFolder folder) throws CaseException {
    return place(folder).map(StorageAddress::toString).orElse(IN_FOLDER);
  }

  /** Where somebody who looks for the originals finds them: an address, or the path of a folder. */
  public static String where(CaseFolder folder) throws CaseException {
    return place(folder).map(StorageAddress::toString).orElse(folder.originals().toString());
  }

  /**
   * The originals, for writing. The caller holds the case's lock, and tells a new case's tables
   * with {@link #remember} before anything is kept.
   *
   * @param wanted where a new case is to keep them; null: wherever it does
   */
  static Originals open(CaseFolder folder, @Nullable String wanted)
      throws CaseException, IOException {
    Optional<StorageAddress> bucket =
        wanted == null ? place(folder) : Optional.of(choose(folder, address(wanted)));
    return bucket.isPresent()
        ? at(bucket.get(), folder.copies())
        : Originals.open(folder.originals());
  }

  /** A bucket's originals are no part of a trove: it would grow by what it takes in. */
  static void requireApart(CaseFolder folder, AddRequest request) throws CaseException {
    String wanted = request.originals();
    Optional<StorageAddress> bucket = wanted == null ? place(folder) : Optional.of(address(wanted));
    for (String text : request.stored()) {
      StorageAddress trove = Stores.address(text);
      if (bucket.isPresent() && (trove.holds(bucket.get()) || bucket.get().holds(trove))) {
        throw new CaseException(
            trove + " and the case's own originals, at " + bucket.get() + ", must lie apart");
      }
    }
  }

  /** In a bucket; copies lie in a folder of this process's alone. */
  static Originals at(StorageAddress bucket, Path copies) throws IOException {
    return Originals.open(Storage.open(bucket), bucket, copies, MOST_COPIES);
  }

  /** The same, where nothing is read twice. */
  static Originals withoutCopies(StorageAddress bucket, Path copies) throws IOException {
    return Originals.open(Storage.open(bucket), bucket, copies, 0);
  }

  /** The bucket of a case, if it has one. */
  static Optional<StorageAddress> place(CaseFolder folder) throws CaseException {
    if (!SqlCaseStore.exists(folder.database())) {
      return Optional.empty();
    }
    try (CaseStore store = folder.store()) {
      Optional<String> known = store.fact(PLACE).filter(place -> !place.isEmpty());
      return known.isPresent() ? Optional.of(address(known.get())) : Optional.empty();
    }
  }

  static void remember(CaseStore store, String place) throws CaseException {
    store.putFact(PLACE, place);
    store.commit();
  }

  static StorageAddress address(String text) throws CaseException {
    StorageAddress address = Stores.address(text);
    if (address.key().contains("//") || !address.key().equals(address.key().strip())) {
      throw new CaseException(
          "'" + text + "' is no place for originals: give " + StorageAddress.FORMS);
    }
    return address;
  }

  private static StorageAddress choose(CaseFolder folder, StorageAddress wanted)
      throws CaseException, IOException {
    Optional<StorageAddress> known = place(folder);
    if (known.isPresent() && known.get().equals(wanted)) {
      return wanted;
    }
    if (known.isPresent() || hasAny(folder.originals())) {
      throw new CaseException(
          folder.address()
              + " keeps its originals "
              + (known.isPresent() ? "at " + known.get() : "in its folder")
              + ": move them with 'dossier move "
              + folder.address()
              + " --originals "
              + wanted
              + "'");
    }
    requireFree(wanted);
    return wanted;
  }

  private static boolean hasAny(Path folder) throws IOException {
    var any = new boolean[1];
    try (Originals here = Originals.openReadOnly(folder)) {
      here.names(name -> any[0] |= !name.startsWith("."));
    }
    return any[0];
  }

  /** Another case may keep its own there. */
  static void requireFree(StorageAddress wanted) throws CaseException, IOException {
    try (Storage storage = Storage.open(wanted)) {
      if (storage.first(wanted.key().isEmpty() ? "" : wanted.key() + "/").isPresent()) {
        throw new CaseException(
            "there is something at " + wanted + " already: give a prefix of this case's own");
      }
    }
  }
}
