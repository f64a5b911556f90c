package org.dossier.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.dossier.model.Claim;
import org.dossier.model.ContentId;
import org.dossier.model.DateFrom;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.model.Span;
import org.dossier.model.State;
import org.dossier.model.Status;
import org.dossier.pipeline.CaseFolder;
import org.dossier.search.LucenePassageIndex;
import org.dossier.search.Passage;
import org.dossier.search.PassageIndex;
import org.dossier.store.CaseStore;
import org.dossier.store.Narrow;
import org.dossier.store.ReadDocument;
import org.dossier.store.sql.SqlCaseStore;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to keep a small document, in the tables and in the index, as a case grows: {@code
 * ManyDocuments CASE DOCUMENTS}. Documents are made, and come in the order and the batches in which
 * {@code add} keeps them; nothing is read. Tells every tenth part, and the index's packing. A case
 * that is there gets so many more.
 */
public final class ManyDocuments {
  private static final int BATCH = 200;
  private static final int TOLD = 10;

  private static final int NAMES = 4;

  private final MadePassages made = new MadePassages();

  private ManyDocuments() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      throw new IllegalArgumentException("CASE DOCUMENTS expected");
    }
    Path root = Path.of(args[0]);
    int documents = Integer.parseInt(args[1]);
    Files.createDirectories(root);
    new ManyDocuments().keep(CaseFolder.openOrCreate(root), documents);
  }

  private void keep(CaseFolder folder, int documents) throws Exception {
    long indexed = System.nanoTime();
    try (CaseStore store = SqlCaseStore.open(folder.database());
        PassageIndex index = LucenePassageIndex.open(folder.index())) {
      int held = store.tally().documents();
      var whole = new Clocks();
      var part = new Clocks();
      for (int i = 0; i < documents; i++) {
        keep(held + i, store, index);
        if (i % BATCH == BATCH - 1) {
          store.commit();
          if (System.nanoTime() - indexed > 20_000_000_000L) {
            index.commit();
            indexed = System.nanoTime();
          }
        }
        if ((i + 1) % Math.max(1, documents / TOLD) == 0) {
          part.say("to " + (held + i + 1), documents / TOLD);
          part = new Clocks();
        }
      }
      store.commit();
      index.pack();
      part.say("packed", documents);
      whole.say("all", documents);
    }
  }

  private void keep(int number, CaseStore store, PassageIndex index) throws Exception {
    ReadDocument read = document(number);
    Document document = read.document();
    // what add asks of each: has it been read, is it a second copy
    store.settingsOf(document.path(), document.id());
    List<Document> copies = new ArrayList<>();
    store.documents(Narrow.to(document.id()), copies::add);
    if (!copies.isEmpty()) {
      throw new IllegalStateException(number + " is there already");
    }
    store.save(read);
    Page page = read.pages().getFirst();
    var passage =
        new Passage(
            document.id(),
            document.path(),
            page.number(),
            new Span(0, page.text().length()),
            page.text(),
            page.language());
    index.replace(document.id(), List.of(passage));
  }

  private ReadDocument document(int number) {
    DocumentId id = MadePassages.id(number);
    Passage passage = made.of(number, 1).getFirst();
    String text = passage.text();
    String language = passage.language();
    var document =
        new Document(
            id,
            String.format(Locale.ROOT, "box %04d/%07d.txt", number / 500, number),
            "source " + number % 40,
            "text/plain",
            null,
            1,
            language == null ? List.of() : List.of(language),
            State.PROCESSED,
            null,
            null,
            null,
            LocalDate.of(2020, 1, 1).plusDays(number % 700),
            DateFrom.TEXT,
            null);
    List<Mention> mentions = new ArrayList<>();
    int length = text.length() / (2 * NAMES);
    for (int i = 0; i < NAMES; i++) {
      var span = new Span(2 * i * length, (2 * i + 1) * length);
      mentions.add(
          new Mention(
              ContentId.of("m", id, i),
              id,
              1,
              span,
              span.of(text),
              i % 2 == 0 ? MentionKind.PERSON : MentionKind.ORGANIZATION,
              null,
              language));
    }
    return new ReadDocument(
        document,
        "made",
        List.of(page(text, language)),
        mentions,
        List.of(claim(id, text, mentions, language)));
  }

  private static Page page(String text, @Nullable String language) {
    return new Page(1, text, language, Origin.TEXT, 1, null, null, List.of());
  }

  private static Claim claim(
      DocumentId id, String text, List<Mention> names, @Nullable String language) {
    var span = new Span(0, text.length() / 2);
    var roles = new TreeMap<String, List<Filler>>();
    roles.put("supplier", List.of(named(names.get(0))));
    roles.put("recipient", List.of(named(names.get(1))));
    return new Claim(
        ContentId.of("c", id),
        "transfer",
        id,
        1,
        span,
        span.of(text),
        List.of(),
        language,
        roles,
        Status.AGREED,
        Modality.ASSERTED,
        null,
        List.of(),
        false,
        "made",
        0.9);
  }

  private static Filler named(Mention mention) {
    return new Filler(mention.text(), mention.span(), mention.id(), null);
  }

  /** Time on the clock, and the processors' of this process. */
  private static final class Clocks {
    private final long begun = System.nanoTime();
    private final long spent = cpu();

    private static long cpu() {
      return ((com.sun.management.OperatingSystemMXBean)
              ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }

    void say(String what, int documents) {
      System.out.printf(
          Locale.ROOT,
          "%-12s ms_a_document=%.3f cpu_ms_a_document=%.3f seconds=%.0f%n",
          what,
          (System.nanoTime() - begun) / 1e6 / documents,
          (cpu() - spent) / 1e6 / documents,
          (System.nanoTime() - begun) / 1e9);
    }
  }
}
