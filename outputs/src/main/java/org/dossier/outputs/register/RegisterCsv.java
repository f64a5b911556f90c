package org.dossier.outputs.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dossier.model.Finding;
import org.dossier.outputs.register.RegisterEntry.Figure;
import org.dossier.store.Words;

/**
 * The register as comma-separated values (RFC 4180): every cell in quotation marks, uncertain
 * figures marked in a column of their own, as in SIPRI's tables, for programs take a bracketed
 * number for a negative one. No cell is a formula to a spreadsheet, whatever a document says.
 */
public final class RegisterCsv {
  private static final List<String> COLUMNS =
      List.of(
          "Supplier",
          "Recipient",
          "Number ordered",
          "Number ordered uncertain",
          "Designation",
          "Description",
          "Year of order",
          "Year of order uncertain",
          "Year(s) of delivery",
          "Year(s) of delivery uncertain",
          "Number delivered",
          "Number delivered uncertain",
          "Price",
          "Price uncertain",
          "Date as told",
          "Standing",
          "Grade",
          "Comments",
          "Statement",
          "Finding");

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");

  /** With what a spreadsheet begins a formula, behind whatever it passes over. */
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]*[-=+@|%＝＋－＠−].*", Pattern.DOTALL);

  private final Appendable out;

  /** Begins a table: with a byte order mark, for spreadsheets that read other encodings else. */
  public RegisterCsv(Appendable out) throws IOException {
    this.out = out;
    out.append('\uFEFF');
    line(COLUMNS);
  }

  public void entry(RegisterEntry entry) throws IOException {
    Finding finding = entry.finding();
    List<String> cells = new ArrayList<>(List.of(entry.supplier(), entry.recipient()));
    figure(cells, entry.ordered());
    cells.add(entry.designation());
    cells.add(entry.description());
    figure(cells, entry.orderYear());
    figure(cells, entry.deliveryYears());
    figure(cells, entry.delivered());
    figure(cells, entry.price());
    cells.add(entry.date());
    cells.add(Words.of(finding.standing()));
    cells.add(finding.grade().value());
    cells.add(String.join("; ", entry.comments()));
    cells.add(finding.statement());
    cells.add(finding.id());
    line(cells);
  }

  private static void figure(List<String> cells, Figure figure) {
    cells.add(
        GROUPED.matcher(figure.text()).matches() ? figure.text().replace(",", "") : figure.text());
    cells.add(figure.uncertain() ? "?" : "");
  }

  private void line(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "\"" : ",\"");
      out.append(safe(cells.get(i)).replace("\"", "\"\"")).append('"');
    }
    out.append("\r\n");
  }

  private static String safe(String cell) {
    String clean = cell.replace("\0", "");
    return FORMULA.matcher(clean).matches() || clean.startsWith("\t") || clean.startsWith("\r")
        ? "'" + clean
        : clean;
  }
}
