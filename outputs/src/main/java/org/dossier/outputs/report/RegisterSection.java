package org.dossier.outputs.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dossier.model.Claim;
import org.dossier.model.Filler;
import org.dossier.model.Modality;
import org.dossier.model.Particulars;
import org.dossier.model.Status;
import org.dossier.model.Value;
import org.dossier.outputs.wording.Figures;
import org.dossier.store.Words;

/** Transfers and deliveries in the columns of an arms transfer register; null stays null. */
final class RegisterSection implements Section {
  private static final String UNKNOWN = "?";
  private static final List<String> COLUMNS =
      List.of(
          "Supplier",
          "Recipient",
          "Ordered",
          "Item",
          "Price",
          "Order date",
          "Delivered",
          "Delivery date",
          "Status",
          "Finding");

  private final Contents contents;
  private final ReportLimits limits;

  RegisterSection(Contents contents, ReportLimits limits) {
    this.contents = contents;
    this.limits = limits;
  }

  @Override
  public void write(Html html) {
    List<Row> rows =
        rows(
            contents.exhibits().stream()
                .filter(
                    e ->
                        e.finding().kind().equals("transfer")
                            || e.finding().kind().equals("delivery"))
                .toList());
    html.open("section", "id", "register", "class", "wide");
    html.element("h2", "Register of transfers");
    if (rows.isEmpty()) {
      html.element("p", "No transfer or delivery was found.", "class", "lead").end();
      return;
    }
    html.element(
        "p",
        "One row an act, by its findings; rows are never added up or joined by guess, so an order and its delivery may be two rows, and conflicting accounts stand one below the other. “?”: no text says; it is not zero. (Brackets): the text hedges, gives a bound or only about, or does not assert it.",
        "class",
        "lead");
    html.open("table", "class", "list register");
    html.open("thead").open("tr");
    COLUMNS.forEach(column -> html.element("th", column, "scope", "col"));
    html.end().end().open("tbody");
    rows.stream().limit(limits.rows()).forEach(row -> row(html, row));
    html.end().end();
    Quotes.leftOut(
        html,
        rows.size() - limits.rows(),
        "transfers",
        "dossier findings CASE --kind transfer --format jsonl");
    html.end();
  }

  /** A transfer, and the findings that read the same words as a delivery. */
  private record Row(Exhibit exhibit, List<Exhibit> same) {}

  /** One act that was read both as a transfer and as a delivery is one row. */
  private static List<Row> rows(List<Exhibit> exhibits) {
    var rows = new LinkedHashMap<List<Object>, Row>();
    for (Exhibit exhibit : exhibits) {
      Row row = rows.computeIfAbsent(act(exhibit), _ -> new Row(exhibit, new ArrayList<>()));
      row.same().add(exhibit);
    }
    return List.copyOf(rows.values());
  }

  private static List<Object> act(Exhibit exhibit) {
    Claim claim = exhibit.particulars().fullest();
    List<Object> act = new ArrayList<>(List.of(claim.document(), claim.page(), claim.status()));
    act.add(exhibit.finding().claims().size());
    for (String role : List.of("supplier", "recipient", "item", "quantity")) {
      act.add(exhibit.particulars().role(role).stream().map(Filler::span).toList());
    }
    return act;
  }

  private void row(Html html, Row row) {
    Exhibit exhibit = row.exhibit();
    Particulars particulars = exhibit.particulars();
    boolean done = particulars.status() == Status.DELIVERED || particulars.status() == Status.DONE;
    boolean delivery = exhibit.finding().kind().equals("delivery") || done;
    boolean firm = particulars.fullest().modality() == Modality.ASSERTED;
    List<Filler> none = List.of();
    List<Filler> quantity = particulars.role("quantity");
    List<Filler> date = particulars.role("date");
    html.open("tr");
    cell(html, 0, particulars.role("supplier"), particulars, false);
    cell(html, 1, particulars.role("recipient"), particulars, false);
    cell(html, 2, done ? none : quantity, particulars, true);
    cell(html, 3, particulars.role("item"), particulars, false);
    cell(html, 4, particulars.role("price"), particulars, true);
    cell(html, 5, delivery ? none : date, particulars, true);
    cell(html, 6, done && firm ? quantity : none, particulars, true);
    cell(html, 7, delivery ? date : none, particulars, true);
    html.element("td", status(particulars), "data-label", COLUMNS.get(8));
    html.open("td", "data-label", COLUMNS.get(9)).open("span");
    for (Exhibit same : row.same()) {
      html.element("a", Integer.toString(same.number()), "href", "#" + same.anchor()).text(" ");
    }
    FindingsSection.badge(html, exhibit.finding().standing());
    html.end().end().end();
  }

  private static String status(Particulars particulars) {
    Modality modality = particulars.fullest().modality();
    String status =
        particulars.status() == Status.UNKNOWN ? UNKNOWN : Words.of(particulars.status());
    return modality == Modality.ASSERTED ? status : status + " (" + Words.of(modality) + ")";
  }

  private void cell(
      Html html, int column, List<Filler> fillers, Particulars particulars, boolean figure) {
    html.open("td", "data-label", COLUMNS.get(column), "class", figure ? "figure" : null);
    if (fillers.isEmpty()) {
      html.element("span", UNKNOWN, "class", "unknown", "title", "no text says").end();
      return;
    }
    Set<String> shown = new LinkedHashSet<>();
    for (Filler filler : fillers) {
      Value value = filler.value();
      String text =
          value == null || value instanceof Value.Identifier
              ? contents.name(filler).strip().replaceAll("\\s+", " ")
              : Figures.beside(value, particulars.item());
      boolean doubtful =
          figure && (particulars.uncertain() || value == null || Figures.inexact(value));
      shown.add(doubtful ? "(" + text + ")" : text);
    }
    List<String> texts = new ArrayList<>(shown);
    html.element("bdi", String.join("; ", texts)).end();
  }
}
