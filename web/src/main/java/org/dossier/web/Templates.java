package org.dossier.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Fills the compiled templates; whatever they are given is escaped for its place. */
final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, Templates.class.getPackageName());
  private final Desk desk;

  Templates(Desk desk) {
    this.desk = desk;
  }

  /**
   * Answers with a whole screen.
   *
   * @param here the entry of the menu that is open; empty for none
   */
  void show(Context ctx, String template, String here, String title, Object view) {
    Visitor visitor =
        Visitor.of(ctx)
            .orElseThrow(() -> new IllegalStateException("a screen for nobody: " + template));
    var frame = new Frame(title, desk.caseName(), here, visitor.token(), visitor);
    render(ctx, template, Map.of("frame", frame, "view", view));
  }

  /** Answers with a screen for whoever has not signed in: it tells nothing of the case. */
  void outside(Context ctx, String template, Object view) {
    render(ctx, template, Map.of("view", view));
  }

  /** Answers with a part of a screen, which the page puts in its place. */
  void part(Context ctx, String template, Object view) {
    render(ctx, template, Map.of("view", view));
  }

  private void render(Context ctx, String template, Map<String, Object> parameters) {
    var html = new StringOutput(1 << 14);
    engine.render(template + ".jte", parameters, html);
    ctx.html(html.toString());
  }
}
