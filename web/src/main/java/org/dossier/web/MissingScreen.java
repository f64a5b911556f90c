package org.dossier.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.dossier.model.Gap;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;

/** What the documents name and the case does not have. */
final class MissingScreen {
  private final Desk desk;
  private final Templates templates;

  MissingScreen(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  record Missing(List<Gap> gaps) {}

  void route(RoutesConfig routes) {
    routes.get("/missing", this::show);
  }

  private void show(Context ctx) throws CaseException {
    List<Gap> gaps = desk.look(CaseViews::gaps);
    templates.show(ctx, "missing", "missing", Say.say("missing.title"), new Missing(gaps));
  }
}
