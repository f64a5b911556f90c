package org.dossier.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.FaultReport;
import org.dossier.store.CaseException;

/**
 * Serves one case to browsers on this machine. It listens on loopback alone; no page holds a script
 * or an address of a document, and none is asked for from elsewhere.
 */
public final class ReadingRoom implements Closeable {
  private static final String LOOPBACK = "127.0.0.1";

  private final Javalin server;
  private final Desk desk;

  private ReadingRoom(Javalin server, Desk desk) {
    this.server = server;
    this.desk = desk;
  }

  /**
   * Opens the room.
   *
   * @param port 0 for any that is free
   * @throws CaseException when the case can't be read, or the port is taken
   */
  public static ReadingRoom open(CaseFolder folder, int port, Clock clock) throws CaseException {
    Desk desk = Desk.at(folder, clock);
    try {
      Javalin server = server(desk).start(LOOPBACK, port);
      return new ReadingRoom(server, desk);
    } catch (RuntimeException e) {
      desk.close();
      throw new CaseException(
          "port " + port + " can't be used: give another with --port, or --port 0 for any", e);
    }
  }

  private static Javalin server(Desk desk) {
    var guard = new Guard();
    var templates = new Templates(desk, guard);
    return Javalin.create(
        config -> {
          config.concurrency.useVirtualThreads = true;
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.http.maxRequestSize = Guard.MOST_BYTES;
          config.http.generateEtags = true;
          var routes = config.routes;
          routes.before(guard::admit);
          Assets.route(routes);
          new OverviewScreen(desk, templates).route(routes);
          new SearchScreen(desk, templates).route(routes);
          new SavedScreen(desk, templates, guard).route(routes);
          new NamesScreen(desk, templates).route(routes);
          new DocumentsScreen(desk, templates).route(routes);
          new PageScreen(desk, templates).route(routes);
          new FindingsScreen(desk, templates).route(routes);
          new RegisterScreen(desk, templates).route(routes);
          new TimelineScreen(desk, templates).route(routes);
          new EntitiesScreen(desk, templates).route(routes);
          new MissingScreen(desk, templates).route(routes);
          new CustodyScreen(desk, templates).route(routes);
          new DecisionsScreen(desk, templates, guard).route(routes);
          new Api(desk).route(routes);
          routes.exception(CaseException.class, (e, ctx) -> trouble(ctx, templates, e));
          routes.exception(Refusal.class, (e, ctx) -> refuse(ctx, templates, e));
          routes.exception(Exception.class, (e, ctx) -> fault(ctx, templates, e));
          routes.error(HttpStatus.NOT_FOUND, ctx -> missing(ctx, templates));
        });
  }

  private static void trouble(Context ctx, Templates templates, CaseException e) {
    answer(ctx, templates, HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
  }

  private static void refuse(Context ctx, Templates templates, Refusal e) {
    answer(ctx, templates, e.status(), String.valueOf(e.getMessage()));
  }

  private static void fault(Context ctx, Templates templates, Exception e) {
    String report = FaultReport.of(e, ctx.method() + " " + ctx.path());
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
    } else {
      templates.show(ctx, "trouble", "", Say.say("trouble.title"), new Trouble(message));
    }
  }

  /** The address to open. */
  public URI address() {
    return URI.create("http://" + LOOPBACK + ":" + server.port() + "/");
  }

  @Override
  public void close() throws IOException {
    server.stop();
    desk.close();
  }
}
