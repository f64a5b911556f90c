package org.dossier.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Requests that nobody means well with, as bytes on the wire; the same seed makes the same ones.
 */
final class MalformedRequests {
  private static final List<String> PATHS =
      List.of(
          "/",
          "/search",
          "/search/found",
          "/documents",
          "/findings",
          "/register",
          "/register.csv",
          "/timeline",
          "/entities",
          "/missing",
          "/custody",
          "/decisions",
          "/sign-in",
          "/sign-out",
          "/static/",
          "/static/room.css",
          "/api",
          "/api/",
          "/api/openapi.json",
          "/api/case",
          "/api/documents",
          "/api/findings",
          "/api/entities",
          "/api/search",
          "/api/register",
          "/api/timeline",
          "/api/custody",
          "/nowhere");

  private static final List<String> RECORDS =
      List.of(
          "/documents/%s",
          "/documents/%s/%s",
          "/documents/%s/%s/image.png",
          "/findings/%s",
          "/findings/%s/decision",
          "/findings/%s/undo",
          "/entities/%s",
          "/api/documents/%s",
          "/api/documents/%s/pages/%s",
          "/api/documents/%s/pages/%s/claims",
          "/api/documents/%s/pages/%s/mentions",
          "/api/findings/%s",
          "/api/entities/%s");

  private static final List<String> PARAMETERS =
      List.of(
          "q",
          "page",
          "first",
          "most",
          "kind",
          "standing",
          "state",
          "language",
          "document",
          "entity",
          "dated",
          "decided",
          "party",
          "year",
          "sort",
          "at",
          "only",
          "named",
          "from",
          "to",
          "dpi",
          "exact",
          "token",
          "verdict",
          "words",
          "name",
          "password");

  private static final List<String> VALUES =
      List.of(
          "'",
          "' OR '1'='1",
          "'; DROP TABLE findings; --",
          "\" OR 1=1 --",
          "1) UNION VALUES (1",
          "%",
          "_",
          "*",
          "\\",
          "a' ESCAPE '",
          "f-1' --",
          "../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
          "%252e%252e%252f",
          "....//....//",
          "file:///etc/passwd",
          "case.db",
          "%00",
          "a%00b",
          "%ff%fe",
          "%c0%af",
          "%ed%a0%80",
          "%f4%90%80%80",
          "%",
          "%zz",
          "%u0041",
          "-1",
          "-0",
          "0",
          "00",
          "1e9",
          "NaN",
          "Infinity",
          "0x10",
          "1.5",
          "2147483647",
          "2147483648",
          "9223372036854775808",
          "99999999999999999999999999",
          "%d9%a1%d9%a2",
          "+1",
          "1 ",
          "null",
          "undefined",
          "true",
          "[]",
          "{}",
          "<script>alert(1)</script>",
          "${7*7}",
          "{{7*7}}",
          "#{1}",
          "%0d%0aSet-Cookie:%20a=b",
          "%E2%80%AE",
          "AND",
          "OR NOT",
          "(((((((((",
          "\"",
          "\"a\" NEAR/",
          "NEAR/99999999999 b",
          "a NEAR/0 b",
          "[* TO *]",
          "text:*",
          "/.*/",
          "(a|b)+$",
          "~",
          "a~99",
          "a^1e99",
          "?",
          "??????????*",
          "date:2023..",
          "date:9999999..1",
          "from:",
          "kind::",
          "f-00000000",
          "e-00000000",
          "0000000000000000000000000000000000000000000000000000000000000000");

  private static final List<String> METHODS =
      List.of(
          "POST",
          "PUT",
          "PATCH",
          "DELETE",
          "OPTIONS",
          "TRACE",
          "CONNECT",
          "HEAD",
          "PROPFIND",
          "get",
          "GE",
          "G\u0001T",
          "",
          "GET GET",
          "BREW",
          "PRI",
          "ACL",
          "[object]",
          "GET\t");

