package org.dossier.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may ask for what: the one place that says so. Whatever only shows is for readers; a change
 * that isn't listed here is refused.
 */
final class Rights {
  private static final Set<String> SHOWING = Set.of("GET", "HEAD");

  private record Right(String method, String path, Pattern pattern, Need need) {
    static Right of(String method, String path, Need need) {
      String pattern = path.replaceAll("\\{[a-z]+}", "[^/]+") + "/?";
      return new Right(method, path, Pattern.compile(pattern), need);
    }
  }

  private static final List<Right> RIGHTS =
      List.of(
          Right.of("GET", "/static/{file}", Need.ANYBODY),
          Right.of("GET", "/sign-in", Need.ANYBODY),
          Right.of("POST", "/sign-in", Need.ANYBODY),
          Right.of("POST", "/sign-out", Need.READER),
          Right.of("POST", "/findings/{finding}/decision", Need.ANALYST),
          Right.of("POST", "/findings/{finding}/undo", Need.ANALYST),
          Right.of("POST", "/findings/{finding}/correct", Need.ANALYST),
          Right.of("POST", "/findings/{finding}/grade", Need.ANALYST),
          Right.of("POST", "/findings/{finding}/merge", Need.ANALYST),
          Right.of("POST", "/findings/{finding}/split", Need.ANALYST),
          Right.of("POST", "/findings/{finding}/comment", Need.ANALYST),
          Right.of("POST", "/entities/{entity}/one", Need.ANALYST),
          Right.of("POST", "/entities/{entity}/apart", Need.ANALYST),
          Right.of("POST", "/judgements/{number}/undo", Need.ANALYST),
          Right.of("POST", "/documents/{document}/{page}/notes", Need.ANALYST),
          Right.of("POST", "/notes/{number}/undo", Need.ANALYST),
          Right.of("POST", "/documents/{document}/retry", Need.KEEPER),
          Right.of("POST", "/weigh", Need.KEEPER),
          Right.of("POST", "/seen", Need.READER),
          Right.of("POST", "/reports", Need.ANALYST),
          Right.of("POST", "/reports/add", Need.ANALYST),
          Right.of("POST", "/reports/{draft}/name", Need.ANALYST),
          Right.of("POST", "/reports/{draft}/undo", Need.ANALYST),
          Right.of("POST", "/reports/{draft}/remove", Need.ANALYST),
          Right.of("POST", "/reports/{draft}/text", Need.ANALYST),
          Right.of("POST", "/reports/{draft}/parts/{part}", Need.ANALYST),
          Right.of("POST", "/sources", Need.ANALYST),
          Right.of("POST", "/sources/change", Need.ANALYST),
          Right.of("POST", "/sources/remove", Need.ANALYST),
          Right.of("POST", "/sources/undo", Need.ANALYST),
          Right.of("POST", "/saved", Need.ANALYST),
          Right.of("POST", "/saved/{search}/look", Need.ANALYST),
          Right.of("POST", "/saved/{search}/remove", Need.ANALYST),
          Right.of("POST", "/saved/{search}/restore", Need.ANALYST),
          Right.of("POST", "/names", Need.READER));

  private Rights() {}

  /** Whether a method only shows. */
  static boolean shows(String method) {
    return SHOWING.contains(method);
  }

  static Need of(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    for (Right right : RIGHTS) {
      if (right.method().equals(asked) && right.pattern().matcher(path).matches()) {
        return right.need();
      }
    }
    return shows(method) ? Need.READER : Need.NOBODY;
  }

  /** Whether a route stands in the table, by its own pattern. */
  static boolean lists(String method, String path) {
    return RIGHTS.stream()
        .anyMatch(right -> right.method().equals(method) && right.path().equals(path));
  }
}
