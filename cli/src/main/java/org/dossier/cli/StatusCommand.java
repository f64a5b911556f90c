package org.dossier.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.CaseOriginals;
import org.dossier.search.dictionaries.UserDictionaries;
import org.dossier.search.dictionaries.UserDictionary;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Tally;
import org.dossier.store.json.JsonLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "status",
    description =
        "Says what a case holds: files by state with reasons, pages, languages, claims, findings, coverage.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  dossier status my-case"})
final class StatusCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "CASE", description = CaseWords.CASE)
  private String root = "";

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or jsonl.")
  private Format format = Format.TABLE;

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CaseException, IOException {
    Tally tally;
    int mentions;
    String readers;
    CaseFolder folder = CaseFolder.open(root);
    String originals = CaseOriginals.where(folder);
    List<UserDictionary> dictionaries = UserDictionaries.in(folder.dictionaries());
    try (CaseStore store = folder.store()) {
      tally = store.tally();
      mentions = store.mentionCount();
      readers = store.fact(CaseFolder.CONFINEMENT).orElse(null);
    }
    switch (format) {
      case TABLE -> {
        print(tally, mentions, readers);
        terminal.out().printf(Locale.ROOT, "%-12s %s%n", "originals", Shown.line(originals));
        dictionaries.forEach(this::print);
      }
      case JSONL -> {
        try (var json = new JsonLines(terminal.out(), (_, _) -> "", Map.of())) {
          Map<String, @Nullable Object> row = row(tally, mentions, readers);
          row.put("originals", originals);
          row.put("dictionaries", dictionaries.stream().map(StatusCommand::row).toList());
          json.row(row);
        }
      }
    }
    return 0;
  }

  private static Map<String, @Nullable Object> row(
      Tally tally, int mentions, @Nullable String readers) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("documents", tally.documents());
    row.put("duplicates", tally.duplicates());
    row.put("states", tally.states());
    row.put("reasons", tally.reasons());
    row.put("pages", tally.pages());
    row.put("ocrPages", tally.ocrPages());
    row.put("languages", tally.languages());
    row.put("mentions", mentions);
    row.put("claims", tally.claims());
    row.put("entities", tally.entities());
    row.put("findings", tally.findings());
    row.put("coverage", tally.coverage());
    row.put("readers", readers);
    return row;
  }

  private void print(Tally tally, int mentions, @Nullable String readers) {
    line(
        "files",
        tally.documents(),
        String.format(Locale.ROOT, "of which %,d second copies", tally.duplicates()));
    counts("  ", tally.states());
    counts("    ", tally.reasons());
    line("pages", tally.pages(), String.format(Locale.ROOT, "%,d by OCR", tally.ocrPages()));
    counts("  ", tally.languages());
    line("mentions", mentions, "");
    line("entities", tally.entities(), "");
    line("claims", tally.claims(), "");
    line("findings", tally.findings(), "");
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%-12s %9.1f %%  of the files were read whole; a \"not found\" reaches no further%n",
            "coverage",
            // never 100 when anything is missing
            Math.floor(tally.coverage() * 1000) / 10);
    if (readers != null) {
      terminal.out().printf(Locale.ROOT, "%-12s %s%n", "readers", Shown.line(readers));
    }
  }

  private void print(UserDictionary dictionary) {
    line(
        "dictionary",
        dictionary.entries().size(),
        Shown.line(
            dictionary.title()
                + (dictionary.fault() == null ? "" : ": " + dictionary.fault())
                + " ("
                + dictionary.file()
                + ")"));
  }

  private static Map<String, @Nullable Object> row(UserDictionary dictionary) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("title", dictionary.title());
    row.put("file", dictionary.file().toString());
    row.put("entries", dictionary.entries().size());
    row.put("fault", dictionary.fault());
    return row;
  }

  private void counts(String indent, SortedMap<String, Integer> counts) {
    counts.forEach(
        (name, count) ->
            terminal.out().printf(Locale.ROOT, "%s%,9d  %s%n", indent, count, Shown.line(name)));
  }

  private void line(String name, int count, String remark) {
    terminal
        .out()
        .printf(Locale.ROOT, "%-12s %,9d%s%n", name, count, remark.isEmpty() ? "" : "  " + remark);
  }
}