  private static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "application/x-www-form-urlencoded; charset=utf-99",
          "application/x-www-form-urlencoded; charset=utf-16",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=x",
          "multipart/form-data; boundary=\"" + "x".repeat(300) + "\"",
          "application/json",
          "text/xml",
          "image/png",
          "",
          ";",
          "a/b/c",
          "\u0000",
          "application/grpc");

  private static final List<String> HEADERS =
      List.of(
          "Cookie: ",
          "Cookie: dossier-1=x; dossier-1=y; =; ;;",
          "Cookie: $Version=1; a=\"",
          "Authorization: Bearer",
          "Authorization: Bearer " + "x".repeat(3_000),
          "Authorization: Basic Og==",
          "Authorization: \u0000",
          "If-None-Match: *",
          "If-None-Match: W/\"",
          "If-None-Match: \",,,\"",
          "If-Modified-Since: yesterday",
          "Range: bytes=-1",
          "Range: bytes=9999999999999999999-",
          "Accept: ;;;",
          "Accept-Encoding: gzip;q=x",
          "Accept-Encoding: br, *;q=0",
          "Accept-Language: xx-" + "x".repeat(500),
          "Expect: 100-continue",
          "Expect: cake",
          "Upgrade: websocket",
          "Upgrade: h2c",
          "Connection: Upgrade, HTTP2-Settings",
          "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA",
          "Origin: null",
          "Origin: http://[",
          "Origin: //x",
          "Sec-Fetch-Site: cross-site",
          "Sec-Fetch-Site: \u00ff",
          "HX-Request: true",
          "X-Dossier-Token: ",
          "X-Forwarded-For: 127.0.0.1",
          "X-Forwarded-Host: evil.example",
          "X-HTTP-Method-Override: DELETE",
          "X-Original-URL: /decisions",
          "Forwarded: host=evil.example",
          "Content-Encoding: gzip",
          "Content-Type: ;",
          "Content-Length: 5",
          "Transfer-Encoding: identity, chunked",
          "Te: trailers",
          "No-Colon",
          ": no name",
          "Sp ace: x",
          "Folded: a\r\n b",
          "Nul: \u0000",
          "\u00ff: x",
          "Referer: http://evil.example/",
          "Host: evil.example",
          "User-Agent: () { :;}; echo");

  private static final List<String> CHUNKS =
      List.of(
          "zz\r\nabc\r\n0\r\n\r\n",
          "-1\r\nabc\r\n",
          "ffffffffffffffff\r\nabc",
          "3\r\nabcdef\r\n0\r\n\r\n",
          "3;x=\"\r\nabc\r\n0\r\n\r\n",
          "\r\n\r\n",
          "0\r\nX: y\r\n\r\n",
          "3\nabc\n0\n\n",
          "5\r\nab",
          "1",
          "0x3\r\nabc\r\n0\r\n\r\n",
          "00000000000000000000003\r\nabc\r\n0\r\n\r\n");

  private final Random random;

  MalformedRequests(Random random) {
    this.random = random;
  }

  byte[] next() {
    String request =
        switch (random.nextInt(12)) {
          case 0, 1, 2 -> "GET " + target() + " HTTP/1.1\r\n" + host() + "\r\n";
          case 3 -> "GET " + target() + " HTTP/1.1\r\n" + host() + headers() + "\r\n";
          case 4 -> pick(METHODS) + " " + target() + " HTTP/1.1\r\n" + host() + "\r\n";
          case 5 -> requestLine() + host() + "\r\n";
          case 6 -> huge();
          case 7, 8 -> body();
          case 9 -> chunked();
          case 10 -> "GET " + target() + " HTTP/1.1\r\n" + hosts() + "\r\n";
          default -> noise();
        };
    return request.getBytes(StandardCharsets.ISO_8859_1);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String host() {
    return "Host: 127.0.0.1\r\n";
  }

  private String hosts() {
    return pick(
        List.of(
            "",
            "Host:\r\n",
            "Host: evil.example\r\n",
            "Host: 127.0.0.1\r\nHost: evil.example\r\n",
            "Host: 127.0.0.1@evil.example\r\n",
            "Host: 127.0.0.1.evil.example\r\n",
            "Host: localhost:99999999\r\n",
            "Host: [::1\r\n",
            "Host: [::1]x\r\n",
            "Host: 2130706433\r\n",
            "Host: \u0000\r\n",
            "Host: a b\r\n",
            "Host: 0x7f.1/\r\n"));
  }

  private String target() {
    String path =
        switch (random.nextInt(4)) {
          case 0 -> pick(PATHS) + escaped(value());
          case 1 -> records();
          default -> pick(PATHS);
        };
    if (random.nextInt(3) == 0) {
      return path;
    }
    var target = new StringBuilder(path);
    int parameters = 1 + random.nextInt(3);
    for (int i = 0; i < parameters; i++) {
      target
          .append(i == 0 ? '?' : '&')
          .append(pick(PARAMETERS))
          .append('=')
          .append(escaped(value()));
    }
    return target.toString();
  }

  private String records() {
    String path = pick(RECORDS);
    while (path.contains("%s")) {
      int hole = path.indexOf("%s");
      path = path.substring(0, hole) + escaped(value()) + path.substring(hole + 2);
    }
    return path;
  }

  private String value() {
    return switch (random.nextInt(5)) {
      case 0 -> nonsense(random.nextInt(40));
      case 1 -> pick(VALUES) + pick(VALUES);
      case 2 -> pick(VALUES).repeat(1 + random.nextInt(30));
      default -> pick(VALUES);
    };
  }

  /** Often as a client would send it, so that it gets past the server's own door; sometimes not. */
  private String escaped(String value) {
    if (random.nextInt(12) == 0) {
      return value;
    }
    boolean whole = random.nextInt(3) > 0; // or what is escaped stays so, well or badly
    var escaped = new StringBuilder();
    for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xFF);
      boolean plain = c > ' ' && c < 0x7F && "\"<>\\^`{|}#[]&+?/".indexOf(c) < 0;
      if (plain && (c != '%' || !whole)) {
        escaped.append(c);
      } else {
        escaped.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return escaped.toString();
  }

  private String nonsense(int length) {
    String marks = "abc019%./\\'\"<>&=;:*?()[]{}~-_|!$,+\u00ff\u0080^`@\u0000\u0007\u001b";
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (random.nextInt(4) == 0) {
        text.append('%').append(String.format(Locale.ROOT, "%02X", random.nextInt(256)));
      } else {
        text.append(marks.charAt(random.nextInt(marks.length())));
      }
    }
    return text.toString();
  }

  private String headers() {
    var headers = new StringBuilder();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      headers.append(pick(HEADERS)).append("\r\n");
    }
    return headers.toString();
  }

  private String requestLine() {
    return pick(
            List.of(
                "GET",
                "GET /",
                "GET / HTTP/9.9",
                "GET / HTTP/1.0",
                "GET / HTTP/1.1 x",
                "GET  /  HTTP/1.1",
                "GET\t/\tHTTP/1.1",
                "\r\n\r\nGET / HTTP/1.1",
                "GET http://evil.example/ HTTP/1.1",
                "GET //evil.example/ HTTP/1.1",
                "GET * HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "CONNECT evil.example:443 HTTP/1.1",
                "GET /\u0000 HTTP/1.1",
                "GET /a\u0001b HTTP/1.1",
                "GET ../../etc/passwd HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /static/../case.db HTTP/1.1",
                "GET /static/..;/case.db HTTP/1.1",
                "GET /;jsessionid=x HTTP/1.1",
                "GET /./findings HTTP/1.1",
                "GET //findings HTTP/1.1",
                "GET /findings/ HTTP/1.1",
                "GET /\u00ff\u00fe HTTP/1.1",
                "GET / http/1.1",
                "GET / HTTP/2.0",
                "PRI * HTTP/2.0\r\n\r\nSM",
                "GET / FTP/1.1",
                "\u0016\u0003\u0001\u0002",
                "{}",
                ""))
        + "\r\n";
  }

  private String huge() {
    return switch (random.nextInt(5)) {
      case 0 -> "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + host() + "\r\n";
      case 1 -> "GET /search?q=" + "a%20".repeat(1_900) + " HTTP/1.1\r\n" + host() + "\r\n";
      case 2 -> "GET / HTTP/1.1\r\n" + host() + "X: " + "y".repeat(20_000) + "\r\n\r\n";
      case 3 -> "GET / HTTP/1.1\r\n" + host() + "X: y\r\n".repeat(2_000) + "\r\n";
      default ->
          "GET /search?q="
              + "(".repeat(1 + random.nextInt(6_000))
              + " HTTP/1.1\r\n"
              + host()
              + "\r\n";
    };
  }

  private String body() {
    String body =
        switch (random.nextInt(6)) {
          case 0 -> "token=" + value() + "&verdict=accepted&words=" + value();
          case 1 -> "token=0&verdict=" + value() + "&" + nonsense(200);
          case 2 ->
              "--x\r\nContent-Disposition: form-data; name=\"token\"; filename=\"../../a\"\r\n\r\n"
                  + value();
          case 3 -> "{\"token\":" + "[".repeat(500);
          case 4 -> "a=b&".repeat(3_000);
          default -> nonsense(60);
        };
    String length =
        switch (random.nextInt(8)) {
          case 0 -> "Content-Length: " + (body.length() + 50);
          case 1 -> "Content-Length: -1";
          case 2 -> "Content-Length: 99999999999999999999";
          case 3 -> "Content-Length: 2000000";
          case 4 -> "Content-Length: " + body.length() + "\r\nContent-Length: 1";
          default -> "Content-Length: " + body.length();
        };
    String type = random.nextInt(3) == 0 ? pick(TYPES) : TYPES.getFirst();
    String method = random.nextInt(4) == 0 ? pick(METHODS) : "POST";
    return method
        + " "
        + (random.nextBoolean() ? records() : target())
        + " HTTP/1.1\r\n"
        + host()
        + "Content-Type: "
        + type
        + "\r\n"
        + length
        + "\r\n\r\n"
        + body;
  }

  private String chunked() {
    String also = random.nextInt(3) == 0 ? "Content-Length: 3\r\n" : "";
    String coding =
        pick(List.of("chunked", "chunked, chunked", "xchunked", "gzip", "\u000bchunked"));
    return "POST "
        + (random.nextBoolean() ? "/sign-in" : records())
        + " HTTP/1.1\r\n"
        + host()
        + "Content-Type: "
        + pick(TYPES)
        + "\r\n"
        + also
        + "Transfer-Encoding: "
        + coding
        + "\r\n\r\n"
        + pick(CHUNKS);
  }

  private String noise() {
    var noise = new StringBuilder();
    int length = random.nextInt(300);
    for (int i = 0; i < length; i++) {
      noise.append((char) random.nextInt(256));
    }
    return noise.toString();
  }
}
