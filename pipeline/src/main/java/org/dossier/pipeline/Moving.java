package org.dossier.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.sql.CaseCopy;
import org.dossier.store.sql.SqlCaseStore;
import org.jspecify.annotations.Nullable;

/**
 * Takes a case from its folder to a server, or back, or to another folder. Everything is compared
 * with what it was copied from before the old place is used no more; nothing is deleted there.
 */
public final class Moving {
  /** What stays behind of a folder's tables. */
  private static final String LEFT = "case.db.moved";

  /** In a folder whose tables went elsewhere: where. */
  private static final String GONE = "moved-to";

  /** The fact that says the same of tables on a server. */
  static final String AWAY = "moved to";

  /** Belongs to whoever works there now, or can be drawn again. */
  private static final Set<String> NOT_COPIED =
      Set.of(
          "case.db",
          "case.db-wal",
          "case.db-shm",
          LEFT,
          GONE,
          ".lock",
          ".work",
          ".copies",
          ".progress",
          "renders");

  private final CaseFolder from;
  private final CaseDatabase to;
  private final Path root;
  private final Consumer<String> progress;

  private Moving(CaseFolder from, CaseDatabase to, Path root, Consumer<String> progress) {
    this.from = from;
    this.to = to;
    this.root = root;
    this.progress = progress;
  }

  /** What was moved. */
  public record Moved(long rows, long files) {}

  /**
   * Moves it; after a stop the same call goes on.
   *
   * @param target a folder, or the address of a database
   * @param shared the folder of a case whose tables go to a server; null for the one that it has
   * @param progress is told what is being done
   */
  public static Moved run(
      CaseFolder from, String target, @Nullable Path shared, Consumer<String> progress)
      throws CaseException {
    boolean server = target.startsWith(CaseDatabase.SERVER);
    if (!server && shared != null) {
      throw new CaseException(
          "--folder is for a case whose tables go to a server: " + target + " is a folder");
    }
    Path root = (server ? shared == null ? from.root() : shared : Path.of(target));
    root = root.toAbsolutePath().normalize();
    CaseDatabase to = server ? CaseDatabase.server(target) : new CaseFolder(root).database();
    if (from.address().equals(to.toString()) || to.equals(from.database())) {
      throw new CaseException(target + " is where the case lies already");
    }
    try (CaseLock _ = CaseLock.take(from)) {
      return new Moving(from, to, root, progress).run();
    } catch (IOException e) {
      throw Troubles.of(root, e);
    }
  }

  private Moved run() throws CaseException, IOException {
    requireRoom();
    Files.createDirectories(root);
    long files;
    long rows;
    try (CaseCopy copy = CaseCopy.open(from.database(), to)) {
      files = isElsewhere() ? copyFiles() : 0;
      rows = copy.run(progress);
      Map<String, @Nullable String> changes = new HashMap<>();
      changes.put(CaseFolder.FOLDER, to instanceof CaseDatabase.Server ? root.toString() : null);
      changes.put(AWAY, null);
      copy.finish(changes);
    }
    leave();
    return new Moved(rows, files);
  }

  /**
   * A folder that is new, or the case's own, or has the begun tables of a move that was stopped.
   */
  private void requireRoom() throws IOException, CaseException {
    boolean begun = to instanceof CaseDatabase.File(Path tables) && Files.exists(tables);
    if (Files.isDirectory(root)
        && isElsewhere()
        && !begun
        && to instanceof CaseDatabase.File
        && !new CaseFolder(root).isFresh()) {
      throw new CaseException(root + " holds other files: give the name of a new folder");
    }
  }

  private boolean isElsewhere() throws IOException {
    return !Files.isSameFile(root, from.root());
  }

  /** Files that are there as they should be are not copied again. */
  private long copyFiles() throws IOException, CaseException {
    long count = 0;
    List<Path> files;
    try (Stream<Path> all = Files.walk(from.root())) {
      files = all.filter(this::isCopied).sorted().toList();
    }
    for (Path file : files) {
      Path copy = root.resolve(from.root().relativize(file).toString());
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(copy);
        continue;
      }
      if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
        progress.accept("copying " + from.root().relativize(file));
        Files.createDirectories(copy.getParent());
        Path half = copy.resolveSibling(copy.getFileName() + ".half");
        Files.copy(
            file, half, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(half, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      if (Files.mismatch(file, copy) >= 0) {
        throw new CaseException(
            copy + " is not what was copied: check that disk, and run the same command again");
      }
      count++;
    }
    return count;
  }

  private boolean isCopied(Path file) {
    return !NOT_COPIED.contains(from.root().relativize(file).getName(0).toString());
  }

  /** Has nobody go on working at the old place by mistake. */
  private void leave() throws IOException, CaseException {
    Files.deleteIfExists(root.resolve(GONE));
    switch (from.database()) {
      case CaseDatabase.File(Path tables) -> {
        Files.move(tables, tables.resolveSibling(LEFT), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(from.root().resolve(GONE), address() + "\n", UTF_8);
      }
      case CaseDatabase.Server server -> {
        try (CaseStore store = SqlCaseStore.open(server)) {
          store.putFact(AWAY, address());
          store.commit();
        }
      }
    }
  }

  /** What a command is given to find the case from now on. */
  private String address() {
    return new CaseFolder(root, to).address();
  }

  /** Where a folder's tables went; empty where they did not. */
  static String gone(Path root) {
    Path file = root.resolve(GONE);
    try {
      return Files.isRegularFile(file) ? Files.readString(file, UTF_8).strip() : "";
    } catch (IOException e) {
      return "";
    }
  }
}
