package org.dossier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dossier.model.State;
import org.dossier.outputs.verify.Check;
import org.dossier.outputs.verify.Verification;
import org.dossier.outputs.verify.VerifyProgress;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseDatabase;
import org.dossier.store.CaseException;
import org.dossier.store.Words;
import org.dossier.store.json.JsonLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "verify",
    description = {
      "Proves that a case is what it was: hashes every original again, walks the custody log, reads every original"
          + " again and looks for every quote at its place. Changes nothing.",
      "Exit status 1, and a list, when anything is not as it was. Pages read by OCR are not recognised again:"
          + " their text is held against its hash in the custody log."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dossier verify my-case",
      "  dossier verify my-case --format jsonl --jobs 4"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Map<Check.Kind, Integer> passed = new EnumMap<>(Check.Kind.class);
  private final Map<Check.Kind, Integer> failed = new EnumMap<>(Check.Kind.class);

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CASE", description = CaseWords.CASE)
  private String root = "";

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Documents read at the same time (default: one a core).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default: what failed, and counts) or jsonl (every check).")
  private Format format = Format.TABLE;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CaseException, IOException {
    if (jobs < 1 && spec != null) {
      throw new ParameterException(spec.commandLine(), "--jobs must be 1 or more, not " + jobs);
    }
    if (!root.startsWith(CaseDatabase.SERVER) && Files.isRegularFile(Path.of(root))) {
      throw new CaseException(
          root + " is a file: evidence packs can't be verified yet; give a case folder");
    }
    CaseFolder folder = CaseFolder.open(root);
    boolean ok;
    try (var bar = new ProgressLine(terminal, "not as it was");
        var json = new JsonLines(terminal.out(), (_, _) -> "", Map.of())) {
      bar.step("verifying");
      ok = Verification.run(folder, jobs, following(bar), check -> report(check, json));
    }
    terminal.requireReader();
    if (format == Format.TABLE) {
      summary(ok);
    }
    return ok ? 0 : 1;
  }

  private void report(Check check, JsonLines json) {
    (check.ok() ? passed : failed).merge(check.kind(), 1, Integer::sum);
    switch (format) {
      case TABLE -> {
        if (!check.ok()) {
          terminal
              .out()
              .printf(
                  Locale.ROOT,
                  "FAILED %s: %s: %s%n",
                  Words.of(check.kind()),
                  Shown.line(check.subject()),
                  Shown.line(check.detail()));
        }
      }
      case JSONL -> {
        var row = new LinkedHashMap<String, Object>();
        row.put("check", Words.of(check.kind()));
        row.put("subject", check.subject());
        row.put("ok", check.ok());
        row.put("detail", check.detail());
        try {
          json.row(row);
        } catch (IOException e) {
          throw new ClosedOutput();
        }
      }
    }
  }

  private void summary(boolean ok) {
    for (Check.Kind kind : Check.Kind.values()) {
      int good = passed.getOrDefault(kind, 0);
      int bad = failed.getOrDefault(kind, 0);
      if (good + bad > 0) {
        terminal
            .out()
            .printf(
                Locale.ROOT, "%-10s %,9d checked, %,d failed%n", Words.of(kind), good + bad, bad);
      }
    }
    terminal
        .out()
        .println(
            ok
                ? "Verified: everything is as it was when it was taken in."
                : "NOT verified: see the lines marked FAILED.");
  }

  private static VerifyProgress following(ProgressLine bar) {
    return new VerifyProgress() {
      @Override
      public void expected(int documents) {
        bar.expected(documents);
      }

      @Override
      public void done(String path, boolean ok) {
        bar.done(path, ok ? State.PROCESSED : State.FAILED);
      }
    };
  }
}
