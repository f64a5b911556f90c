package org.dossier.outputs.draft;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.dossier.store.CaseException;

/** A draft in the form in which it leaves. The same draft of the same case gives the same bytes. */
public final class DraftFile {
  /** The forms that there are. */
  public enum Form {
    HTML("text/html; charset=utf-8"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    Form(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }

    /** As it is called at the end of a file's name. */
    public String ending() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** By the end of a file's name. */
    public static Optional<Form> of(String name) {
      for (Form form : values()) {
        if (name.toLowerCase(Locale.ROOT).endsWith("." + form.ending())) {
          return Optional.of(form);
        }
      }
      return Optional.empty();
    }
  }

  private DraftFile() {}

  /**
   * @param tool name and version of this program
   * @throws CaseException when the form has no way to write what the draft holds
   */
  public static byte[] bytes(Manuscript manuscript, Form form, String tool) throws CaseException {
    return switch (form) {
      case HTML -> DraftHtml.file(manuscript, tool).getBytes(StandardCharsets.UTF_8);
      case DOCX -> DraftDocx.file(manuscript);
      case PDF -> DraftPdf.file(manuscript);
    };
  }

  /** The text of a draft as HTML, to be put into a page. */
  public static String preview(Manuscript manuscript) {
    return DraftHtml.part(manuscript);
  }
}
