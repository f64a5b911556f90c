package org.dossier.pipeline;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.sql.SqlCaseStore;
import org.jspecify.annotations.Nullable;

/**
 * One investigation: a folder that can be copied, archived and handed over. Its tables lie in it,
 * or in a database of a server, which then remembers the folder.
 */
public record CaseFolder(Path root, CaseDatabase database) {
  /**
   * The fact that holds the hash of the custody log's last line at the time the tables were saved.
   */
  public static final String CUSTODY_HEAD = "custody";

  /** The fact that says how the readers of the last run that read a file were confined. */
  public static final String CONFINEMENT = "confinement";

  /** The fact that says {@code not weighed} of judgements on entities since the last weighing. */
  public static final String JUDGED = "judged";

  /** The fact that says, of a case whose tables are on a server, where its folder is. */
  public static final String FOLDER = "folder";

  /** The name of the file that holds the tables of a case without a server. */
  private static final String FILE = "case.db";

  /** With its tables in it. */
  public CaseFolder(Path root) {
    this(root, CaseDatabase.file(root.resolve(FILE)));
  }

  /**
   * An existing case.
   *
   * @param address a folder, or where the tables are: {@code jdbc:postgresql://host/database}
   */
  public static CaseFolder open(String address) throws CaseException {
    return address.startsWith(CaseDatabase.SERVER)
        ? ServerCase.open(CaseDatabase.server(address))
        : open(Path.of(address));
  }

  /**
   * An existing case, or a new one.
   *
   * @param shared the folder of a case whose tables are on a server; null for the one that it
   *     remembers
   */
  public static CaseFolder openOrCreate(String address, @Nullable Path shared)
      throws CaseException {
    if (address.startsWith(CaseDatabase.SERVER)) {
      return ServerCase.openOrCreate(CaseDatabase.server(address), shared);
    }
    if (shared != null) {
      throw new CaseException(
          "--folder is for a case whose tables are on a server: " + address + " is a folder");
    }
    return openOrCreate(Path.of(address));
  }

  /** An address as it may be printed: without a password. */
  public static String shown(String address) {
    return address.startsWith(CaseDatabase.SERVER)
        ? CaseDatabase.server(address).toString()
        : address;
  }

  /** What a command is given to find this case; without a password. */
  public String address() {
    return switch (database) {
      case CaseDatabase.File _ -> root.toString();
      case CaseDatabase.Server server -> server.toString();
    };
  }

  /** Who the custody log says holds the case. */
  String custodian() {
    return root.toAbsolutePath().getFileName().toString();
  }

  /** What people call this case. */
  public String name() {
    return switch (database) {
      case CaseDatabase.File _ -> String.valueOf(root.toAbsolutePath().normalize().getFileName());
      case CaseDatabase.Server server -> server.name();
    };
  }

  /** An existing case. */
  public static CaseFolder open(Path root) throws CaseException {
    var folder = new CaseFolder(root);
    if (!Files.isDirectory(root)) {
      throw new CaseException(
          "there is no case at " + root + ": make one with 'dossier add " + root + " PATH...'");
    }
    if (!folder.hasTables()) {
      folder.requireTablesHere();
      throw new CaseException(root + " is a folder, but not a case: it holds no case.db");
    }
    return folder;
  }

  /** An existing case, or a new one in a folder that is absent or empty. */
  public static CaseFolder openOrCreate(Path root) throws CaseException {
    var folder = new CaseFolder(root);
    if (folder.hasTables()) {
      return folder;
    }
    folder.requireTablesHere();
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

  private void requireTablesHere() throws CaseException {
    String gone = Moving.gone(root);
    if (!gone.isEmpty()) {
      throw new CaseException("the tables of " + root + " were moved: give " + gone);
    }
  }

  private boolean hasTables() {
    return Files.isRegularFile(root.resolve(FILE));
  }

  /** Empty but for rules, or left by a first run that was stopped before it made its database. */
  boolean isFresh() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.allMatch(
          file ->
              file.equals(lock())
                  || file.equals(work())
                  || file.equals(copies())
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

  /** Copies of originals that lie in a bucket, while files are added. */
  Path copies() {
    return root.resolve(".copies");
  }

  Path lock() {
    return root.resolve(".lock");
  }

  /** The tables, for reading. */
  public CaseStore store() throws CaseException {
    return SqlCaseStore.openReadOnly(database());
  }
}
