package org.dossier.pipeline;

import java.io.IOException;
import java.util.Optional;
import org.dossier.search.Aids;
import org.dossier.search.LucenePassageIndex;
import org.dossier.search.PassageIndex;
import org.dossier.search.Spellings;
import org.dossier.search.Translator;
import org.dossier.search.opensearch.IndexAddress;
import org.dossier.search.opensearch.OpenSearchPassageIndex;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.jspecify.annotations.Nullable;

/** Where a case's passages are searched: in its folder, or on a server that its tables name. */
public final class CaseIndex {
  /** The fact that holds the server's address; absent or empty: the folder. */
  static final String PLACE = "index";

  /** What stands for the case's folder where an address may stand. */
  public static final String FOLDER = "folder";

  private CaseIndex() {}

  /**
   * The index, for reading.
   *
   * @param spellings of whom {@code entity:} names
   */
  public static PassageIndex openReadOnly(
      CaseFolder folder, Spellings spellings, Translator translator)
      throws CaseException, IOException {
    var aids = new Aids(spellings, folder.dictionaries(), translator);
    Optional<IndexAddress> server;
    try (CaseStore store = folder.store()) {
      server = place(store);
    }
    return server.isPresent()
        ? OpenSearchPassageIndex.openReadOnly(server.get(), aids)
        : LucenePassageIndex.openReadOnly(folder.index(), aids);
  }

  /**
   * The index, for writing.
   *
   * @param wanted the address of a server that a new case is to use from now on; null: whatever it
   *     uses
   */
  static PassageIndex open(CaseFolder folder, CaseStore store, @Nullable String wanted)
      throws CaseException, IOException {
    if (wanted != null) {
      return open(choose(folder, store, address(wanted)));
    }
    Optional<IndexAddress> server = place(store);
    return server.isPresent() ? open(server.get()) : LucenePassageIndex.open(folder.index());
  }

  static PassageIndex open(IndexAddress server) throws IOException {
    return OpenSearchPassageIndex.open(server);
  }

  /** The server that a case uses. */
  static Optional<IndexAddress> place(CaseStore store) throws CaseException {
    Optional<String> known = store.fact(PLACE).filter(place -> !place.isEmpty());
    return known.isPresent() ? Optional.of(address(known.get())) : Optional.empty();
  }

  static IndexAddress address(String text) throws CaseException {
    try {
      return IndexAddress.of(text, System.getenv());
    } catch (IllegalArgumentException e) {
      throw new CaseException(String.valueOf(e.getMessage()), e);
    }
  }

  private static IndexAddress choose(CaseFolder folder, CaseStore store, IndexAddress wanted)
      throws CaseException, IOException {
    Optional<IndexAddress> known = place(store);
    if (known.isPresent() && known.get().toString().equals(wanted.toString())) {
      return wanted;
    }
    if (known.isPresent() || folder.index().toFile().exists()) {
      throw new CaseException(
          folder.root()
              + " has its index "
              + (known.isPresent() ? "at " + known.get() : "in its folder")
              + ": move it with 'dossier reindex "
              + folder.root()
              + " --index "
              + wanted
              + "'");
    }
    requireFree(wanted);
    remember(store, wanted.toString());
    return wanted;
  }

  /** Another case may use it. */
  static void requireFree(IndexAddress wanted) throws CaseException, IOException {
    if (OpenSearchPassageIndex.exists(wanted)) {
      throw new CaseException(
          "there is an index at " + wanted + " already: choose another name, or delete it there");
    }
  }

  static void remember(CaseStore store, String place) throws CaseException {
    store.putFact(PLACE, place);
    store.commit();
  }
}
