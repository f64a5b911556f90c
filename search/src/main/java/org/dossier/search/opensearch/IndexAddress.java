package org.dossier.search.opensearch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage index is: {@code http://host:9200/name}.
 *
 * @param server up to the name, ends with a slash
 * @param name of the alias that is searched
 * @param login for HTTP's basic authentication; null: none
 */
public record IndexAddress(URI server, String name, @Nullable String login) {
  /** Environment variable: who asks. */
  public static final String USER = "DOSSIER_INDEX_USER";

  /** Environment variable: the password. */
  public static final String PASSWORD = "DOSSIER_INDEX_PASSWORD";

  /** What OpenSearch allows, in ASCII. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,199}");

  /** Of the indexes that the alias stands for. */
  static final Pattern NUMBERED = Pattern.compile(".*-\\d{6}");

  /**
   * Reads one.
   *
   * @param environment where the address names no user: {@link #USER}, {@link #PASSWORD}
   * @throws IllegalArgumentException with a message for the user
   */
  public static IndexAddress of(String address, Map<String, String> environment) {
    URI uri = uri(address);
    String path = uri.getPath() == null ? "" : uri.getPath();
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    if (!NAME.matcher(name).matches() || NUMBERED.matcher(name).matches()) {
      throw wrong(
          shown(uri),
          "its name must be of small letters, digits, - and _, and not end with six digits");
    }
    String login = uri.getUserInfo();
    if (login == null && environment.containsKey(USER)) {
      login = environment.get(USER) + ":" + environment.getOrDefault(PASSWORD, "");
    }
    return new IndexAddress(
        URI.create(shown(uri).substring(0, shown(uri).length() - name.length())), name, login);
  }

  private static URI uri(String address) {
    try {
      var uri = new URI(address.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!(scheme.equals("http") || scheme.equals("https"))
          || uri.getHost() == null
          || uri.getQuery() != null
          || uri.getFragment() != null) {
        throw wrong(uri.getHost() == null ? "" : shown(uri), "write http://host:9200/name");
      }
      return uri;
    } catch (URISyntaxException e) {
      // The address itself may hold a password.
      throw wrong("", "write http://host:9200/name");
    }
  }

  private static IllegalArgumentException wrong(String address, String advice) {
    return new IllegalArgumentException(
        (address.isEmpty() ? "that" : "'" + address + "'")
            + " is no address of a passage index: "
            + advice);
  }

  private static String shown(URI uri) {
    return uri.getScheme().toLowerCase(Locale.ROOT)
        + "://"
        + uri.getHost()
        + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
        + (uri.getRawPath() == null ? "" : uri.getRawPath());
  }

  /** Without the user and the password: what may be kept and shown. */
  @Override
  public String toString() {
    return server + name;
  }

  /** The header that tells who asks; null where nobody is named. */
  @Nullable String authorization() {
    return login == null
        ? null
        : "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }
}
