package org.dossier.search.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Talks to an OpenSearch server: JSON there and back. Safe for several threads. */
final class Server implements Closeable {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Bytes; no answer that is asked for here comes near. */
  private static final long LARGEST_ANSWER = 256L << 20;

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /** To merge, or to delete by query, may take as long as it takes. */
  private static final Duration LONGEST_WORK = Duration.ofHours(6);

  private static final int UNAUTHORIZED = 401;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int BUSY = 429;
  static final int UNAVAILABLE = 503;

  private final IndexAddress address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .build();

  Server(IndexAddress address) {
    this.address = address;
  }

  IndexAddress address() {
    return address;
  }

  JsonNode post(String path, JsonNode body) throws IOException {
    return call("POST", path, body);
  }

  /** What all shards find together: part of it would look like all. */
  JsonNode search(String index, JsonNode body) throws IOException {
    return whole(
        post(
            index + "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false",
            body));
  }

  /** An answer, unless a shard failed. */
  JsonNode whole(JsonNode answer) throws IndexTrouble {
    JsonNode shards = answer.path("_shards");
    if (shards.path("failed").asInt() > 0) {
      throw new IndexTrouble(told(shards.path("failures").path(0).path("reason")), UNAVAILABLE);
    }
    return answer;
  }

  /**
   * What the server answers.
   *
   * @throws IndexTrouble where it refuses, or can't be reached
   */
  JsonNode call(String method, String path, @Nullable JsonNode body) throws IOException {
    BodyPublisher publisher =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    return call(method, path, publisher, "application/json", LONGEST_WAIT);
  }

  /** The same for what takes long. */
  JsonNode work(String path, @Nullable JsonNode body) throws IOException {
    BodyPublisher publisher =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    return call("POST", path, publisher, "application/json", LONGEST_WORK);
  }

  JsonNode bulk(String path, Iterable<byte[]> lines) throws IOException {
    return call(
        "POST", path, BodyPublishers.ofByteArrays(lines), "application/x-ndjson", LONGEST_WAIT);
  }

  /** The answer; nothing where what was asked for is not there. */
  JsonNode find(String path) throws IOException {
    try {
      return call("GET", path, null);
    } catch (IndexTrouble trouble) {
      if (trouble.status() == NOT_FOUND) {
        return MissingNode.getInstance();
      }
      throw trouble;
    }
  }

  private JsonNode call(
      String method, String path, BodyPublisher body, String type, Duration longest)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.server().resolve(path))
            .timeout(longest)
            .header("Content-Type", type)
            .method(method, body);
    String authorization = address.authorization();
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    HttpResponse<byte[]> answer;
    try {
      answer =
          client.send(
              request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var stopped = new InterruptedIOException("stopped while the index server was asked");
      stopped.initCause(e);
      throw stopped;
    } catch (HttpTimeoutException e) {
      throw new IndexTrouble(address.server() + " does not answer in time", e);
    } catch (ConnectException | UnresolvedAddressException e) {
      throw new IndexTrouble(
          "the index server " + address.server() + " can't be reached: is it running?", e);
    } catch (IOException e) {
      throw new IndexTrouble(
          "the index server " + address.server() + " broke off: " + e.getMessage(), e);
    }
    return read(answer);
  }

  private JsonNode read(HttpResponse<byte[]> answer) throws IndexTrouble {
    int status = answer.statusCode();
    if (status >= 300 && status < 400) {
      throw new IndexTrouble(
          address.server() + " sends elsewhere, which is never followed: give its own address",
          status);
    }
    JsonNode body;
    try {
      body = JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      body = null;
    } catch (IOException e) {
      throw new IndexTrouble("a byte array can be read: " + address.server(), e);
    }
    if (status == UNAUTHORIZED || status == FORBIDDEN && !isBlock(body)) {
      throw new IndexTrouble(
          address.server()
              + " refuses the user: set "
              + IndexAddress.USER
              + " and "
              + IndexAddress.PASSWORD
              + " to one who may use "
              + address.name()
              + "*",
          status);
    }
    if (status >= 400) {
      throw new IndexTrouble(refusal(body), status);
    }
    if (body == null) {
      throw new IndexTrouble(address.server() + " does not answer as OpenSearch does", status);
    }
    return body;
  }

  private static boolean isBlock(@Nullable JsonNode body) {
    return body != null && isBlocked(body.path("error"));
  }

  /** Whether an error says that nothing may be written any more. */
  static boolean isBlocked(JsonNode error) {
    return error.path("type").asText().equals("cluster_block_exception");
  }

  private String refusal(@Nullable JsonNode body) {
    JsonNode error = body == null ? MissingNode.getInstance() : body.path("error");
    JsonNode root = error.path("root_cause").path(0);
    return isBlocked(error) ? blocked(error) : told(root.isMissingNode() ? error : root);
  }

  String blocked(JsonNode error) {
    return "the index server "
        + address.server()
        + " takes nothing in: "
        + reason(error)
        + "; free some of its disk, or lift the block, and repeat";
  }

  private String told(JsonNode error) {
    return "the index server " + address.server() + " refuses: " + reason(error);
  }

  static String reason(JsonNode error) {
    String reason = error.isTextual() ? error.asText() : error.path("reason").asText("no reason");
    String line = reason.lines().findFirst().orElse("no reason");
    return line.length() > 300 ? line.substring(0, 300) + "..." : line;
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
