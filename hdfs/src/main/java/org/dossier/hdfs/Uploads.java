package org.dossier.hdfs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.EnumSet;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FsServerDefaults;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.DistributedFileSystem;

/**
 * Puts files where nothing is yet: under a name of their own first, on the datanodes' disks, then
 * renamed. Whoever renames first wins. What a process leaves that dies meanwhile lies there under a
 * name that is no object's, and may be anybody's who lives: nothing is cleared away.
 */
final class Uploads {
  private static final int BUFFER = 1 << 16;

  /** Nobody changes an original; who may read it, the user's umask says. */
  private static final FsPermission READ_ONLY = new FsPermission((short) 0444);

  private final DistributedFileSystem files;
  private final Settings settings;

  Uploads(DistributedFileSystem files, Settings settings) {
    this.files = files;
    this.settings = settings;
  }

  /** True when it was put; false when something else was there first. */
  boolean put(Path path, java.nio.file.Path file) throws IOException {
    Path unfinished = Keys.unfinished(path);
    try {
      write(unfinished, file);
      files.rename(unfinished, path, Options.Rename.NONE);
      return true;
    } catch (FileAlreadyExistsException e) {
      discard(unfinished);
      return false;
    } catch (IOException e) {
      discard(unfinished);
      throw e;
    }
  }

  private void write(Path path, java.nio.file.Path file) throws IOException {
    OutputStream out = create(path);
    try {
      Files.copy(file, out);
    } catch (IOException e) {
      closeAfter(e, out);
      throw e;
    }
    out.close();
  }

  /**
   * Hadoop's stream may throw the same exception again when it is closed, which {@code try} with
   * resources can't add to itself.
   */
  private static void closeAfter(IOException first, OutputStream out) {
    try {
      out.close();
    } catch (IOException e) {
      if (e != first) {
        first.addSuppressed(e);
      }
    }
  }

  private OutputStream create(Path path) throws IOException {
    try {
      return createInFolder(path);
    } catch (FileNotFoundException e) {
      files.mkdirs(path.getParent(), FsPermission.getDirDefault());
      return createInFolder(path);
    }
  }

  /** As many copies as the cluster makes, where the user doesn't say otherwise. */
  private OutputStream createInFolder(Path path) throws IOException {
    FsServerDefaults server = files.getServerDefaults();
    return files.createNonRecursive(
        path,
        READ_ONLY,
        EnumSet.of(CreateFlag.CREATE, CreateFlag.SYNC_BLOCK),
        BUFFER,
        settings.sets("dfs.replication") ? files.getDefaultReplication() : server.getReplication(),
        settings.sets("dfs.blocksize") ? files.getDefaultBlockSize() : server.getBlockSize(),
        null);
  }

  private void discard(Path unfinished) {
    try {
      files.delete(unfinished, false);
    } catch (IOException e) {
      // it stays, and is no object
    }
  }
}
