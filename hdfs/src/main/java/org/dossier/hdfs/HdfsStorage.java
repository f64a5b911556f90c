package org.dossier.hdfs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.client.HdfsDataInputStream;
import org.apache.hadoop.hdfs.protocol.HdfsLocatedFileStatus;
import org.apache.hadoop.hdfs.protocol.LocatedBlock;
import org.dossier.intake.Storage;

/**
 * Files of one Hadoop file system. Folders are no objects; but one that may not be listed, and a
 * link, are told of as empty objects, of which reading tells the reason.
 */
final class HdfsStorage implements Storage {
  private static final int BUFFER = 1 << 16;

  private final DistributedFileSystem files;
  private final Trouble trouble;
  private final Listing listing;
  private final Uploads uploads;

  HdfsStorage(DistributedFileSystem files, Trouble trouble, Settings settings) {
    this.files = files;
    this.trouble = trouble;
    this.listing = new Listing(files);
    this.uploads = new Uploads(files, settings);
  }

  @Override
  public void list(String prefix, Consumer<Item> sink) throws IOException {
    tell(
        prefix,
        item -> {
          sink.accept(item);
          return true;
        });
  }

  @Override
  public Optional<Item> first(String prefix) throws IOException {
    List<Item> first = new ArrayList<>();
    tell(
        prefix,
        item -> {
          first.add(item);
          return false;
        });
    return first.stream().findFirst();
  }

  private void tell(String prefix, Predicate<Item> sink) throws IOException {
    try (var _ = new OwnLoader()) {
      listing.tell(prefix, sink);
    } catch (IOException e) {
      throw trouble.ofListing(e, prefix);
    }
  }

  @Override
  public Optional<Item> find(String key) throws IOException {
    var path = Keys.file(key);
    try {
      return path.isPresent() ? ask(key, () -> find(key, path.get())) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Optional<Item> find(String key, org.apache.hadoop.fs.Path path) throws IOException {
    FileStatus status = files.getFileLinkStatus(path);
    return status.isFile() ? Optional.of(item(key, status)) : Optional.empty();
  }

  @Override
  public Reading open(String key) throws IOException {
    var path = Keys.file(key).orElseThrow(() -> new NoSuchFileException(key));
    return ask(key, () -> open(key, path));
  }

  /**
   * What is known of a file is told to whoever may enter its folder; its bytes are asked for by the
   * way on which the server looks who may read them.
   */
  private Reading open(String key, org.apache.hadoop.fs.Path path) throws IOException {
    String name = path.toUri().getPath();
    HdfsLocatedFileStatus version = files.getClient().getLocatedFileInfo(name, false);
    if (version == null) {
      throw new NoSuchFileException(key);
    }
    if (version.isDirectory()) {
      files.listStatusIterator(path); // refused, as it was when its files were asked for
      throw new IOException("it is a folder");
    }
    if (version.getLocatedBlocks().isUnderConstruction()) {
      throw new IOException("it is still being written: add it again when that has ended");
    }
    var bytes = (HdfsDataInputStream) files.open(path, BUFFER);
    try {
      requireSame(version, bytes);
      return new Reading(item(key, version), new Body(files, trouble, name, version, bytes));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static void requireSame(HdfsLocatedFileStatus version, HdfsDataInputStream bytes)
      throws IOException {
    boolean same =
        bytes.getVisibleLength() == version.getLen()
            && (version.getLen() == 0
                || blocks(bytes.getAllBlocks())
                    .equals(blocks(version.getLocatedBlocks().getLocatedBlocks())));
    if (!same) {
      throw new IOException("it was changed meanwhile: add it again when it is at rest");
    }
  }

  private static List<String> blocks(List<LocatedBlock> blocks) {
    return blocks.stream().map(block -> block.getBlock().getLocalBlock().toString()).toList();
  }

  static Item item(String key, FileStatus status) {
    return new Item(key, status.getLen(), Instant.ofEpochMilli(status.getModificationTime()));
  }

  @Override
  public boolean put(String key, Path file) throws IOException {
    var path =
        Keys.file(key).orElseThrow(() -> new IOException(key + " can be no file's name there"));
    try (var _ = new OwnLoader()) {
      return !isThere(path) && uploads.put(path, file);
    } catch (IOException e) {
      throw trouble.ofWriting(e, key);
    }
  }

  private boolean isThere(org.apache.hadoop.fs.Path path) throws IOException {
    try {
      return files.getFileLinkStatus(path) != null;
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  private <T> T ask(String key, Question<T> question) throws IOException {
    try (var _ = new OwnLoader()) {
      return question.ask();
    } catch (IOException e) {
      throw trouble.of(e, key);
    }
  }

  @Override
  public void close() throws IOException {
    try (var _ = new OwnLoader()) {
      files.close();
    }
  }

  private interface Question<T> {
    T ask() throws IOException;
  }
}
