package org.dossier.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossier.intake.StorageException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that sends Dossier elsewhere is not obeyed: only what the user named is asked. */
class RedirectTest {
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void noOtherHostIsAsked(int status) throws IOException {
    var asked = new AtomicInteger();
    HttpServer other = server();
    other.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    HttpServer named = server();
    named.createContext(
        "/",
        exchange -> {
          String there = url(other).toString() + exchange.getRequestURI();
          exchange.getResponseHeaders().set("Location", there);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    other.start();
    named.start();
    try (var storage = new S3Storage(Buckets.ours(url(named)), "leak")) {
      assertThatThrownBy(() -> storage.first(""))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("redirects are not followed");
      assertThatThrownBy(() -> storage.open("a")).isInstanceOf(StorageException.class);
    } finally {
      named.stop(0);
      other.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  private static HttpServer server() throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  private static URI url(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
