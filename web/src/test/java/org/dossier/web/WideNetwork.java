package org.dossier.web;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.Standing;
import org.dossier.model.State;
import org.dossier.model.Status;
import org.dossier.model.Value;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseStore;
import org.dossier.store.ReadDocument;
import org.dossier.store.sql.SqlCaseStore;

/** A case in which 2,000 people, bodies and places are linked by 5,000 findings; a few by many. */
final class WideNetwork {
  static final int ENTITIES = 2_000;
  static final int FINDINGS = 5_000;
  private static final List<String> SYLLABLES =
      List.of("Bel", "Dor", "Kam", "Lin", "Mar", "Nov", "Ost", "Pet", "Rud", "Sev", "Tar", "Vel");
  private static final List<String> SUFFIXES =
      List.of("", " Works", " Institute", " Export", " Bank", " Holding", " Agency");

  private final Random random = new Random(20261128);

  private WideNetwork() {}

  static CaseFolder in(Path root) throws Exception {
    CaseFolder folder = CaseFolder.openOrCreate(root);
    try (CaseStore store = SqlCaseStore.open(folder.database())) {
      new WideNetwork().fill(store);
    }
    return folder;
  }

  private void fill(CaseStore store) throws Exception {
    var id = new DocumentId("ab".repeat(32));
    var text = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    List<int[]> ends = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (int n = 0; n < FINDINGS; n++) {
      int a = entity();
      int b = entity();
      b = a == b ? (a + 1) % ENTITIES : b;
      int start = text.length();
      text.append(name(a)).append(" delivered to ").append(name(b)).append(".");
      ends.add(new int[] {a, b, start, text.length()});
      text.append('\n');
    }
    var page = new Page(1, text.toString(), "en", Origin.TEXT, 1, null, null, List.of());
    List<String> entityOf = new ArrayList<>();
    for (int[] end : ends) {
      var from = new Span(end[2], end[2] + name(end[0]).length());
      var to = new Span(end[3] - 1 - name(end[1]).length(), end[3] - 1);
      Mention supplier = Mention.at(id, page, from, kind(end[0]), null);
      Mention recipient = Mention.at(id, page, to, kind(end[1]), null);
      mentions.add(supplier);
      mentions.add(recipient);
      entityOf.add(supplier.id());
      entityOf.add(recipient.id());
      var roles = new TreeMap<String, List<Filler>>();
      roles.put("supplier", List.of(new Filler(name(end[0]), from, supplier.id(), null)));
      roles.put("recipient", List.of(new Filler(name(end[1]), to, recipient.id(), null)));
      LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000));
      roles.put("date", List.of(new Filler(name(end[0]), from, null, Value.Date.day(day))));
      var span = new Span(end[2], end[3]);
      spans.add(span);
      claims.add(
          new Claim(
              Claim.idOf(id, 1, span, "delivery", roles),
              random.nextInt(3) == 0 ? "transfer" : "delivery",
              id,
              1,
              span,
              span.of(page.text()),
              List.of(),
              "en",
              roles,
              Status.DELIVERED,
              Modality.ASSERTED,
              null,
              List.of(),
              false,
              "made",
              1));
    }
    store.save(new ReadDocument(document(id), "made", List.of(page), mentions, claims));
    for (int n = 0; n < ENTITIES; n++) {
      store.save(
          new Entity(
              "e-" + n, kind(n), name(n), List.of(new Entity.Alias(name(n), "Latn", 1)), 1, 1));
    }
    for (int n = 0; n < FINDINGS; n++) {
      store.saveEntityOf(id, entityOf.get(2 * n), "e-" + ends.get(n)[0]);
      store.saveEntityOf(id, entityOf.get(2 * n + 1), "e-" + ends.get(n)[1]);
    }
    for (int n = 0; n < FINDINGS; n++) {
      store.save(finding(n, claims.get(n)));
    }
    store.commit();
  }

  private static Document document(DocumentId id) {
    return new Document(
        id,
        "made.txt",
        "made",
        "text/plain",
        null,
        1,
        List.of("en"),
        State.PROCESSED,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private Finding finding(int n, Claim claim) {
    List<String> roots = new ArrayList<>();
    for (int root = 0; root <= random.nextInt(4); root++) {
      roots.add("root " + random.nextInt(30));
    }
    return new Finding(
        "f-" + n,
        claim.quote(),
        claim.kind(),
        n % 9 == 0 ? Standing.CONTRADICTED : Standing.SINGLE_SOURCE,
        List.of(claim.id()),
        roots.stream().distinct().sorted().toList(),
        List.of(),
        List.of(),
        new Finding.Grade("F3", "made"),
        null);
  }

  /** Some far more often than others. */
  private int entity() {
    double skewed = Math.pow(random.nextDouble(), 2.2);
    return (int) (skewed * ENTITIES);
  }

  private static MentionKind kind(int n) {
    return switch (n % 5) {
      case 0, 1 -> MentionKind.ORGANIZATION;
      case 2 -> MentionKind.LOCATION;
      default -> MentionKind.PERSON;
    };
  }

  private static String name(int n) {
    int many = SYLLABLES.size();
    return SYLLABLES.get(n % many)
        + SYLLABLES.get(n / many % many).toLowerCase(java.util.Locale.ROOT)
        + "ov"
        + (n / many / many == 0 ? "" : " " + (n / many / many))
        + (n % 5 < 2 ? SUFFIXES.get(n % SUFFIXES.size()) : "");
  }
}
