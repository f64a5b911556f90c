package org.dossier.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dossier.outputs.draft.DraftFile;
import org.dossier.outputs.draft.Manuscript;
import org.dossier.outputs.report.Report;
import org.dossier.outputs.report.ReportRequest;
import org.dossier.outputs.report.ReportSummary;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "report",
    description = {
      "Writes the footnoted dossier: one HTML file that needs no other file, no network and no script.",
      "Coverage first; then every finding with its standing, its conflicts and its footnotes: quote, page, box, hash.",
      "The same case gives the same bytes."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dossier report my-case --output report.html",
      "  dossier report my-case --output report.html --title 'The parachute contract'",
      "  dossier report my-case --output report.html --seal",
      "  dossier report my-case --draft 'The parachute contract' --output contract.docx"
    })
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "CASE", description = CaseWords.CASE)
  private String root = "";

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; one that is there is replaced.")
  private Path output = Path.of("");

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The headline (default: one made of the sources' names).")
  private @Nullable String title;

  @Option(
      names = "--seal",
      description =
          "Print the custody log's last hash in the report too. It ties the report to this one case: the same files"
              + " added to another case give another.")
  private boolean seal;

  @Option(
      names = "--draft",
      paramLabel = "NAME",
      description =
          "Write a report that was put together in the reading room, as .html, .docx or .pdf.")
  private @Nullable String draft;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CaseException {
    if (draft != null) {
      Manuscript written = DraftFile.write(CaseFolder.open(root), draft, output, Version.TOOL);
      terminal
          .err()
          .println(
              String.format(Locale.ROOT, "%,d footnotes in %s.", written.notes().size(), output));
      return 0;
    }
    ReportSummary summary =
        Report.write(CaseFolder.open(root), output, new ReportRequest(title, Version.TOOL, seal));
    terminal.err().println(sentence(summary, output));
    if (!summary.custodyHead().isEmpty()) {
      terminal
          .err()
          .println(
              "custody log: " + summary.custodyHead() + " (keep this hash apart from the case)");
    }
    return 0;
  }

  static String sentence(ReportSummary summary, Path output) {
    String text =
        String.format(
            Locale.ROOT,
            "%,d findings, %,d footnotes, %,d page images in %s (%,.1f MB)",
            summary.findings(),
            summary.footnotes(),
            summary.plates(),
            output,
            summary.bytes() / 1e6);
    return summary.leftOut() == 0
        ? text + "."
        : text
            + String.format(
                Locale.ROOT, "; %,d findings left out, counted there.", summary.leftOut());
  }
}
