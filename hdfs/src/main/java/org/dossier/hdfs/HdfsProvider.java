package org.dossier.hdfs;

import java.io.IOException;
import java.nio.file.Path;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageAddress;
import org.dossier.intake.StorageException;

/** Opens {@code hdfs://host:port/...}. Nothing of Hadoop is loaded before. */
public final class HdfsProvider implements Storage.Provider {
  /** The folder of Hadoop's jars; unset where they are on the class path. */
  private static final String JARS = "dossier.hdfs";

  @Override
  public String scheme() {
    return "hdfs";
  }

  @Override
  public Storage open(StorageAddress address) throws IOException {
    String jars = System.getProperty(JARS, "");
    try {
      return jars.isEmpty()
          ? new HdfsOpener().open(address)
          : Apart.in(Path.of(jars)).open(address);
    } catch (NoClassDefFoundError e) {
      throw new StorageException(
          address + ": Hadoop's client is missing: start the program with ./dossier", e);
    }
  }
}
