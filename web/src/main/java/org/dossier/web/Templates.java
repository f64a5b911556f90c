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
  private final Guard guard;

  Templates(Desk desk, Guard guard) {
    this.desk = desk;
    this.guard = guard;
  }

  /**
   * Answers with a whole screen.
   *
   * @param here the entry of the menu that is open; empty for none
   */
  void show(Context ctx, String template, String here, String title, Object view) {
    var frame = new Frame(title, desk.caseName(), here, guard.token());
    render(ctx, template, Map.of("frame", frame, "view", view));
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
