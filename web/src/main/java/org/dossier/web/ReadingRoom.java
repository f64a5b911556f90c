package org.dossier.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.FaultReport;
import org.dossier.search.IndexException;
import org.dossier.search.Translator;
import org.dossier.store.CaseException;
import org.dossier.web.people.People;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * Serves one case to browsers: on this machine alone, or to its people wherever they are. No page
 * holds a script or an address of a document, and none is asked for from elsewhere.
 */
public final class ReadingRoom implements Closeable {
  private final Javalin server;
  private final Desk desk;
  private final Place place;

  private ReadingRoom(Javalin server, Desk desk, Place place) {
    this.server = server;
    this.desk = desk;
    this.place = place;
  }

  /**
   * Opens the room.
   *
   * @throws CaseException when the case can't be read, or the place is taken, or others reach it
   *     and there is nobody who may enter
   */
  public static ReadingRoom open(CaseFolder folder, Place place, Clock clock) throws CaseException {
    return open(folder, place, clock, Translator.NONE);
  }

  /**
   * The same.
   *
   * @param translator by whose translations, too, queries are looked for
   */
  public static ReadingRoom open(CaseFolder folder, Place place, Clock clock, Translator translator)
      throws CaseException {
    People people = People.in(folder.people());
    if (!place.isLoopback() && people.all().isEmpty()) {
      throw new CaseException(
          "others reach "
              + place.host()
              + ", and nobody is known who may enter: say who first, with 'dossier people "
              + folder.address()
              + " add NAME --role analyst'");
    }
    Path certificate = place.certificate();
    Path key = place.key();
    SslContextFactory.@Nullable Server tls =
        certificate == null || key == null ? null : Tls.of(certificate, key);
    Desk desk = Desk.at(folder, clock, translator);
    try {
      var door = new Door(people, !place.isLoopback(), tls != null, clock);
      Javalin server = server(desk, door, place, tls).start(place.host(), place.port());
      return new ReadingRoom(server, desk, place);
    } catch (RuntimeException e) {
      desk.close();
      throw new CaseException(
          place.host()
              + " port "
              + place.port()
              + " can't be used: give another with --port, or --port 0 for any",
          e);
    } catch (CaseException e) {
      desk.close();
      throw e;
    }
  }

  private static Javalin server(
      Desk desk, Door door, Place place, SslContextFactory.@Nullable Server tls) {
    var guard = new Guard(new OwnNames(place));
    var templates = new Templates(desk);
    return Javalin.create(
        config -> {
          config.concurrency.useVirtualThreads = true;
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.http.maxRequestSize = Guard.MOST_BYTES;
          Wire.set(config.jetty, place, tls);
          var routes = config.routes;
          routes.before(guard::admit);
          routes.before(door::admit);
          routes.after(Freshness::afterwards);
          Assets.route(routes);
          new SignInScreen(templates, door).route(routes);
          new OverviewScreen(desk, templates).route(routes);
          new SearchScreen(desk, templates).route(routes);
          new SavedScreen(desk, templates).route(routes);
          new NamesScreen(desk, templates).route(routes);
          new DocumentsScreen(desk, templates).route(routes);
          new PageScreen(desk, templates).route(routes);
          new FindingsScreen(desk, templates).route(routes);
          new RegisterScreen(desk, templates).route(routes);
          new TimelineScreen(desk, templates).route(routes);
          new NetworkScreen(desk, templates).route(routes);
          new EntitiesScreen(desk, templates).route(routes);
          new MissingScreen(desk, templates).route(routes);
          new CustodyScreen(desk, templates).route(routes);
          new DecisionsScreen(desk, templates).route(routes);
          new ApiScreen(templates).route(routes);
          new JudgingScreen(desk, templates).route(routes);
          new NotesScreen(desk, templates).route(routes);
          new GlossApi().route(routes);
          new RetryScreen(desk).route(routes);
          new SourcesScreen(desk, templates).route(routes);
          new ReportsScreen(desk, templates).route(routes);
          new Api(desk).route(routes);
          routes.exception(CaseException.class, (e, ctx) -> trouble(ctx, templates, desk, e));
          routes.exception(IndexException.class, (_, ctx) -> indexAway(ctx, templates));
          routes.exception(Refusal.class, (e, ctx) -> refuse(ctx, templates, e));
          routes.exception(Exception.class, (e, ctx) -> fault(ctx, templates, e));
          routes.error(HttpStatus.NOT_FOUND, ctx -> missing(ctx, templates));
        });
  }

  /** Where the case lies on the machine is nothing to tell in a browser. */
  private static void trouble(Context ctx, Templates templates, Desk desk, CaseException e) {
    String message =
        String.valueOf(e.getMessage())
            .replace(desk.folder().root().toAbsolutePath().toString(), desk.caseName())
            .replace(desk.folder().root().toString(), desk.caseName())
            .replace(desk.folder().address(), desk.caseName());
    answer(ctx, templates, HttpStatus.SERVICE_UNAVAILABLE, message);
  }

  /** Where the index lies, and what ails it, is nothing to tell in a browser either. */
  private static void indexAway(Context ctx, Templates templates) {
    answer(ctx, templates, HttpStatus.SERVICE_UNAVAILABLE, Say.say("trouble.index"));
  }

  private static void refuse(Context ctx, Templates templates, Refusal e) {
    answer(ctx, templates, e.status(), String.valueOf(e.getMessage()));
  }

  private static void fault(Context ctx, Templates templates, Exception e) {
    String report =
        FaultReport.write(e, ctx.method() + " " + ctx.path())
            .map(file -> Say.say("trouble.fault", file.getFileName()))
            .orElseGet(() -> Say.say("trouble.faultLost"));
    answer(ctx, templates, HttpStatus.INTERNAL_SERVER_ERROR, report);
  }

  private static void missing(Context ctx, Templates templates) {
    if (ctx.result() == null || String.valueOf(ctx.result()).startsWith("Endpoint")) {
      answer(ctx, templates, HttpStatus.NOT_FOUND, Say.say("trouble.noPage"));
    }
  }

  private static void answer(Context ctx, Templates templates, HttpStatus status, String message) {
    ctx.status(status);
    if (ctx.path().startsWith("/api/")) {
      Json.write(ctx, json -> json.problem(message));
    } else if (Visitor.of(ctx).isEmpty()) {
      templates.outside(ctx, "refused", new Trouble(message));
    } else {
      templates.show(ctx, "trouble", "", Say.say("trouble.title"), new Trouble(message));
    }
  }

  /** The address to open. */
  public URI address() {
    String scheme = place.isEncrypted() ? "https" : "http";
    String host = place.names().isEmpty() ? place.host() : place.names().getFirst();
    if (place.isEverywhere() && place.names().isEmpty()) {
      host = "127.0.0.1";
    }
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return URI.create(scheme + "://" + name + ":" + server.port() + "/");
  }

  /** What the server answers to, as {@code GET /findings/{finding}}: for tests. */
  List<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint.method + " " + handler.endpoint.path)
        .toList();
  }

  @Override
  public void close() throws IOException {
    server.stop();
    desk.close();
  }
}
