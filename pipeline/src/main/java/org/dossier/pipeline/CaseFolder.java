package org.dossier.pipeline;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.sql.SqlCaseStore;

/** One investigation: a folder that can be copied, archived and handed over. */
public record CaseFolder(Path root) {
  /**
   * The fact that holds the hash of the custody log's last line at the time the tables were saved.
   */
  public static final String CUSTODY_HEAD = "custody";

  /** The fact that says how the readers of the last run that read a file were confined. */
  public static final String CONFINEMENT = "confinement";

  /** The fact that says {@code not weighed} of judgements on entities since the last weighing. */
  public static final String JUDGED = "judged";

  /** An existing case. */
  public static CaseFolder open(Path root) throws CaseException {
    var folder = new CaseFolder(root);
    if (!Files.isDirectory(root)) {
      throw new CaseException(
          "there is no case at " + root + ": make one with 'dossier add " + root + " PATH...'");
    }
    if (!Files.isRegularFile(folder.database())) {
      throw new CaseException(root + " is a folder, but not a case: it holds no case.db");
    }
    return folder;
  }

  /** An existing case, or a new one in a folder that is absent or empty. */
  public static CaseFolder openOrCreate(Path root) throws CaseException {
    var folder = new CaseFolder(root);
    if (Files.isRegularFile(folder.database())) {
      return folder;
    }
    try {
      if (Files.isDirectory(root) && !folder.isFresh()) {
        throw new CaseException(
            root + " holds other files and is no case: give the name of a new folder");
      }
      Files.createDirectories(root);
    } catch (FileAlreadyExistsException e) {
      throw new CaseException(
          root + " is a file, not a case folder: give the name of a new folder", e);
    } catch (IOException e) {
      throw Troubles.of(root, e);
    }
    return folder;
  }

  /** Empty but for rules, or left by a first run that was stopped before it made its database. */
  private boolean isFresh() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.allMatch(
          file ->
              file.equals(lock())
                  || file.equals(work())
                  || file.equals(originals())
                  || file.equals(custody())
                  || file.equals(sources())
                  || file.equals(rules())
                  || file.equals(words())
                  || file.equals(keys())
                  || file.equals(progress())
                  || file.equals(dictionaries().getFirst()));
    }
  }

  public Path database() {
    return root.resolve("case.db");
  }

  public Path index() {
    return root.resolve("index");
  }

  public Path originals() {
    return root.resolve("originals");
  }

  public Path custody() {
    return root.resolve("custody.jsonl");
  }

  /** Where people put dictionaries for this case, and for all their cases. */
  public List<Path> dictionaries() {
    return List.of(
        root.resolve("dictionaries"),
        Path.of(System.getProperty("user.home", "."), ".dossier", "dictionaries"));
  }

  public Path sources() {
    return root.resolve("sources.yaml");
  }

  /** The investigator's own claim rules. */
  public Path rules() {
    return root.resolve("rules");
  }

  /** The investigator's own word lists, a folder a language. */
  public Path words() {
    return root.resolve("words");
  }

  /** Keys that seal mail, a TXT record a file: {@code one._domainkey.lamps.example.txt}. */
  public Path keys() {
    return root.resolve("keys");
  }

  /** Who may enter the reading room, with hashes of their passwords. */
  public Path people() {
    return root.resolve("people");
  }

  /** For what is under way; emptied by the next run. */
  Path work() {
    return root.resolve(".work");
  }

  /** How far the addition that is under way has come; gone when it is done. */
  Path progress() {
    return root.resolve(".progress");
  }

  Path lock() {
    return root.resolve(".lock");
  }

  /** The tables, for reading. */
  public CaseStore store() throws CaseException {
    return SqlCaseStore.openReadOnly(database());
  }
}
