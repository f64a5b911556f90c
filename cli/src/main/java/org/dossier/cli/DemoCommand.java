package org.dossier.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.dossier.corpus.SampleSource;
import org.dossier.corpus.SampleTrove;
import org.dossier.outputs.report.Report;
import org.dossier.outputs.report.ReportRequest;
import org.dossier.outputs.report.ReportSummary;
import org.dossier.pipeline.AddRequest;
import org.dossier.pipeline.Adding;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseException;
import org.dossier.text.ReadSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description = {
      "Makes a fictional trove, builds its case and writes its report: the whole way in one command.",
      "No state, firm or person in it exists. Safe to repeat."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dossier demo                       into ./dossier-demo",
      "  dossier demo --output /tmp/heron   elsewhere"
    })
final class DemoCommand implements Callable<Integer> {
  private static final Pattern PLAIN = Pattern.compile("[\\w./+@%:,=-]+");

  private final Terminal terminal;
  private final Clock clock;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to put trove, case and report (default: ./dossier-demo).")
  private Path output = Path.of("dossier-demo");

  DemoCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws CaseException {
    Path trove = output.resolve("trove");
    Path root = output.resolve("case");
    Path report = output.resolve("report.html");
    prepare(trove);
    CaseFolder folder = CaseFolder.openOrCreate(root);
    build(folder, trove);
    ReportSummary summary =
        Report.write(
            folder,
            report,
            new ReportRequest("The Grey Heron files: a fictional trove", Version.TOOL, false));
    terminal.out().println("Open   " + report.toAbsolutePath().normalize());
    terminal.out().println("       " + ReportCommand.sentence(summary, report.getFileName()));
    terminal.out().println();
    terminal.out().println("Then ask:");
    String start = "  " + launcher() + " ";
    for (String command :
        List.of(
            "serve " + quoted(root),
            "status " + quoted(root),
            "findings " + quoted(root) + " --kind transfer",
            "signals " + quoted(root),
            "search " + quoted(root) + " 'parachute system'",
            "verify " + quoted(root))) {
      terminal.out().println(start + command);
    }
    terminal.requireReader();
    return 0;
  }

  private void prepare(Path trove) throws CaseException {
    try {
      Files.createDirectories(trove);
      SampleTrove.write(trove);
    } catch (IOException e) {
      throw new CaseException(
          "the sample trove can't be written to "
              + trove
              + " ("
              + e.getMessage()
              + "): give another folder with --output",
          e);
    }
  }

  private void build(CaseFolder folder, Path trove) throws CaseException {
    try {
      if (!Files.exists(folder.sources())) {
        Files.writeString(folder.sources(), SampleTrove.sourcesYaml(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new CaseException(folder.sources() + " can't be written: " + e.getMessage(), e);
    }
    try (var progress = new ProgressLine(terminal)) {
      List<AddRequest> requests = new ArrayList<>();
      for (SampleSource source : SampleTrove.sources()) {
        requests.add(
            new AddRequest(
                List.of(trove.resolve(source.folder())),
                source.name(),
                null,
                new TreeSet<>(),
                ReadSettings.Ocr.AUTO,
                Runtime.getRuntime().availableProcessors(),
                clock,
                Version.TOOL));
      }
      Adding.run(folder, requests, progress);
    }
  }

  /** How this program was called, so that the commands can be copied as they stand. */
  static String launcher() {
    return System.getProperty("dossier.launcher", "./dossier");
  }

  private static String quoted(Path path) {
    String text = path.toString();
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
