package org.dossier.hdfs;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dossier.intake.Storage;
import org.dossier.intake.StorageException;

/**
 * Loads Hadoop's client, and the classes here once more, which use it. On the program's class path
 * it would put its own XML parser in the place of the JDK's, for every reader of documents.
 */
final class Apart extends URLClassLoader {
  private static final String OWN = HdfsProvider.class.getPackageName() + ".";
  private static final ConcurrentMap<Path, Apart> LOADERS = new ConcurrentHashMap<>();

  static {
    registerAsParallelCapable();
  }

  private Apart(URL[] jars) {
    super("hdfs", jars, HdfsProvider.class.getClassLoader());
  }

  /**
   * What opens addresses with Hadoop's client from a folder.
   *
   * @throws StorageException when it isn't there
   */
  static Storage.Provider in(Path folder) throws IOException {
    Apart loader = LOADERS.get(folder);
    if (loader == null) {
      var made = new Apart(jars(folder));
      loader = LOADERS.putIfAbsent(folder, made);
      loader = loader == null ? made : loader;
    }
    try {
      return (Storage.Provider)
          loader.loadClass(HdfsOpener.class.getName()).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(folder.toString(), e);
    }
  }

  private static URL[] jars(Path folder) throws IOException {
    List<URL> jars = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
        for (Path file : files) {
          jars.add(url(file));
        }
      }
    }
    if (jars.isEmpty()) {
      throw new StorageException(
          "hdfs: Hadoop's client is missing in " + folder + ": build the program anew");
    }
    jars.add(Apart.class.getProtectionDomain().getCodeSource().getLocation());
    return jars.toArray(URL[]::new);
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OWN)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
