package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dossier.intake.CustodyEvent;
import org.dossier.intake.CustodyWindow;
import org.dossier.model.DocumentId;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;

/**
 * What came in when, from whom and by which tool, as the custody log has it. A screen reads the
 * lines that it shows and no others: that the whole chain holds is for {@code dossier verify} to
 * say.
 */
final class CustodyScreen {
  private static final int ROWS = 50;

  /** How far from the end of the log the line is looked for that the tables keep the hash of. */
  private static final int RECENT = 2_000;

  private final Desk desk;
  private final Templates templates;

  CustodyScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  /** Whether the end of the log is the one that the tables know. */
  enum End {
    /** The hash that the tables keep is the last line's. */
    KNOWN,
    /** It is the hash of a line a little before: an addition is under way, or was stopped. */
    AHEAD,
    /** None of the last lines has it. */
    LOST,
    /** The tables keep none. */
    UNTOLD,
    /** There is no log. */
    MISSING
  }

  /**
   * @param window the last written first
   * @param last the hash of the log's last line; empty without one
   */
  record Custody(End end, String last, CustodyWindow window) {
    List<CustodyWindow.Line> rows() {
      return window.lines().reversed();
    }

    /** Whether each line that is shown is as it was written, and follows the one before it. */
    boolean sound() {
      return window.lines().stream().allMatch(line -> line.fault() == null);
    }

    @Nullable String newer() {
      return window.end() < window.size() ? "/custody?from=" + window.end() : null;
    }

    @Nullable String older() {
      return window.start() > 0 ? "/custody?to=" + window.start() : null;
    }

    String word() {
      return end.name().toLowerCase(Locale.ROOT);
    }

    /** To the second. */
    static String when(CustodyEvent event) {
      return event
          .received()
          .truncatedTo(ChronoUnit.SECONDS)
          .toString()
          .replace('T', ' ')
          .replace("Z", "");
    }

    /** Where the document of an event is shown; null when it names none. */
    static @Nullable String address(CustodyEvent event) {
      return event.itemId().matches("[0-9a-f]{64}")
          ? "/documents/" + new DocumentId(event.itemId()).sha256() + "/1"
          : null;
    }
  }

  void route(RoutesConfig routes) {
    routes.get("/custody", this::show);
  }

  private void show(Context ctx) throws CaseException {
    templates.show(
        ctx, "custody", "custody", Say.say("custody.title"), custody(desk, window(desk, ctx)));
  }

  /** The lines that a request asks for: those behind a place, or up to one, or the last. */
  static CustodyWindow window(Desk desk, Context ctx) throws CaseException {
    Path log = desk.folder().custody();
    if (!Files.isRegularFile(log)) {
      return new CustodyWindow(List.of(), 0, 0, 0);
    }
    long from = Asked.place(ctx, "from", -1);
    long to = Asked.place(ctx, "to", Long.MAX_VALUE);
    try {
      return from < 0 ? CustodyWindow.before(log, to, ROWS) : CustodyWindow.after(log, from, ROWS);
    } catch (IOException e) {
      throw new CaseException(log + " can't be read: " + e.getMessage(), e);
    }
  }

  static Custody custody(Desk desk, CustodyWindow window) throws CaseException {
    Path log = desk.folder().custody();
    if (!Files.isRegularFile(log)) {
      return new Custody(End.MISSING, "", window);
    }
    Optional<String> kept = desk.look(views -> views.fact(CaseFolder.CUSTODY_HEAD));
    try {
      List<CustodyWindow.Line> recent =
          CustodyWindow.before(log, Long.MAX_VALUE, RECENT).lines().reversed();
      String last = recent.isEmpty() ? "" : recent.getFirst().entryHash();
      End end =
          kept.isEmpty()
              ? End.UNTOLD
              : last.equals(kept.get())
                  ? End.KNOWN
                  : recent.stream().anyMatch(line -> line.entryHash().equals(kept.get()))
                      ? End.AHEAD
                      : End.LOST;
      return new Custody(end, last, window);
    } catch (IOException e) {
      throw new CaseException(log + " can't be read: " + e.getMessage(), e);
    }
  }
}
