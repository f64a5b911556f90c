package org.dossier.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor with a browser's cookies. */
final class SignedIn {
  private final URI room;
  private final HttpClient browser;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final List<String> setCookies = new ArrayList<>();

  SignedIn(URI room, HttpClient browser) {
    this.room = room;
    this.browser = browser;
  }

  static SignedIn at(OpenRoom room) {
    return new SignedIn(room.at("/"), HttpClient.newHttpClient());
  }

  HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(room.resolve(address)));
  }

  HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(room.resolve(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      List<String> pairs = new ArrayList<>();
      cookies.forEach((name, value) -> pairs.add(name + "=" + value));
      request.header("Cookie", String.join("; ", pairs));
    }
    HttpResponse<String> answer =
        browser.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      setCookies.add(cookie);
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }

  HttpResponse<String> signIn(String name, String password)
      throws IOException, InterruptedException {
    return signIn(name, password, "/");
  }

  HttpResponse<String> signIn(String name, String password, String to)
      throws IOException, InterruptedException {
    String form = get("/sign-in").body();
    return post(
        "/sign-in",
        "token=%s&name=%s&password=%s&to=%s"
            .replaceFirst("%s", token(form))
            .replaceFirst("%s", encoded(name))
            .replaceFirst("%s", encoded(password))
            .replaceFirst("%s", encoded(to)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The token of the first form on a screen. */
  static String token(String screen) {
    Matcher token = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"").matcher(screen);
    if (!token.find()) {
      throw new AssertionError("no form with a token: " + screen);
    }
    return token.group(1);
  }

  /** As the server set them, with their attributes. */
  List<String> setCookies() {
    return setCookies;
  }

  Map<String, String> cookies() {
    return cookies;
  }
}
