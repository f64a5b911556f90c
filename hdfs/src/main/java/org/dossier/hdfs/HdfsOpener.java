package org.dossier.hdfs;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.security.UserGroupInformation;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.dossier.intake.StorageException;

/** Opens addresses with Hadoop's client. */
public final class HdfsOpener implements Storage.Provider {
  @Override
  public String scheme() {
    return "hdfs";
  }

  @Override
  public Storage open(StorageAddress address) throws IOException {
    return open(address, Settings.ofUser());
  }

  static Storage open(StorageAddress address, Settings settings) throws IOException {
    String where = address.scheme() + "://" + address.container();
    try (var _ = new OwnLoader()) {
      Configuration configuration = settings.configuration();
      UserGroupInformation.setConfiguration(configuration);
      // itself, not whatever a configuration takes for one
      var files = new DistributedFileSystem();
      files.initialize(uri(where), configuration);
      String user = UserGroupInformation.getCurrentUser().getShortUserName();
      return new HdfsStorage(files, new Trouble(where, user), settings);
    } catch (IllegalArgumentException e) {
      throw new StorageException(where + ": " + Trouble.ofAddress(e), e);
    } catch (IOException e) {
      throw new Trouble(where, "").of(e, null);
    }
  }

  private static URI uri(String where) throws StorageException {
    try {
      var uri = new URI(where);
      if (uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new StorageException(where + ": no address of a namenode: write it as hdfs://host:8020");
  }
}
