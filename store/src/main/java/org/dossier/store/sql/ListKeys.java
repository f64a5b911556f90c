package org.dossier.store.sql;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.MentionKind;
import org.dossier.model.Particulars;
import org.dossier.model.Value;
import org.dossier.store.Happening;
import org.dossier.store.RegisterWish;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline and the register are narrowed and sorted by, kept beside the records: to look
 * into the claims of every finding would take seconds for each screen of a large case.
 */
final class ListKeys {
  /** More accounts of one act say nothing new about when it was, or between whom. */
  private static final int MOST_CLAIMS = 60;

  /** A date that allows more years is known by its ends only. */
  private static final int MOST_YEARS = 30;

  private static final int MOST_NAMES = 40;

  private static final Set<String> PARTIES =
      Set.of("supplier", "recipient", "payer", "payee", "parties", "party");

  /** Whom or what a mention denotes. */
  static final String ENTITY_OF =
      "SELECT e.* FROM entity_of o JOIN entities e ON e.id = o.entity WHERE o.mention = ?";

  private static final String CLAIM =
      "SELECT document, page, start, \"end\", kind, id, quote, '[]' AS boxes, language, roles, status,"
          + " modality, hedge, attribution, direct, rule, confidence FROM claims WHERE id = ?";

  /** Most claims have no date: they need not be taken apart to be told so. */
  private static final String DATED_CLAIM = CLAIM + " AND instr(roles, '\"date\"') > 0";

  private static final String AGAIN =
      " ON CONFLICT (begins, ends, kind, id) DO UPDATE SET standing = excluded.standing";

  private final Queries queries;
  private final NetworkKeys network;

  ListKeys(Queries queries) {
    this.queries = queries;
    this.network = new NetworkKeys(queries);
  }

  /** Before the row of a document's first copy is replaced, which has the date. */
  void forget(DocumentId document) throws SQLException {
    String id = document.sha256();
    for (String date :
        queries.all(
            "SELECT date FROM documents WHERE id = ? AND duplicate_of IS NULL AND date IS NOT NULL",
            row -> row.getString(1),
            id)) {
      queries.run(
          "DELETE FROM happenings WHERE begins = ? AND ends = ? AND kind = ? AND id = ?",
          date,
          date,
          Happening.DOCUMENT,
          id);
    }
  }

  void document(Document document) throws SQLException {
    if (document.duplicateOf() != null) {
      return;
    }
    String id = document.id().sha256();
    new LetterKeys(queries).document(document);
    LocalDate date = document.date();
    if (date != null) {
      happening(date, date, Happening.DOCUMENT, "", id);
    }
  }

  void finding(Finding finding) throws SQLException {
    boolean registered = RegisterWish.KINDS.contains(finding.kind());
    List<Claim> claims = new ArrayList<>();
    for (String id : finding.claims().subList(0, Math.min(MOST_CLAIMS, finding.claims().size()))) {
      one(registered ? CLAIM : DATED_CLAIM, Rows::claim, id).ifPresent(claims::add);
    }
    if (claims.isEmpty()) {
      return;
    }
    Particulars particulars = Particulars.of(claims);
    Value.Date date = particulars.date().orElse(null);
    if (date != null) {
      happening(
          date.firstDay(),
          date.lastDay(),
          finding.kind(),
          Words.of(finding.standing()),
          finding.id());
    }
    if (registered) {
      queries.run(
          "INSERT INTO register VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
              + " ON CONFLICT (finding) DO UPDATE SET kind = excluded.kind,"
              + " standing = excluded.standing, supplier = excluded.supplier,"
              + " recipient = excluded.recipient, item = excluded.item, years = excluded.years,"
              + " names = excluded.names",
          finding.id(),
          finding.kind(),
          Words.of(finding.standing()),
          first(particulars, "supplier", "payer"),
          first(particulars, "recipient", "payee"),
          first(particulars, "item", "subject"),
          years(particulars),
          names(particulars));
    }
  }

  /** After {@link #finding}: the links have the dates that it keeps. */
  void network(Finding finding) throws SQLException {
    network.finding(finding);
  }

  private void happening(LocalDate begins, LocalDate ends, String kind, String standing, String id)
      throws SQLException {
    if (begins.getYear() >= 1 && ends.getYear() <= 9999) { // others don't sort as they are written
      queries.run(
          "INSERT INTO happenings VALUES (?, ?, ?, ?, ?)" + AGAIN,
          begins.toString(),
          ends.toString(),
          kind,
          id,
          standing);
    }
  }

  /** The name of who or what fills the first of these roles that is filled; empty without one. */
  private String first(Particulars particulars, String... roles) throws SQLException {
    for (String role : roles) {
      List<Filler> fillers = particulars.role(role);
      if (!fillers.isEmpty()) {
        return entity(fillers.getFirst())
            .filter(entity -> entity.kind() != MentionKind.POSITION)
            .map(Entity::name)
            .orElse(fillers.getFirst().text());
      }
    }
    return "";
  }

  /** Each with a blank before and behind it. */
  private static String years(Particulars particulars) {
    var years = new TreeSet<Integer>();
    for (Filler filler : particulars.role("date")) {
      if (filler.value() instanceof Value.Date date) {
        int from = date.firstDay().getYear();
        int to = date.lastDay().getYear();
        years.add(from);
        years.add(to);
        for (int year = from; year < to && to - from < MOST_YEARS; year++) {
          years.add(year);
        }
      }
    }
    var text = new StringBuilder();
    years.forEach(year -> text.append(' ').append(year));
    return years.isEmpty() ? "" : text.append(' ').toString();
  }

  /** Every spelling of the parties, in small letters, a line each. */
  private String names(Particulars particulars) throws SQLException {
    var names = new LinkedHashSet<String>();
    for (String role : PARTIES.stream().sorted().toList()) {
      for (Filler filler : particulars.role(role)) {
        names.add(filler.text());
        Optional<Entity> entity = entity(filler);
        if (entity.isPresent()) {
          names.add(entity.get().name());
          entity.get().aliases().stream()
              .limit(MOST_NAMES)
              .forEach(alias -> names.add(alias.text()));
        }
      }
    }
    return String.join("\n", names).toLowerCase(Locale.ROOT);
  }

  private Optional<Entity> entity(Filler filler) throws SQLException {
    @Nullable String mention = filler.mention();
    return mention == null ? Optional.empty() : one(ENTITY_OF, Rows::entity, mention);
  }

  /** Makes the keys of a case that has none yet. */
  void all() throws SQLException {
    queries.run(
        "INSERT INTO happenings SELECT date, date, ?, id, '' FROM documents"
            + " WHERE duplicate_of IS NULL AND date BETWEEN '0001-01-01' AND '9999-12-31'"
            + AGAIN,
        Happening.DOCUMENT);
    for (String id : queries.all("SELECT id FROM findings", row -> row.getString(1))) {
      Optional<Finding> finding =
          one("SELECT f.*, NULL AS decision FROM findings f WHERE id = ?", Rows::finding, id);
      if (finding.isPresent()) {
        finding(finding.get());
      }
    }
  }

  void clearFindings() throws SQLException {
    network.clear();
    queries.run("DELETE FROM happenings WHERE kind <> ?", Happening.DOCUMENT);
    queries.run("DELETE FROM register");
  }

  void close() throws SQLException {
    queries.close();
  }

  private <T> Optional<T> one(String sql, Queries.RowReader<T> reader, String parameter)
      throws SQLException {
    return queries.all(sql, reader, parameter).stream().findFirst();
  }
}
