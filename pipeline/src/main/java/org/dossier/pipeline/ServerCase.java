package org.dossier.pipeline;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.sql.SqlCaseStore;
import org.jspecify.annotations.Nullable;

/** A case whose tables are in a database of a server, and the folder that holds the rest. */
final class ServerCase {
  private ServerCase() {}

  static CaseFolder open(CaseDatabase place) throws CaseException {
    Path root;
    try (CaseStore store = SqlCaseStore.openReadOnly(place)) {
      Optional<String> away = store.fact(Moving.AWAY);
      if (away.isPresent()) {
        throw new CaseException("the case at " + place + " was moved to " + away.get());
      }
      root =
          remembered(store)
              .orElseThrow(
                  () -> new CaseException(place + " says not where its folder is: " + how(place)));
    }
    return at(root, place);
  }

  static CaseFolder openOrCreate(CaseDatabase place, @Nullable Path shared) throws CaseException {
    boolean anew = !SqlCaseStore.exists(place);
    if (!anew && shared == null) {
      return open(place);
    }
    if (shared == null) {
      throw new CaseException(
          "originals and the search index of a case lie in a folder, which every machine that works"
              + " on it must see: "
              + how(place));
    }
    Path root = shared.toAbsolutePath().normalize();
    var folder = new CaseFolder(root, place);
    make(folder, anew);
    try (CaseStore store = SqlCaseStore.open(place)) {
      if (!remembered(store).equals(Optional.of(root))) {
        store.putFact(CaseFolder.FOLDER, root.toString());
        store.commit();
      }
    }
    return folder;
  }

  private static void make(CaseFolder folder, boolean anew) throws CaseException {
    Path root = folder.root();
    try {
      if (!anew) {
        at(root, folder.database());
      } else if (Files.isDirectory(root) && !folder.isFresh()) {
        throw new CaseException(
            root + " holds other files: give the name of a new folder with --folder");
      }
      Files.createDirectories(root);
    } catch (FileAlreadyExistsException e) {
      throw new CaseException(root + " is a file: give the name of a new folder with --folder", e);
    } catch (IOException e) {
      throw Troubles.of(root, e);
    }
  }

  private static CaseFolder at(Path root, CaseDatabase place) throws CaseException {
    var folder = new CaseFolder(root, place);
    if (!Files.isDirectory(root)) {
      throw new CaseException(
          "this machine doesn't see "
              + root
              + ", which holds the originals and the search index of "
              + place
              + ": mount it there; or, if it was moved, "
              + how(place));
    }
    return folder;
  }

  private static String how(CaseDatabase place) {
    return "say where it is with 'dossier add " + place + " --folder DIR PATH...'";
  }

  private static Optional<Path> remembered(CaseStore store) throws CaseException {
    return store.fact(CaseFolder.FOLDER).map(Path::of);
  }
}
