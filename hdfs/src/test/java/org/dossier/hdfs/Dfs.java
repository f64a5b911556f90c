package org.dossier.hdfs;

import java.io.IOException;
import java.net.URI;
import java.security.PrivilegedExceptionAction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.security.UserGroupInformation;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;

/** What fills and looks into a file system beside what is tested. */
final class Dfs {
  private Dfs() {}

  /** As Dossier itself opens one. */
  static Storage ours(String address) throws IOException {
    return HdfsOpener.open(StorageAddress.of(address), Settings.of(null));
  }

  /** The same as another user, who may do what the rights of files say. */
  static Storage ours(String address, String user) throws IOException {
    try {
      return UserGroupInformation.createRemoteUser(user)
          .doAs((PrivilegedExceptionAction<Storage>) () -> ours(address));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** As whoever may do everything. */
  static DistributedFileSystem files(String address) throws IOException {
    var files = new DistributedFileSystem();
    var settings = new Configuration();
    settings.set("dfs.replication", "1");
    settings.set("dfs.blocksize", "1048576");
    files.initialize(URI.create(address), settings);
    return files;
  }

  /** Writes a file, or another in its place. */
  static void write(FileSystem files, String path, String text) throws IOException {
    try (var out = files.create(new Path(path), true)) {
      out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
