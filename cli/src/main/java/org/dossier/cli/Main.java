package org.dossier.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.dossier.pipeline.FaultReport;
import org.dossier.search.IndexException;
import org.dossier.store.CaseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line. Exit status: 0 done, 1 the work could not be done, 2 wrong use. */
@Command(
    name = "dossier",
    description = "From a trove of leaked documents to findings that can be defended.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      AddCommand.class,
      StatusCommand.class,
      TableCommands.Documents.class,
      TableCommands.Pages.class,
      TableCommands.Tables.class,
      TableCommands.Mentions.class,
      TableCommands.Claims.class,
      TableCommands.Entities.class,
      TableCommands.Findings.class,
      TableCommands.Signals.class,
      TableCommands.Missing.class,
      TableCommands.Duplicates.class,
      SearchCommand.class,
      MoveCommand.class,
      ReindexCommand.class,
      ServeCommand.class,
      PeopleCommand.class,
      VerifyCommand.class,
      ReportCommand.class,
      DemoCommand.class,
      ExplainCommand.class,
      CheckCommands.class,
    },
    footer = {
      "",
      "Start here:",
      "  dossier demo                                try it on a fictional trove",
      "  dossier add my-case ~/leak --source leak    make a case of your own",
      "  dossier COMMAND --help                      options and examples of a command"
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int status =
        run(
            new Terminal(out, err, System.console() != null && System.console().isTerminal()),
            args);
    out.flush();
    // daemon-like threads of libraries must not keep a finished command alive
    Runtime.getRuntime().halt(status);
  }

  /** Runs one command and gives its exit status. */
  static int run(Terminal terminal, String... args) {
    CommandLine commands =
        commands(new Wiring(terminal, Clock.systemUTC()), args)
            .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setAbbreviatedOptionsAllowed(false)
            .setParameterExceptionHandler((e, _) -> wrongUse(e))
            .setExecutionExceptionHandler((e, line, _) -> failed(e, line));
    if (args.length == 0) {
      commands.usage(commands.getOut());
      return 2;
    }
    try {
      return commands.execute(args);
    } catch (OutOfMemoryError e) {
      terminal
          .err()
          .println(
              "dossier: memory ran out. What was stored is safe; give it more, and run the same"
                  + " command again: DOSSIER_MEMORY=4g "
                  + DemoCommand.launcher()
                  + " "
                  + withoutPassword(String.join(" ", args)));
      return 1;
    }
  }

  /**
   * The command that is asked for, alone: to look through the options of all the others takes a
   * third of a short command's time. All of them where none is asked for.
   */
  private static CommandLine commands(Wiring wiring, String... args) {
    for (Class<?> type : Main.class.getAnnotation(Command.class).subcommands()) {
      String name = type.getAnnotation(Command.class).name();
      if (args.length > 0 && args[0].equals(name)) {
        return new CommandLine(new Single(), wiring).addSubcommand(name, type);
      }
    }
    return new CommandLine(new Main(), wiring);
  }

  @Command(name = "dossier")
  private static final class Single {}

  private static int wrongUse(ParameterException e) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("dossier: " + withoutPassword(String.valueOf(e.getMessage())));
    line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
    return 2;
  }

  /** What was typed, but for passwords in the address of a database. */
  private static String withoutPassword(String text) {
    return text.replaceAll("(?i)([?&]\\w*password=)[^&'\\s]*", "$1...");
  }

  private static int failed(Exception e, CommandLine line) {
    switch (e) {
      case CaseException known -> line.getErr().println("dossier: " + known.getMessage());
      case IndexException known -> line.getErr().println("dossier: " + known.getMessage());
      case ClosedOutput _ -> {
        return 0; // the reader, 'head' say, has seen enough
      }
      default ->
          line.getErr()
              .println(
                  "dossier: " + FaultReport.of(e, String.valueOf(line.getCommandSpec().name())));
    }
    return 1;
  }
}
