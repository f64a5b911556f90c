package org.dossier.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dossier.model.DocumentId;

/**
 * Originals in a bucket, hashed before they are put there and whenever they are read from there.
 * What is read lies on this machine meanwhile.
 */
final class StoredOriginals extends Originals {
  private static final int TRIES = 2;

  private final Storage storage;
  private final String below;
  private final LocalCopies copies;
  private final Drafts drafts;

  private StoredOriginals(Storage storage, String below, LocalCopies copies, Drafts drafts) {
    this.storage = storage;
    this.below = below;
    this.copies = copies;
    this.drafts = drafts;
  }

  static StoredOriginals at(Storage storage, StorageAddress address, Path folder, long most)
      throws IOException {
    LocalCopies copies = LocalCopies.open(folder, most);
    var drafts = new Drafts(folder.resolve(".incoming"));
    drafts.clear();
    return new StoredOriginals(storage, address.below(), copies, drafts);
  }

  @Override
  public void names(Consumer<String> sink) throws IOException {
    storage.list(below, item -> sink.accept(item.key().substring(below.length())));
  }

  @Override
  public Optional<Original.Held> find(DocumentId id) throws IOException {
    Optional<Original.Held> here = copies.hold(id);
    if (here.isPresent()) {
      return here;
    }
    String key = below + name(id);
    for (int attempt = 1; ; attempt++) {
      try (Storage.Reading reading = storage.open(key);
          Drafts.Draft draft = drafts.draft(reading.bytes())) {
        if (!draft.id().equals(id)) {
          throw new ChangedException(draft.id());
        }
        return Optional.of(copies.add(draft));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      } catch (Drafts.SourceException e) {
        if (attempt == TRIES) {
          throw new StorageException(key + " was cut short: " + e.getMessage(), e);
        }
      }
    }
  }

  @Override
  Drafts.Draft draft(InputStream bytes) throws IOException {
    return drafts.draft(bytes);
  }

  @Override
  void publish(List<Drafts.Draft> drafts) throws IOException {
    Map<DocumentId, Drafts.Draft> distinct = new LinkedHashMap<>();
    drafts.forEach(draft -> distinct.putIfAbsent(draft.id(), draft));
    List<Callable<Boolean>> puts = new ArrayList<>();
    for (Drafts.Draft draft : distinct.values()) {
      puts.add(() -> put(draft));
    }
    Together.run(puts);
    for (Drafts.Draft draft : distinct.values()) {
      copies.add(draft).close();
    }
  }

  private boolean put(Drafts.Draft draft) throws IOException {
    String key = below + name(draft.id());
    Optional<Storage.Item> there = storage.find(key);
    if (there.isEmpty() && storage.put(key, draft.file())) {
      return true;
    }
    Optional<Storage.Item> known = there.isPresent() ? there : storage.find(key);
    if (known.isEmpty() || known.get().size() != draft.size()) {
      throw new StorageException(
          key + " is not what was kept there: somebody else writes to it: run dossier verify");
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    try (storage) {
      copies.close();
    }
  }
}
