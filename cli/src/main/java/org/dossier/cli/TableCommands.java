package org.dossier.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dossier.model.Cell;
import org.dossier.model.DocumentId;
import org.dossier.model.Page;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Located;
import org.dossier.store.Narrow;
import org.dossier.store.Words;
import org.dossier.store.json.JsonLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The tables of a case, each a command. */
final class TableCommands {
  private TableCommands() {}

  /** Where one row goes. */
  @FunctionalInterface
  private interface RowSink<T> {
    void accept(T row) throws IOException;
  }

  @Command(
      name = "documents",
      description = "The files of a case, by path.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dossier documents my-case --format jsonl"})
  static final class Documents extends Table {
    Documents(Terminal terminal) {
      super(terminal);
    }

    @Override
    void print(CaseStore store, Narrow narrow, JsonLines json) throws CaseException {
      store.documents(narrow, each(json::document));
    }

    @Override
    void print(CaseStore store, Narrow narrow, Grid grid) throws CaseException {
      grid.header("state", "pages", "languages", "date", "path", "reason");
      store.documents(
          narrow,
          d ->
              grid.row(
                  d.duplicateOf() == null ? Words.of(d.state()) : "duplicate",
                  d.pages(),
                  String.join(" ", d.languages()),
                  d.date(),
                  d.path(),
                  d.duplicateOf() == null ? d.reason() : "same bytes as " + d.duplicateOf()));
    }
  }

  @Command(
      name = "pages",
      description = "The pages of a case with their text.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dossier pages my-case --document 3f0a... --format jsonl"})
  static final class Pages extends Table {
    Pages(Terminal terminal) {
      super(terminal);
    }

    @Override
    void print(CaseStore store, Narrow narrow, JsonLines json) throws CaseException {
      store.pages(narrow, each(json::page));
    }

    @Override
    void print(CaseStore store, Narrow narrow, Grid grid) throws CaseException {
      grid.header("path", "page", "language", "notes", "text");
      store.pages(
          narrow,
          p ->
              grid.row(
                  p.path(),
                  p.record().number(),
                  p.record().language(),
                  String.join("; ", p.record().notes()),
                  p.record().text()));
    }
  }

  @Command(
      name = "tables",
      description = "The cells of the tables and sheets in the documents.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dossier tables my-case --document 3f0a... --format jsonl"})
  static final class Tables extends Table {
    Tables(Terminal terminal) {
      super(terminal);
    }

    @Override
    void print(CaseStore store, Narrow narrow, JsonLines json) throws CaseException {
      var count = new TableCount();
      store.pages(
          narrow,
          each(
              page -> {
                for (var table : page.record().tables()) {
                  json.table(page, count.next(page), table);
                }
              }));
    }

    @Override
    void print(CaseStore store, Narrow narrow, Grid grid) throws CaseException {
      var count = new TableCount();
      grid.header("path", "page", "table", "cell", "text");
      store.pages(
          narrow,
          page -> {
            for (var table : page.record().tables()) {
              int number = count.next(page);
              for (Cell cell : table.cells()) {
                grid.row(
                    page.path(),
                    page.record().number(),
                    number,
                    table.reference(cell),
                    cell.text());
              }
            }
          });
    }
  }

  /** Counts the tables of each document from 1. */
  private static final class TableCount {
    private @Nullable DocumentId document;
    private int count;

    int next(Located<Page> page) {
      count = page.document().equals(document) ? count + 1 : 1;
      document = page.document();
      return count;
    }
  }

  @Command(
      name = "mentions",
      description = "Names, dates and figures at their places.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dossier mentions my-case --kind money"})
  static final class Mentions extends Table {
    Mentions(Terminal terminal) {
      super(terminal);
    }

    @Override
    void print(CaseStore store, Narrow narrow, JsonLines json) throws CaseException {
      store.mentions(narrow, each(json::mention));
    }

    @Override
    void print(CaseStore store, Narrow narrow, Grid grid) throws CaseException {
      grid.header("kind", "text", "page", "path");
      store.mentions(
          narrow,
          m ->
              grid.row(
                  Words.of(m.record().kind()), m.record().text(), m.record().page(), m.path()));
    }
  }

  @Command(
      name = "claims",
      description = "What the documents claim, each with its quote.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  dossier claims my-case --kind transfer",
        "  dossier claims my-case --format jsonl"
      })
  static final class Claims extends Table {
    Claims(Terminal terminal) {
      super(terminal);
    }

    @Override
    void print(CaseStore store, Narrow narrow, JsonLines json) throws CaseException {
      store.claims(narrow, each(json::claim));
    }

    @Override
    void print(CaseStore store, Narrow narrow, Grid grid) throws CaseException {
      grid.header("id", "kind", "status", "modality", "quote", "page", "path");
      store.claims(
          narrow,
          c ->
              grid.row(
                  c.record().id(),
                  c.record().kind(),
                  Words.of(c.record().status()),
                  Words.of(c.record().modality()),
                  c.record().quote(),
                  c.record().page(),
                  c.path()));
    }
  }

  @Command(
      name = "entities",
      description = "Who and what the mentions denote.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dossier entities my-case --kind organization"})
  static final class Entities extends Table {
    Entities(Terminal terminal) {
      super(terminal);
    }

    @Override
    void print(CaseStore store, Narrow narrow, JsonLines json) throws CaseException {
      store.entities(narrow, each(json::entity));
    }

    @Override
    void print(CaseStore store, Narrow narrow, Grid grid) throws CaseException {
      grid.header("kind", "name", "mentions", "documents", "id");
      store.entities(
          narrow, e -> grid.row(Words.of(e.kind()), e.name(), e.mentions(), e.documents(), e.id()));
    }
  }

  @Command(
      name = "findings",
      description = "Claims weighed: what stands, on how many roots.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dossier findings my-case --kind transfer"})
  static final class Findings extends Table {
    Findings(Terminal terminal) {
      super(terminal);
    }

    @Override
    void print(CaseStore store, Narrow narrow, JsonLines json) throws CaseException {
      store.findings(narrow, each(json::finding));
    }

    @Override
    void print(CaseStore store, Narrow narrow, Grid grid) throws CaseException {
      grid.header("kind", "standing", "grade", "roots", "statement");
      store.findings(
          narrow,
          f ->
              grid.row(
                  f.kind(),
                  Words.of(f.standing()),
                  f.grade().value(),
                  f.roots().size(),
                  f.statement()));
    }
  }

  @Command(
      name = "duplicates",
      description = {
        "Documents that are alike: copies, drafts and their finals, excerpts, the same story told elsewhere;",
        "and which claims two versions don't share. A version of a text is no second source, unless sources.yaml says so",
        "(independent-of)."
      },
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  dossier duplicates my-case",
        "  dossier duplicates my-case --kind draft --format jsonl"
      })
  static final class Duplicates extends Table {
    Duplicates(Terminal terminal) {
      super(terminal);
    }

    @Override
    void print(CaseStore store, Narrow narrow, JsonLines json) throws CaseException {
      Map<DocumentId, String> paths = paths(store);
      store.resemblances(
          narrow,
          each(r -> json.resemblance(r, path(paths, r.document()), path(paths, r.other()))));
    }

    @Override
    void print(CaseStore store, Narrow narrow, Grid grid) throws CaseException {
      Map<DocumentId, String> paths = paths(store);
      grid.header("kind", "likeness", "one root", "differences", "path", "other path", "why");
      store.resemblances(
          narrow,
          r ->
              grid.row(
                  Words.of(r.kind()),
                  String.format(Locale.ROOT, "%.2f", r.likeness()),
                  r.oneRoot() ? "yes" : "no",
                  r.differences().size(),
                  path(paths, r.document()),
                  path(paths, r.other()),
                  r.why()));
    }

    private static Map<DocumentId, String> paths(CaseStore store) throws CaseException {
      Map<DocumentId, String> paths = new HashMap<>();
      store.documents(
          Narrow.NONE,
          d -> {
            if (d.duplicateOf() == null) {
              paths.putIfAbsent(d.id(), d.path());
            }
          });
      return paths;
    }

    private static String path(Map<DocumentId, String> paths, DocumentId id) {
      return paths.getOrDefault(id, id.sha256());
    }
  }

  @Command(
      name = "signals",
      description = {
        "What may bear on the authenticity of documents: what was seen, never a verdict.",
        "Each kind has innocent explanations: see --format jsonl, or the report."
      },
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dossier signals my-case --kind bad-redaction"})
  static final class Signals extends Table {
    Signals(Terminal terminal) {
      super(terminal);
    }

    @Override
    void print(CaseStore store, Narrow narrow, JsonLines json) throws CaseException {
      SortedMap<String, Integer> alike = store.documentsWithSignals();
      int documents = store.documentIds().size();
      store.signals(
          narrow,
          each(
              signal ->
                  json.signal(
                      signal, alike.getOrDefault(Words.of(signal.record().kind()), 0), documents)));
    }

    @Override
    void print(CaseStore store, Narrow narrow, Grid grid) throws CaseException {
      grid.header("kind", "seen", "page", "path");
      store.signals(
          narrow,
          s ->
              grid.row(
                  Words.of(s.record().kind()),
                  s.record().observation().seen(),
                  s.record().observation().page(),
                  s.path()));
    }
  }

  @Command(
      name = "missing",
      description = "What the documents name and the case does not have.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dossier missing my-case --kind annex"})
  static final class Missing extends Table {
    Missing(Terminal terminal) {
      super(terminal);
    }

    @Override
    void print(CaseStore store, Narrow narrow, JsonLines json) throws CaseException {
      store.gaps(narrow, each(json::gap));
    }

    @Override
    void print(CaseStore store, Narrow narrow, Grid grid) throws CaseException {
      grid.header("kind", "what", "why", "named in", "page");
      store.gaps(
          narrow,
          gap ->
              grid.row(
                  gap.kind(),
                  gap.what(),
                  gap.why(),
                  gap.places().getFirst().path(),
                  gap.places().getFirst().page() == 0 ? null : gap.places().getFirst().page()));
    }
  }

  /** A failure to write means that nobody reads any more. */
  private static <T> Consumer<T> each(RowSink<T> sink) {
    return row -> {
      try {
        sink.accept(row);
      } catch (IOException e) {
        throw new ClosedOutput();
      }
    };
  }

  /** What all tables share. */
  private abstract static class Table implements Callable<Integer> {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Terminal terminal;

    @Parameters(paramLabel = "CASE", description = CaseWords.CASE)
    private String root = "";

    @Option(
        names = "--document",
        paramLabel = "ID",
        description = "Only of this document (SHA-256, or its beginning).")
    private @Nullable String document;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only of this kind.")
    private @Nullable String kind;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or jsonl.")
    private Format format = Format.TABLE;

    Table(Terminal terminal) {
      this.terminal = terminal;
    }

    abstract void print(CaseStore store, Narrow narrow, JsonLines json) throws CaseException;

    abstract void print(CaseStore store, Narrow narrow, Grid grid) throws CaseException;

    @Override
    public Integer call() throws CaseException, IOException {
      try (CaseStore store = CaseFolder.open(root).store()) {
        var narrow = new Narrow(find(store), kind);
        switch (format) {
          case TABLE -> {
            var grid = new Grid(terminal);
            print(store, narrow, grid);
            grid.close();
            if (grid.isEmpty() && kind != null) {
              terminal
                  .err()
                  .println("nothing here is of kind '" + kind + "': without --kind all are listed");
            }
          }
          case JSONL -> printJson(store, narrow);
        }
      }
      terminal.requireReader();
      return 0;
    }

    private void printJson(CaseStore store, Narrow narrow) throws CaseException, IOException {
      var out = new BufferedOutputStream(terminal.out(), 1 << 16);
      try (var json = new JsonLines(out, pageTexts(store), store.entityOf())) {
        print(store, narrow, json);
      }
      out.flush();
    }

    private static JsonLines.PageTexts pageTexts(CaseStore store) {
      return (document, page) -> {
        try {
          return store.pageText(document, page);
        } catch (CaseException e) {
          throw new UncheckedIOException(new IOException(e));
        }
      };
    }

    private @Nullable DocumentId find(CaseStore store) throws CaseException {
      String wanted = document;
      if (wanted == null) {
        return null;
      }
      if (SHA256.matcher(wanted).matches()) {
        return new DocumentId(wanted);
      }
      List<DocumentId> found =
          store.documentIds().stream().filter(id -> id.sha256().startsWith(wanted)).toList();
      if (found.size() == 1) {
        return found.getFirst();
      }
      throw new CaseException(
          (found.isEmpty() ? "no document's id begins with " : "several documents' ids begin with ")
              + wanted
              + ": see 'dossier documents "
              + CaseFolder.shown(root)
              + " --format jsonl'");
    }
  }
}
