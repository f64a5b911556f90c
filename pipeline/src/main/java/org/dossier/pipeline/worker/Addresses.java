package org.dossier.pipeline.worker;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Addresses lead nowhere: a document that names one gets an error where it asks for what is there.
 */
final class Addresses {
  private static final Set<String> OWN = Set.of("file", "jar", "jrt");

  private Addresses() {}

  /** The handler of a protocol: the platform's own (null) for files of the program. */
  static @Nullable URLStreamHandler refusing(String protocol) {
    if (OWN.contains(protocol)) {
      return null;
    }
    return new URLStreamHandler() {
      @Override
      protected URLConnection openConnection(URL url) throws IOException {
        throw new IOException("nothing is fetched: " + protocol);
      }
    };
  }
}
