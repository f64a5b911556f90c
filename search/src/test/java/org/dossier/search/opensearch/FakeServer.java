package org.dossier.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Answers what it was told to, in order, and keeps what it was sent. */
final class FakeServer implements Closeable {
  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  final List<String> bodies = new ArrayList<>();

  private record Answer(int status, String body) {}

  FakeServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  FakeServer then(int status, String body) {
    answers.add(new Answer(status, body.replace('\'', '"')));
    return this;
  }

  IndexAddress address() {
    return IndexAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + "/leak", Map.of());
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.getResponseHeaders().add("Location", "http://elsewhere.example/");
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
