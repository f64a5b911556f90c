package org.dossier.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.dossier.store.CaseException;
import org.dossier.web.Sessions.Session;
import org.dossier.web.people.People;
import org.dossier.web.people.Person;
import org.dossier.web.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * Knows who asks, and lets them do what their role covers. A room without people is its owner's
 * alone, who may do all; one that ever had some stays closed to others until it is opened anew.
 */
final class Door {
  private static final String BEARER = "Bearer ";
  private static final int FREE_FOR_NAME = 5;
  private static final int FREE_FOR_ADDRESS = 20;

  /** A name's wait stays short: else anybody could keep its owner out. */
  private static final Duration LONGEST_FOR_NAME = Duration.ofMinutes(1);

  private static final Duration LONGEST_FOR_ADDRESS = Duration.ofMinutes(15);

  private final People people;
  private final boolean encrypted;
  private final Sessions sessions;
  private final Attempts byName;
  private final Attempts byAddress;

  /** What forms send in a room without people. */
  private final String ownToken = Secrets.fresh();

  private volatile boolean closed;

  /**
   * @param closed from the beginning, whether there are people or not
   */
  Door(People people, boolean closed, boolean encrypted, Clock clock) throws CaseException {
    this.people = people;
    this.encrypted = encrypted;
    this.closed = closed || !people.all().isEmpty();
    sessions = new Sessions(clock);
    byName = new Attempts(clock, FREE_FOR_NAME, LONGEST_FOR_NAME);
    byAddress = new Attempts(clock, FREE_FOR_ADDRESS, LONGEST_FOR_ADDRESS);
  }

  /** Before every request. */
  void admit(Context ctx) throws CaseException {
    closed |= !people.all().isEmpty();
    Optional<Visitor> visitor = visitor(ctx);
    visitor.ifPresent(known -> known.enter(ctx));
    String method = ctx.req().getMethod();
    Need need = Rights.of(method, ctx.path());
    if (need == Need.NOBODY) {
      ctx.header(Header.ALLOW, "GET, HEAD");
      throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, Say.say("trouble.method"));
    }
    if (!Rights.shows(method)) {
      readForm(ctx);
    }
    if (need == Need.ANYBODY) {
      return;
    }
    Visitor known = visitor.orElseThrow(() -> unknown(ctx));
    if (!need.isMetBy(known)) {
      throw new Refusal(
          HttpStatus.FORBIDDEN,
          Say.say("trouble.role", String.valueOf(known.name()), known.role().word()));
    }
    if (!Rights.shows(method)
        && !known.token().isEmpty()
        && !Secrets.same(known.token(), sent(ctx))) {
      throw new Refusal(HttpStatus.FORBIDDEN, Say.say("trouble.token"));
    }
  }

  /**
   * What strangers send fails in many ways, none of which is a fault of the room: Jetty and Javalin
   * throw what they like, without declaring it. Nothing of the room's own runs in here.
   */
  private static void readForm(Context ctx) {
    try {
      ctx.formParamMap();
    } catch (HttpResponseException e) {
      throw e;
    } catch (Exception e) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Say.say("trouble.form"));
    }
  }

  private static @Nullable String sent(Context ctx) {
    String header = ctx.header("X-Dossier-Token");
    return header == null ? ctx.formParam("token") : header;
  }

  private Optional<Visitor> visitor(Context ctx) throws CaseException {
    if (!closed) {
      return Optional.of(new Visitor(null, Role.KEEPER, ownToken));
    }
    String authorization = ctx.header(Header.AUTHORIZATION);
    if (authorization != null) {
      return program(ctx, authorization);
    }
    String id = ctx.cookie(cookie(ctx));
    Session session = id == null ? null : sessions.use(id).orElse(null);
    if (session == null) {
      return Optional.empty();
    }
    return people
        .named(session.name())
        .filter(person -> person.secret().equals(session.secret()))
        .map(person -> new Visitor(person.name(), person.role(), session.token()));
  }

  private Optional<Visitor> program(Context ctx, String authorization) throws CaseException {
    if (!authorization.startsWith(BEARER)) {
      return Optional.empty();
    }
    Optional<Person> program = people.program(authorization.substring(BEARER.length()).strip());
    if (program.isEmpty()) {
      requireNoWait(ctx, byAddress.begin(ctx.req().getRemoteAddr()));
    }
    return program.map(person -> new Visitor(person.name(), person.role(), ""));
  }

  private static Refusal unknown(Context ctx) {
    if (ctx.path().startsWith("/api/")) {
      ctx.header(Header.WWW_AUTHENTICATE, "Bearer realm=\"dossier\"");
      return new Refusal(HttpStatus.UNAUTHORIZED, Say.say("trouble.bearer"));
    }
    String to = "/sign-in";
    if (ctx.header("HX-Request") != null) {
      ctx.header("HX-Redirect", to);
      return new Refusal(HttpStatus.UNAUTHORIZED, Say.say("trouble.signIn"));
    }
    String here = ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString());
    if (Rights.shows(ctx.req().getMethod()) && !here.equals("/") && here.length() < 2_000) {
      to += "?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }
    ctx.header(Header.LOCATION, to);
    return new Refusal(HttpStatus.SEE_OTHER, Say.say("trouble.signIn"));
  }

  /**
   * Lets somebody in who knows the password.
   *
   * @return false when they don't
   */
  boolean signIn(Context ctx, String name, String password)
      throws CaseException, InterruptedException {
    String address = ctx.req().getRemoteAddr();
    String known = People.folded(name);
    requireNoWait(ctx, byAddress.begin(address));
    requireNoWait(ctx, byName.begin(known));
    Optional<Person> person = people.signingIn(known, password);
    if (person.isEmpty()) {
      return false;
    }
    byAddress.takeBack(address);
    byName.succeeded(known);
    setCookie(ctx, cookie(ctx), sessions.begin(person.get()), Sessions.LONGEST);
    return true;
  }

  private static void requireNoWait(Context ctx, Duration wait) {
    if (!wait.isZero()) {
      long seconds = wait.plusMillis(999).toSeconds();
      ctx.header(Header.RETRY_AFTER, String.valueOf(seconds));
      throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, Say.say("trouble.wait", seconds));
    }
  }

  void signOut(Context ctx) {
    String id = ctx.cookie(cookie(ctx));
    if (id != null) {
      sessions.end(id);
    }
    setCookie(ctx, cookie(ctx), "", Duration.ZERO);
    ctx.header("Clear-Site-Data", "\"cache\"");
  }

  /** Cookies know no ports: two rooms of one machine keep theirs apart by name. */
  String cookie(Context ctx) {
    return (encrypted ? "__Host-" : "") + "dossier-" + ctx.req().getLocalPort();
  }

  void setCookie(Context ctx, String name, String value, Duration age) {
    ctx.res()
        .addHeader(
            Header.SET_COOKIE,
            name
                + "="
                + value
                + "; Path=/; HttpOnly; SameSite=Strict; Max-Age="
                + age.toSeconds()
                + (encrypted ? "; Secure" : ""));
  }

  /** Whether people sign in here. */
  boolean isClosed() {
    return closed;
  }
}
