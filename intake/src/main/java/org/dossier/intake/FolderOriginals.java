package org.dossier.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dossier.model.DocumentId;

/** Originals in a folder, read-only. */
final class FolderOriginals extends Originals {
  private final Path folder;
  private final Drafts drafts;

  FolderOriginals(Path folder) {
    this.folder = folder;
    this.drafts = new Drafts(folder.resolve(".incoming"));
  }

  static FolderOriginals toWrite(Path folder) throws IOException {
    var originals = new FolderOriginals(folder);
    originals.drafts.clear();
    return originals;
  }

  @Override
  public void names(Consumer<String> sink) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .forEach(file -> sink.accept(folder.relativize(file).toString()));
    }
  }

  @Override
  public Optional<Original.Held> find(DocumentId id) {
    Path path = path(id);
    return Files.isRegularFile(path)
        ? Optional.of(new Original.Held(path, () -> {}))
        : Optional.empty();
  }

  private Path path(DocumentId id) {
    return folder.resolve(name(id));
  }

  @Override
  Drafts.Draft draft(InputStream bytes) throws IOException {
    return drafts.draft(bytes);
  }

  /** To a disk, to make many files durable costs little more than one. */
  @Override
  void publish(List<Drafts.Draft> drafts) throws IOException {
    List<Path> fresh = new ArrayList<>();
    for (Drafts.Draft draft : drafts) {
      if (!Files.exists(path(draft.id()))) {
        fresh.add(draft.file());
      }
    }
    Durable.force(fresh);
    for (Drafts.Draft draft : drafts) {
      if (!Files.exists(path(draft.id()))) {
        publish(draft.file(), path(draft.id()));
      }
    }
  }

  private static void publish(Path draft, Path target) throws IOException {
    Drafts.readOnly(draft);
    Files.createDirectories(target.getParent());
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() {}
}
