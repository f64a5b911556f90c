package org.dossier.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.CaseIndex;
import org.dossier.search.Hit;
import org.dossier.search.NameSearch;
import org.dossier.search.PassageIndex;
import org.dossier.search.Query;
import org.dossier.search.QuerySyntaxException;
import org.dossier.search.Spellings;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Tally;
import org.dossier.store.json.JsonLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "search",
    description = "Finds passages, the best first, with page and the words that matched.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dossier search my-case 'parachute system'",
      "  dossier search my-case '\"training plan\" -draft' --limit 20",
      "  dossier search my-case 'price kind:payment date:2023..2024 from:norland'",
      "  dossier search my-case --names people.txt",
      "  dossier search my-case --queries queries.txt --format jsonl"
    })
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CASE", description = CaseWords.CASE)
  private String root = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUERY",
      description =
          "Words, \"phrases\", AND, OR, NEAR, -not, wild*, kind:transfer, type:pdf, date:2023..2024;"
              + " found in English, Russian and Chinese.")
  private @Nullable String query;

  @Option(names = "--queries", paramLabel = "FILE", description = "Several queries, one a line.")
  private @Nullable Path queries;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "Names, one a line, each looked for in all its spellings: a table.")
  private @Nullable Path names;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many passages a query (default: 10).")
  private int limit = 10;

  @Option(
      names = "--to",
      split = ",",
      paramLabel = "LANGUAGE",
      description = "Only results in these languages.")
  private List<String> to = List.of();

  @Option(
      names = "--exact",
      description = "The words as they are written: no other forms of them, no translations.")
  private boolean exact;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or jsonl.")
  private Format format = Format.TABLE;

  @Mixin private TranslatorOption translator = new TranslatorOption();

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CaseException, IOException {
    Path list = names;
    if (list != null) {
      return names(list);
    }
    List<String> asked = asked();
    CaseFolder folder = CaseFolder.open(root);
    try (PassageIndex index =
            CaseIndex.openReadOnly(folder, Spellings.NONE, translator.translator(terminal));
        var json = new JsonLines(terminal.out(), (_, _) -> "", Map.of())) {
      for (int i = 0; i < asked.size(); i++) {
        List<Hit> hits = find(index, asked.get(i));
        for (int rank = 1; rank <= hits.size(); rank++) {
          switch (format) {
            case TABLE -> print(rank, hits.get(rank - 1));
            case JSONL -> json.row(row(i, rank, hits.get(rank - 1)));
          }
        }
        if (hits.isEmpty() && format == Format.TABLE) {
          notFound(folder, index, asked.get(i));
        }
      }
    }
    terminal.requireReader();
    return 0;
  }

  private int names(Path list) throws CaseException, IOException {
    if ((query != null || queries != null) && spec != null) {
      throw new ParameterException(spec.commandLine(), "give QUERY, --queries or --names: one");
    }
    List<String> wanted = NameSearch.names(String.join("\n", lines(list)));
    CaseFolder folder = CaseFolder.open(root);
    try (PassageIndex index =
            CaseIndex.openReadOnly(folder, Spellings.NONE, translator.translator(terminal));
        var json = new JsonLines(terminal.out(), (_, _) -> "", Map.of())) {
      var search = new NameSearch(index);
      for (String name : wanted) {
        NameSearch.Row row = search.of(name);
        switch (format) {
          case TABLE -> print(row);
          case JSONL -> json.row(row(row));
        }
      }
      if (format == Format.TABLE) {
        coverage(folder);
      }
    }
    terminal.requireReader();
    return 0;
  }

  private void print(NameSearch.Row row) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%-32s %,8d passages %,6d documents  %s%n",
            Shown.line(row.name()),
            row.passages(),
            row.documents(),
            Shown.line(String.join("; ", row.spellings())));
  }

  private static Map<String, Object> row(NameSearch.Row found) {
    var row = new LinkedHashMap<String, Object>();
    row.put("name", found.name());
    row.put("passages", found.passages());
    row.put("documents", found.documents());
    row.put("spellings", found.spellings());
    row.put("query", found.query());
    return row;
  }

  private void coverage(CaseFolder folder) throws CaseException {
    try (CaseStore store = folder.store()) {
      Tally tally = store.tally();
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "%,d pages were searched; %,d of %,d files could not be read whole (dossier status %s).%n",
              tally.pages(),
              tally.unread(),
              tally.documents(),
              CaseFolder.shown(root));
    }
  }

  private List<String> asked() throws CaseException {
    if ((query == null) == (queries == null) && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "give one QUERY, --queries FILE or --names FILE");
    }
    if (limit < 1 && spec != null) {
      throw new ParameterException(spec.commandLine(), "--limit must be 1 or more, not " + limit);
    }
    Path file = queries;
    if (file == null) {
      return List.of(String.valueOf(query));
    }
    return lines(file);
  }

  private static List<String> lines(Path file) throws CaseException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CaseException(file + ": can't be read as UTF-8 text: check the path", e);
    }
  }

  private List<Hit> find(PassageIndex index, String text) throws CaseException, IOException {
    if (text.isBlank()) {
      return List.of();
    }
    try {
      return index.find(new Query(text, to, exact), limit);
    } catch (QuerySyntaxException e) {
      throw new CaseException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Map<String, Object> row(int query, int rank, Hit hit) {
    SequencedMap<String, Object> row = hit.row(rank);
    row.putFirst("query", query);
    return row;
  }

  private void print(int rank, Hit hit) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%2d. %s, page %d  (%s)%n",
            rank,
            Shown.line(hit.path()),
            hit.page(),
            String.join(", ", hit.matched()));
    terminal.out().println("    " + Shown.brief(hit.snippet(), 300));
  }

  private void notFound(CaseFolder folder, PassageIndex index, String text)
      throws CaseException, IOException {
    try (CaseStore store = folder.store()) {
      int unindexed = store.documentIds().size() - index.held();
      if (unindexed > 0) {
        terminal
            .err()
            .println(
                "dossier: files that are not in the index, and were not searched: "
                    + unindexed
                    + "; run the last 'dossier add' again to make it whole");
      }
      Tally tally = store.tally();
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "Not found: %s. %,d pages were searched; %,d of %,d files could not be read whole (dossier status %s).%n",
              Shown.line(text),
              tally.pages(),
              tally.unread(),
              tally.documents(),
              CaseFolder.shown(root));
    }
  }
}
