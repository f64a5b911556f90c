package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dossier.model.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Copies, on this machine, of originals that lie elsewhere. Those that nobody holds take no more
 * than so many bytes: the one that was not held for longest goes first.
 */
final class LocalCopies implements Closeable {
  private final Path folder;
  private final long most;

  /** In the order in which they were last held. */
  private final Map<DocumentId, Copy> copies = new LinkedHashMap<>(16, 0.75f, true);

  private long bytes;

  private LocalCopies(Path folder, long most) {
    this.folder = folder;
    this.most = most;
  }

  private static final class Copy {
    private final Path file;
    private final long size;
    private int holders;

    Copy(Path file, long size) {
      this.file = file;
      this.size = size;
    }
  }

  /** An empty folder of them: what lay there is removed. */
  static LocalCopies open(Path folder, long most) throws IOException {
    var copies = new LocalCopies(folder, most);
    copies.close();
    Files.createDirectories(folder);
    return copies;
  }

  synchronized Optional<Original.Held> hold(DocumentId id) {
    Copy copy = copies.get(id);
    return copy == null ? Optional.empty() : Optional.of(hold(copy));
  }

  private Original.Held hold(Copy copy) {
    copy.holders++;
    return new Original.Held(copy.file, () -> release(copy));
  }

  /** Takes a draft's file over. */
  synchronized Original.Held add(Drafts.Draft draft) throws IOException {
    Copy known = copies.get(draft.id());
    if (known == null) {
      Path file = folder.resolve(draft.id().sha256());
      Drafts.readOnly(draft.file());
      Files.move(draft.file(), file, StandardCopyOption.REPLACE_EXISTING);
      known = new Copy(file, draft.size());
      copies.put(draft.id(), known);
      bytes += draft.size();
    }
    Original.Held held = hold(known);
    evict();
    return held;
  }

  private synchronized void release(Copy copy) {
    copy.holders--;
    evict();
  }

  private void evict() {
    Iterator<Copy> oldest = copies.values().iterator();
    while (bytes > most && oldest.hasNext()) {
      Copy copy = oldest.next();
      if (copy.holders == 0) {
        oldest.remove();
        bytes -= copy.size;
        copy.file.toFile().delete(); // or with all of them, when they are closed
      }
    }
  }

  /** Removes them all. */
  @Override
  public synchronized void close() throws IOException {
    copies.clear();
    bytes = 0;
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
