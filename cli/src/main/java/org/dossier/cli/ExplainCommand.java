package org.dossier.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dossier.claims.DocumentText;
import org.dossier.claims.extract.Explainer;
import org.dossier.claims.extract.Explanation;
import org.dossier.language.packs.Languages;
import org.dossier.model.Claim;
import org.dossier.model.DocumentId;
import org.dossier.model.Page;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.CaseRules;
import org.dossier.store.CaseException;
import org.dossier.store.CaseStore;
import org.dossier.store.Located;
import org.dossier.store.Narrow;
import org.dossier.store.json.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    description = {
      "How a claim came about: the words of its sentence, what is named in it, the rule that matched and what fills its roles.",
      "Reads the stored pages again with the rules of this Dossier and of the case."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dossier explain my-case c-0a1b2c3d4e5f6071",
      "  dossier explain my-case c-0a1b2c3d4e5f6071 --format jsonl",
      "  dossier claims my-case --kind transfer        lists claims with their ids"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "CASE", description = CaseWords.CASE)
  private String root = "";

  @Parameters(index = "1", paramLabel = "CLAIM", description = "The id of a claim.")
  private String id = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default: text for people) or jsonl.")
  private Format format = Format.TABLE;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CaseException, IOException {
    CaseFolder folder = CaseFolder.open(root);
    CaseRules rules = CaseRules.load(folder);
    ExplanationRows rows;
    try (CaseStore store = folder.store()) {
      DocumentId document =
          store
              .documentOfClaim(id)
              .orElseThrow(
                  () ->
                      new CaseException(
                          "no claim has the id "
                              + Shown.line(id)
                              + ": 'dossier claims "
                              + CaseFolder.shown(root)
                              + "' lists claims with their ids"));
      Located<Claim> claim = claim(store, document);
      Languages languages = Languages.standard();
      DocumentText text = text(store, document);
      Optional<Explanation> explanation = new Explainer(languages, rules.books()).explain(text, id);
      if (explanation.isEmpty()) {
        throw new CaseException(
            "claim "
                + id
                + " was found by "
                + claim.record().rule()
                + " of an earlier version of the rules: run the same 'dossier add' again to read with today's");
      }
      rows = new ExplanationRows(claim, explanation.get());
    }
    switch (format) {
      case TABLE -> ExplanationText.print(terminal, rows);
      case JSONL -> print(rows.all());
    }
    terminal.requireReader();
    return 0;
  }

  private void print(List<Map<String, Object>> rows) throws IOException {
    var out = new BufferedOutputStream(terminal.out(), 1 << 16);
    try (var json = new JsonLines(out, (_, _) -> "", Map.of())) {
      for (Map<String, Object> row : rows) {
        json.row(row);
      }
    }
    out.flush();
  }

  private Located<Claim> claim(CaseStore store, DocumentId document) throws CaseException {
    List<Located<Claim>> found = new ArrayList<>();
    store.claims(
        Narrow.to(document),
        claim -> {
          if (claim.record().id().equals(id)) {
            found.add(claim);
          }
        });
    return found.getFirst();
  }

  private static DocumentText text(CaseStore store, DocumentId id) throws CaseException {
    List<Page> pages = new ArrayList<>();
    store.pages(Narrow.to(id), page -> pages.add(page.record()));
    List<LocalDate> dates = new ArrayList<>();
    store.documents(
        Narrow.to(id),
        document -> {
          if (document.duplicateOf() == null && document.date() != null) {
            dates.add(document.date());
          }
        });
    return new DocumentText(id, pages, dates.isEmpty() ? null : dates.getFirst());
  }
}
