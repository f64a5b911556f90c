package org.dossier.hdfs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.security.AccessControlException;
import org.dossier.intake.Storage.Item;

/**
 * Tells of the files below a folder in the namenode's order: each folder by the bytes of its names.
 * Of each folder on the way to a file, one page lies in the memory, so that neither many files in
 * one folder nor many folders fill it. Links are not followed.
 */
final class Listing {
  private final DistributedFileSystem files;

  Listing(DistributedFileSystem files) {
    this.files = files;
  }

  /**
   * Tells of every file whose key begins so, while it is wanted.
   *
   * @param sink is false when it wants no more
   * @return false when it wanted no more
   */
  boolean tell(String prefix, Predicate<Item> sink) throws IOException {
    int end = prefix.lastIndexOf('/');
    String folder = end < 0 ? "" : prefix.substring(0, end);
    Optional<Path> path = Keys.folder(folder);
    if (path.isEmpty() || end == 0) {
      return true; // no file has such a key
    }
    try {
      return tell(path.get(), prefix.substring(0, end + 1), prefix.substring(end + 1), sink);
    } catch (FileNotFoundException e) {
      return true;
    }
  }

  /**
   * @param below what keys in this folder begin with
   * @param start what names in this folder begin with
   */
  private boolean tell(Path folder, String below, String start, Predicate<Item> sink)
      throws IOException {
    RemoteIterator<FileStatus> entries = files.listStatusIterator(folder);
    while (entries.hasNext()) {
      FileStatus entry = entries.next();
      if (isItself(folder, entry)) {
        return true;
      }
      String name = entry.getPath().getName();
      if (name.startsWith(start) && !tell(entry, below + name, name.equals(start), sink)) {
        return false;
      }
    }
    return true;
  }

  /** A file that is listed as a folder has itself for its one entry. */
  private static boolean isItself(Path folder, FileStatus entry) {
    return entry.getPath().toUri().getPath().equals(folder.toUri().getPath());
  }

  private boolean tell(FileStatus entry, String key, boolean named, Predicate<Item> sink)
      throws IOException {
    if (entry.isDirectory()) {
      return tellFolder(entry, key, named, sink);
    }
    return entry.isFile()
        ? Keys.isUnfinished(Keys.name(key)) || sink.test(HdfsStorage.item(key, entry))
        : sink.test(empty(key, entry));
  }

  /**
   * @param named true of what the whole list is about: that it can't be had is no news of a part
   */
  private boolean tellFolder(FileStatus entry, String key, boolean named, Predicate<Item> sink)
      throws IOException {
    try {
      return tell(entry.getPath(), key + "/", "", sink);
    } catch (AccessControlException e) {
      if (named) {
        throw e;
      }
      return sink.test(empty(key, entry));
    } catch (FileNotFoundException e) {
      return true; // it vanished
    }
  }

  private static Item empty(String key, FileStatus entry) {
    return new Item(key, 0, Instant.ofEpochMilli(entry.getModificationTime()));
  }
}
