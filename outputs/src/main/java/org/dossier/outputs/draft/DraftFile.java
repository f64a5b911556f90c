package org.dossier.outputs.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseException;
import org.dossier.store.CaseViews;
import org.dossier.store.Draft;
import org.dossier.store.Drafts;
import org.dossier.store.sql.SqlCaseViews;
import org.dossier.store.sql.SqlDrafts;

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

  /**
   * Writes the draft of a name; a file that was there is replaced only when the new one is whole.
   *
   * @param file whose ending says the form
   */
  public static Manuscript write(CaseFolder folder, String name, Path file, String tool)
      throws CaseException {
    Form form =
        Form.of(file.toString())
            .orElseThrow(
                () -> new CaseException(file + ": end it in .html, .docx or .pdf for the form"));
    Path target = file.toAbsolutePath().normalize();
    if (target.startsWith(folder.root().toAbsolutePath().normalize())) {
      throw new CaseException(
          file + " would lie among the case's own files: write the report elsewhere");
    }
    Manuscript manuscript;
    try (Drafts drafts = SqlDrafts.openReadOnly(folder.database());
        CaseViews views = SqlCaseViews.open(folder.database())) {
      manuscript = Manuscript.of(draft(drafts, name), views);
    }
    byte[] bytes = bytes(manuscript, form, tool);
    try {
      Path part = target.resolveSibling("." + target.getFileName() + ".part");
      Files.write(part, bytes);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CaseException(file + " can't be written: " + e.getMessage(), e);
    }
    return manuscript;
  }

  private static Draft draft(Drafts drafts, String name) throws CaseException {
    Optional<Draft> found = drafts.find(name);
    if (found.isEmpty()) {
      List<String> names = drafts.all().stream().map(draft -> "'" + draft.name() + "'").toList();
      throw new CaseException(
          "there is no draft '"
              + name
              + "' in this case: "
              + (names.isEmpty()
                  ? "put one together in the reading room (dossier serve)"
                  : "there are " + String.join(", ", names)));
    }
    return found.get();
  }

  /** The text of a draft as HTML, to be put into a page. */
  public static String preview(Manuscript manuscript) {
    return DraftHtml.part(manuscript);
  }
}
