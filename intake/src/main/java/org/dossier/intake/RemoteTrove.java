package org.dossier.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Objects of a bucket that are a trove, or a part of one. */
public record RemoteTrove(Storage storage, StorageAddress address) {
  /** What tells it from others. */
  String name() {
    return PathNames.clean(address.name());
  }

  /** Gets the files, in the order in which their paths are given away. */
  interface Sink {
    void put(String path, Walk.Named file);
  }

  /**
   * The object that has the address for its key, and all that lie below it, with their paths below
   * it. A key that is no path is shown as one, after those that are.
   */
  void list(Sink sink) throws IOException {
    requireSome();
    String key = address.key();
    if (!key.isEmpty()) {
      storage
          .first(key)
          .filter(item -> item.key().equals(key))
          .ifPresent(item -> put(item, name(), sink));
    }
    String below = address.below();
    List<Storage.Item> odd = new ArrayList<>();
    storage.list(
        below,
        item -> {
          String rest = item.key().substring(below.length());
          if (PathNames.key(rest).equals(rest)) {
            put(item, rest, sink);
          } else if (item.size() > 0 || !rest.isEmpty() && !rest.endsWith("/")) {
            odd.add(item); // and an empty one is a folder that somebody made
          }
        });
    for (Storage.Item item : odd) {
      put(item, PathNames.key(item.key().substring(below.length())), sink);
    }
  }

  /**
   * Looks before anything is made.
   *
   * @throws StorageException when there is nothing at the address, or it can't be looked at
   */
  public void requireSome() throws IOException {
    Optional<Storage.Item> first = storage.first(address.key());
    boolean exact = first.isPresent() && first.get().key().equals(address.key());
    if (!exact && storage.first(address.below()).isEmpty()) {
      throw new StorageException(address + ": there is nothing: check the address");
    }
  }

  private void put(Storage.Item item, String path, Sink sink) {
    sink.put(
        path,
        free ->
            new Candidate.Found(
                free, new StoredFile(storage, item.key()), item.size(), item.modified()));
  }
}
