package org.dossier.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a server that breaks in the middle of a large answer, as networks do. */
final class CuttingProxy implements Closeable {
  /** Answers up to so many bytes arrive whole. */
  private static final int SMALL = 20_000;

  private final ServerSocket socket;
  private final int server;
  private final int most;
  private final AtomicInteger cuts = new AtomicInteger();

  private CuttingProxy(ServerSocket socket, int server, int most) {
    this.socket = socket;
    this.server = server;
    this.most = most;
  }

  /**
   * @param most answers that are cut; those that follow arrive whole
   */
  static CuttingProxy before(int server, int most) throws IOException {
    var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var proxy = new CuttingProxy(socket, server, most);
    Thread.ofPlatform().daemon().start(proxy::serve);
    return proxy;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  int cuts() {
    return cuts.get();
  }

  private void serve() {
    try {
      while (true) {
        Socket client = socket.accept();
        var upstream = new Socket(InetAddress.getLoopbackAddress(), server);
        Thread.ofPlatform().daemon().start(() -> pass(client, upstream, Integer.MAX_VALUE));
        Thread.ofPlatform().daemon().start(() -> pass(upstream, client, SMALL));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void pass(Socket from, Socket to, int bound) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      var buffer = new byte[8192];
      int passed = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        boolean begins = new String(buffer, 0, Math.min(n, 5), ISO_8859_1).equals("HTTP/");
        passed = begins ? n : passed + n;
        if (passed > bound && cuts.get() < most) {
          cuts.incrementAndGet();
          return;
        }
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // one side is gone
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
