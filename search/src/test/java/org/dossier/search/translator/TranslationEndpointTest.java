package org.dossier.search.translator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that speaks as LibreTranslate does; that one has models of gigabytes. */
class TranslationEndpointTest {
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> notices = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private String address;
  private volatile int status = 200;
  private volatile String answer = "{\"translatedText\": \"газовая турбина\"}";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(
        exchange.getRequestURI()
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    byte[] body = answer.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Location", "http://192.0.2.1/");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void asksOnceForTheSame() {
    try (var translator = TranslationEndpoint.at(address + "/", notices::add)) {
      assertThat(translator.translate("gas turbine", "en", "ru")).hasValue("газовая турбина");
      assertThat(translator.translate("gas turbine", "en", "ru")).hasValue("газовая турбина");
    }
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst())
        .startsWith("/translate ")
        .contains("\"q\":\"gas turbine\"", "\"source\":\"en\"", "\"target\":\"ru\"");
    assertThat(notices).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 500})
  void whatFailsIsToldOnceAndLeftAlone(int failure) {
    status = failure;
    answer = "{\"error\": \"zh is not supported\"}";
    try (var translator = TranslationEndpoint.at(address, notices::add)) {
      assertThat(translator.translate("turbine", "en", "zh")).isEmpty();
      assertThat(translator.translate("pump", "en", "zh")).isEmpty();
    }
    assertThat(asked).hasSize(1);
    assertThat(notices).hasSize(1);
    assertThat(notices.getFirst()).contains("" + failure, "zh is not supported", "go on without");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{}", "[1]", "{\"translatedText\": 7}"})
  void nonsenseIsNoTranslation(String nonsense) {
    answer = nonsense;
    try (var translator = TranslationEndpoint.at(address, notices::add)) {
      assertThat(translator.translate("turbine", "en", "ru")).isEmpty();
    }
    assertThat(notices).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:5000",
        "http://192.0.2.1:5000",
        "http://0.0.0.0:5000",
        "http://user:word@127.0.0.1:5000",
        "http://127.0.0.1:5000?key=1",
        "file:///etc/passwd",
        "127.0.0.1:5000",
        "http://",
        "http://a b"
      })
  void onlyThisMachineIsSpokenTo(String elsewhere) {
    assertThatThrownBy(() -> TranslationEndpoint.at(elsewhere, notices::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must run on this machine");
  }
}
