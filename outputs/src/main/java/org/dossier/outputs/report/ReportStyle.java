package org.dossier.outputs.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dossier.model.ContentId;

/** The look of reports: one style sheet, which stands in the file and is allowed by its hash. */
public final class ReportStyle {
  private ReportStyle() {}

  public static String text() {
    try (InputStream css = ReportStyle.class.getResourceAsStream("report.css")) {
      if (css == null) {
        throw new IllegalStateException("report.css is missing from the program");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a Content-Security-Policy names it. */
  public static String hash(String style) {
    return "sha256-"
        + Base64.getEncoder()
            .encodeToString(ContentId.sha256().digest(style.getBytes(StandardCharsets.UTF_8)));
  }
}
