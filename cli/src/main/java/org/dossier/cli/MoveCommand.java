package org.dossier.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.Moving;
import org.dossier.pipeline.MovingOriginals;
import org.dossier.store.CaseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "move",
    description = {
      "Takes a case from its folder to a PostgreSQL server, back, or to another folder.",
      "Every row and every file is compared with what it was copied from; the old place is left as it"
          + " was, but is no case any more. A move that was stopped goes on when it is repeated.",
      "With --originals, takes only the originals: to a bucket of S3-compatible storage or a Hadoop file"
          + " system, or back to the case's folder.",
      "Close reading rooms of the case before. The search index moves with 'dossier reindex --index'."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dossier move my-case jdbc:postgresql://dbhost/leak",
      "                                        originals and the rest stay in my-case",
      "  dossier move my-case jdbc:postgresql://dbhost/leak --folder /shared/leak",
      "  dossier move jdbc:postgresql://dbhost/leak my-case",
      "  dossier move my-case --originals s3://bucket/my-case",
      "  dossier move my-case --originals hdfs://namenode:8020/evidence/my-case",
      "  dossier move my-case --originals folder"
    })
final class MoveCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CASE", description = CaseWords.CASE)
  private String root = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TARGET",
      description = "A new folder, or the address of an empty database.")
  private @Nullable String target;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Where originals, custody and the rest go to, when the tables go to a server (default:"
              + " they stay where they are).")
  private @Nullable Path shared;

  @Option(
      names = "--originals",
      paramLabel = "URL",
      description =
          "Instead of a TARGET: where the originals go to, s3://bucket/prefix,"
              + " hdfs://host:8020/path, or 'folder' for the case's own. Each is read from there and"
              + " hashed before the case uses it, which the custody log says of each; those at the old"
              + " place are left.")
  private @Nullable String originals;

  MoveCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws CaseException {
    if ((target == null) == (originals == null)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "give a TARGET for the case, or --originals for where its originals go to");
    }
    return originals == null ? move(Objects.requireNonNull(target)) : moveOriginals(originals);
  }

  private int moveOriginals(String place) throws CaseException {
    long count =
        MovingOriginals.run(
            CaseFolder.open(root),
            place,
            clock,
            Version.TOOL,
            step -> terminal.err().println(Shown.line(step)));
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "Moved: %,d originals, each compared. Those at the old place are no longer used.%n",
            count);
    return 0;
  }

  private int move(String place) throws CaseException {
    Moving.Moved moved =
        Moving.run(
            CaseFolder.open(root), place, shared, step -> terminal.err().println(Shown.line(step)));
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "Moved: %,d rows and %,d files, each compared. Now give %s.%n",
            moved.rows(),
            moved.files(),
            CaseFolder.shown(place));
    return 0;
  }
}
