package org.dossier.search.translator;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dossier.search.Translator;

/**
 * A translator that the user runs on this machine, asked as LibreTranslate is: {@code POST
 * /translate} of {@code q}, {@code source}, {@code target} and {@code format} as JSON, answered by
 * {@code translatedText}. What is asked never leaves the machine: no other host is spoken to, no
 * proxy used and no redirect followed.
 *
 * <p>It is waited for shortly. One that fails is left alone for a while, so that it costs a search
 * once and not each of them.
 */
public final class TranslationEndpoint implements Translator, Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration REST = Duration.ofSeconds(30);

  /** Bytes; a query's translation is shorter. */
  private static final int MOST_BYTES = 1 << 16;

  private static final int MOST_REMEMBERED = 2_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final Consumer<String> notices;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(ProxySelector.of(null))
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private final Map<Asked, String> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked, String> eldest) {
              return size() > MOST_REMEMBERED;
            }
          });

  private volatile long restsUntil;
  private volatile boolean resting;

  private record Asked(String text, String from, String to) {}

  private TranslationEndpoint(URI address, Consumer<String> notices) {
    this.address = address;
    this.notices = notices;
  }

  /**
   * One at an address; it is spoken to when first asked.
   *
   * @param address {@code http://127.0.0.1:5000}, without {@code /translate}
   * @param notices is told, in a line, when it stops to answer
   * @throws IllegalArgumentException when it is no address of this machine; the message says how
   *     one looks
   */
  public static TranslationEndpoint at(String address, Consumer<String> notices) {
    URI uri;
    try {
      uri = URI.create(address.strip());
    } catch (IllegalArgumentException e) {
      throw refused(address);
    }
    String host = uri.getHost();
    if (!"http".equals(uri.getScheme())
        || host == null
        || uri.getUserInfo() != null
        || uri.getQuery() != null
        || !isHere(host)) {
      throw refused(address);
    }
    String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("/+$", "");
    int port = uri.getPort() < 0 ? 80 : uri.getPort();
    return new TranslationEndpoint(
        URI.create("http://" + host + ":" + port + path + "/translate"), notices);
  }

  private static IllegalArgumentException refused(String address) {
    return new IllegalArgumentException(
        "a translator must run on this machine, as at http://127.0.0.1:5000, not at " + address);
  }

  private static boolean isHere(String host) {
    try {
      for (InetAddress one : InetAddress.getAllByName(host)) {
        if (!one.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public Optional<String> translate(String text, String from, String to) {
    var asked = new Asked(text, from, to);
    String known = remembered.get(asked);
    if (known != null) {
      return Optional.of(known);
    }
    if (resting && System.nanoTime() - restsUntil < 0) {
      return Optional.empty();
    }
    try {
      String translation = ask(asked);
      resting = false;
      remembered.put(asked, translation);
      return Optional.of(translation);
    } catch (IOException e) {
      rest(e);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private String ask(Asked asked) throws IOException, InterruptedException {
    byte[] question =
        JSON.writeValueAsBytes(
            Map.of(
                "q", asked.text(), "source", asked.from(), "target", asked.to(), "format", "text"));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(question))
            .build();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      byte[] bytes = body.readNBytes(MOST_BYTES);
      JsonNode read;
      try {
        read = JSON.readTree(bytes);
      } catch (JacksonException e) {
        throw new IOException("its answer is no JSON", e);
      }
      JsonNode translation = read.path("translatedText");
      if (answer.statusCode() != 200 || !translation.isTextual()) {
        String error = read.path("error").asText();
        throw new IOException(
            "it answers "
                + answer.statusCode()
                + (error.isEmpty()
                    ? ""
                    : ", " + error.substring(0, Math.min(200, error.length())).strip()));
      }
      return translation.asText();
    }
  }

  private void rest(IOException why) {
    boolean first = !resting;
    restsUntil = System.nanoTime() + REST.toNanos();
    resting = true;
    if (first) {
      String what =
          why.getMessage() == null
              ? "it can't be reached: is it running?"
              : why.getMessage().lines().findFirst().orElse("");
      notices.accept(
          "the translator at "
              + address
              + " does not answer ("
              + what
              + "): searches go on without it, and it is asked again every "
              + REST.toSeconds()
              + " seconds");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
