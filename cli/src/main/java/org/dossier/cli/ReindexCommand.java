package org.dossier.cli;

import java.util.concurrent.Callable;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.Reindexing;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "reindex",
    description = {
      "Makes the passage index anew from what was read, here or on a server; nothing is read again.",
      "Meanwhile, and when it is stopped, the index of before is searched."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dossier reindex my-case",
      "  dossier reindex my-case --index http://localhost:9200/my-case",
      "  dossier reindex my-case --index folder"
    })
final class ReindexCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "CASE", description = CaseWords.CASE)
  private String root = "";

  @Option(
      names = "--index",
      paramLabel = "PLACE",
      description =
          "Move it to an OpenSearch server, e.g. http://host:9200/name (user and password stand in"
              + " DOSSIER_INDEX_USER and DOSSIER_INDEX_PASSWORD), or back: folder (default: where"
              + " it is).")
  private @Nullable String place;

  ReindexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CaseException {
    CaseFolder folder = CaseFolder.open(root);
    try (var progress = new ProgressLine(terminal)) {
      Reindexing.anew(folder, place, progress)
          .ifPresent(
              left ->
                  terminal
                      .err()
                      .println("The index at " + left + " is used no more: delete it there."));
    }
    terminal.err().println("The index is whole.");
    return 0;
  }
}
