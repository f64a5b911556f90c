package org.dossier.buckets;

import java.io.IOException;
import org.gaul.s3proxy.Main;

/**
 * S3Proxy in a JVM of its own; ends with its standard input, so that it never outlives who started
 * it.
 */
final class BucketNode {
  private BucketNode() {}

  /** Takes what S3Proxy's own main class takes. */
  public static void main(String[] arguments) throws Exception {
    Thread.ofPlatform().daemon().start(BucketNode::endWithInput);
    Main.main(arguments);
  }

  private static void endWithInput() {
    try {
      while (System.in.read() >= 0) {
        // until whoever started it lets go
      }
    } catch (IOException e) {
      // gone
    }
    Runtime.getRuntime().halt(0);
  }
}
