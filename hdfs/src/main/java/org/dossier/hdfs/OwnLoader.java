package org.dossier.hdfs;

/** While it is open, this thread finds what Hadoop looks for by name where Hadoop's client lies. */
final class OwnLoader implements AutoCloseable {
  private final Thread thread = Thread.currentThread();
  private final ClassLoader before = thread.getContextClassLoader();

  OwnLoader() {
    thread.setContextClassLoader(OwnLoader.class.getClassLoader());
  }

  @Override
  public void close() {
    thread.setContextClassLoader(before);
  }
}
