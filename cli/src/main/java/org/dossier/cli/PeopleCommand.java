package org.dossier.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dossier.pipeline.CaseFolder;
import org.dossier.store.CaseException;
import org.dossier.store.json.JsonLines;
import org.dossier.web.people.People;
import org.dossier.web.people.Person;
import org.dossier.web.people.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "people",
    description = {
      "Says who may enter the reading room of a case, and what they may do there.",
      "A reader sees all; an analyst decides and writes notes, too; a keeper also changes the case.",
      "Once there is anybody, everybody signs in. A running room sees each change at once."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dossier people my-case                              who may enter",
      "  dossier people my-case add anna --role analyst      asks for her password, twice",
      "  pass show room | dossier people my-case add anna --role reader --password-file -",
      "  dossier people my-case token notebook               prints a token for a program",
      "  dossier people my-case remove anna                  ends her sessions, too",
      "  curl -H 'Authorization: Bearer dossier_...' https://room.example:4321/api/findings"
    })
final class PeopleCommand implements Callable<Integer> {
  /** What is done to the people. */
  enum Action {
    LIST,
    ADD,
    TOKEN,
    REMOVE
  }

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CASE", description = CaseWords.CASE)
  private String root = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ACTION",
      description =
          "list (default), add (or change) a person, token (for a program; a new one ends the one"
              + " before), remove either.")
  private Action action = Action.LIST;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Letters of any script and digits, with . _ @ - between them.")
  private @Nullable String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "reader (default), analyst or keeper.")
  private Role role = Role.READER;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Takes the password from the first line of a file; - for standard input.")
  private @Nullable Path passwordFile;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or jsonl.")
  private Format format = Format.TABLE;

  PeopleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CaseException, IOException {
    People people = People.in(CaseFolder.open(root).people());
    switch (action) {
      case LIST -> list(people);
      case ADD -> {
        String known = named();
        people.add(known, role, password(known));
        terminal.out().println(known + " may enter as " + role.word());
      }
      case TOKEN -> {
        String known = named();
        terminal.out().println(people.addProgram(known, role));
        terminal.err().println("Keep this token now: nobody can read it again.");
      }
      case REMOVE -> {
        String known = named();
        if (!people.remove(known)) {
          throw new CaseException(
              "nobody is called "
                  + known
                  + ": 'dossier people "
                  + CaseFolder.shown(root)
                  + "' lists who may enter");
        }
        terminal.out().println(known + " may not enter any more");
      }
    }
    return 0;
  }

  private String named() {
    if (name == null) {
      throw wrong("say whom: give a NAME after the action");
    }
    return name;
  }

  private RuntimeException wrong(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(spec.commandLine(), message);
  }

  private void list(People people) throws CaseException, IOException {
    if (format == Format.JSONL) {
      try (var json = new JsonLines(terminal.out(), (_, _) -> "", Map.of())) {
        for (Person person : people.all()) {
          var row = new LinkedHashMap<String, Object>();
          row.put("name", person.name());
          row.put("role", person.role().word());
          row.put("program", person.program());
          json.row(row);
        }
      }
      return;
    }
    if (people.all().isEmpty()) {
      terminal.out().println("Nobody: the room opens on this machine alone, without signing in.");
      return;
    }
    var grid = new Grid(terminal);
    grid.header("name", "role", "");
    for (Person person : people.all()) {
      grid.row(person.name(), person.role().word(), person.program() ? "program" : "person");
    }
    grid.close();
  }

  /** Never an argument, which every user of the machine could read while the command runs. */
  private String password(String known) throws CaseException, IOException {
    Path file = passwordFile;
    if (file != null) {
      return firstLine(file);
    }
    Console console = System.console();
    if (!terminal.interactive() || console == null) {
      throw wrong("there is no terminal to ask for the password: give --password-file FILE, or -");
    }
    char[] once = console.readPassword("Password for %s: ", known);
    char[] twice = console.readPassword("Once more: ");
    if (once == null || !Arrays.equals(once, twice)) {
      throw new CaseException("the two passwords differ: try again");
    }
    return new String(once);
  }

  private static String firstLine(Path file) throws CaseException, IOException {
    if (file.toString().equals("-")) {
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      return Optional.ofNullable(in.readLine()).orElse("");
    }
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return Optional.ofNullable(in.readLine()).orElse("");
    } catch (IOException e) {
      throw new CaseException(file + " can't be read as UTF-8 text: check the path", e);
    }
  }
}
