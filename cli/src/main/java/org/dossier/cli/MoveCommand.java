package org.dossier.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.Moving;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "move",
    description = {
      "Takes a case from its folder to a PostgreSQL server, back, or to another folder.",
      "Every row and every file is compared with what it was copied from; the old place is left as it"
          + " was, but is no case any more. A move that was stopped goes on when it is repeated.",
      "Close reading rooms of the case before. The search index moves with 'dossier reindex --index'."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dossier move my-case jdbc:postgresql://dbhost/leak",
      "                                        originals and the rest stay in my-case",
      "  dossier move my-case jdbc:postgresql://dbhost/leak --folder /shared/leak",
      "  dossier move jdbc:postgresql://dbhost/leak my-case"
    })
final class MoveCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "CASE", description = CaseWords.CASE)
  private String root = "";

  @Parameters(
      index = "1",
      paramLabel = "TARGET",
      description = "A new folder, or the address of an empty database.")
  private String target = "";

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Where originals, custody and the rest go to, when the tables go to a server (default:"
              + " they stay where they are).")
  private @Nullable Path shared;

  MoveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CaseException {
    Moving.Moved moved =
        Moving.run(
            CaseFolder.open(root),
            target,
            shared,
            step -> terminal.err().println(Shown.line(step)));
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "Moved: %,d rows and %,d files, each compared. Now give %s.%n",
            moved.rows(),
            moved.files(),
            CaseFolder.shown(target));
    return 0;
  }
}
