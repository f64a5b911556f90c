package org.dossier.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * Objects by their keys, in a bucket or on a server that the user named: a Hadoop file system, say.
 * Objects are whole or not there, and are neither changed nor deleted by Dossier. Safe to share by
 * threads.
 */
public interface Storage extends Closeable {
  /**
   * Tells of every object whose key begins so, in one order for every call.
   *
   * @throws StorageException when it can't be listed to its end
   */
  void list(String prefix, Consumer<Item> sink) throws IOException;

  /** The first that {@link #list} would tell of. */
  Optional<Item> first(String prefix) throws IOException;

  /** What is known of one object, if it is there. */
  Optional<Item> find(String key) throws IOException;

  /**
   * Begins to read one object.
   *
   * @throws java.nio.file.NoSuchFileException when it isn't there
   * @throws java.nio.file.AccessDeniedException when this one can't be had
   * @throws StorageException when none can be had
   */
  Reading open(String key) throws IOException;

  /**
   * Keeps a file under a key under which there is nothing; it is there whole when this returns.
   *
   * @return false when there was something already, which stays as it is
   */
  boolean put(String key, Path file) throws IOException;

  /**
   * What an address names.
   *
   * @throws StorageException when this program has nothing for its scheme, or it can't be used
   */
  static Storage open(StorageAddress address) throws IOException {
    for (Provider provider : ServiceLoader.load(Provider.class)) {
      if (provider.scheme().equals(address.scheme())) {
        return provider.open(address);
      }
    }
    throw new StorageException(
        address
            + ": this program reads no '"
            + address.scheme()
            + "://': give a folder, s3:// or hdfs://");
  }

  /**
   * One object.
   *
   * @param size in bytes
   */
  record Item(String key, long size, Instant modified) {}

  /**
   * One object that is being read: of one version, whatever is put in its place meanwhile.
   *
   * @param bytes fails with an {@link IOException} when they end too soon, and with a {@link
   *     StorageException} when no other object could be read either
   */
  record Reading(Item item, InputStream bytes) implements Closeable {
    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }

  /** Opens storage of one kind; found by {@link ServiceLoader}. */
  interface Provider {
    /** Of the addresses that it opens, as {@code s3} or {@code hdfs}. */
    String scheme();

    /** Nothing need have been sent to anybody yet. */
    Storage open(StorageAddress address) throws IOException;
  }
}
