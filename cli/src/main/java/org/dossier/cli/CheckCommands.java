package org.dossier.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dossier.evidence.check.CalendarClaim;
import org.dossier.evidence.check.Glide;
import org.dossier.evidence.check.GlideClaim;
import org.dossier.evidence.check.SumClaim;
import org.dossier.evidence.name.Likeness;
import org.dossier.evidence.name.Names;
import org.dossier.store.CaseException;
import org.dossier.store.json.JsonLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plausibility checks of plain figures, without a case. */
@Command(
    name = "check",
    description = "Checks one thing for plausibility: a glide, a sum, a date, two names.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CheckCommands.GlideRange.class,
      CheckCommands.Sum.class,
      CheckCommands.Day.class,
      CheckCommands.Name.class
    },
    footer = {
      "",
      "Examples:",
      "  dossier check glide --range 80 --height 8000",
      "  dossier check sum 12 24 --total 37",
      "  dossier check date 'Monday, 18 May 2024'",
      "  dossier check name 'Danylyuk' 'Данилюк'"
    })
final class CheckCommands implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw wrong(spec, "say what to check: glide, sum, date or name");
  }

  private static ParameterException wrong(@Nullable CommandSpec spec, String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }

  /** What the checks of one answer have in common. */
  abstract static class Answering implements Callable<Integer> {
    final Terminal terminal;

    @Spec @Nullable CommandSpec spec;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or jsonl.")
    Format format = Format.TABLE;

    Answering(Terminal terminal) {
      this.terminal = terminal;
    }

    abstract void answer() throws CaseException, IOException;

    @Override
    public Integer call() throws CaseException, IOException {
      try {
        answer();
      } catch (IllegalArgumentException e) {
        throw wrong(spec, String.valueOf(e.getMessage()));
      }
      terminal.requireReader();
      return 0;
    }

    /** Prints one outcome with its sentence. */
    void print(String check, String outcome, String explanation) throws IOException {
      switch (format) {
        case TABLE -> terminal.out().println(outcome + ": " + Shown.line(explanation));
        case JSONL -> {
          var row = new LinkedHashMap<String, Object>();
          row.put("check", check);
          row.put("outcome", outcome);
          row.put("explanation", explanation);
          try (var json = json()) {
            json.row(row);
          }
        }
      }
    }

    JsonLines json() {
      return new JsonLines(terminal.out(), (_, _) -> "", Map.of());
    }
  }

  @Command(
      name = "glide",
      description = "Whether a gliding parachute comes so far, and the tailwind that it takes.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dossier check glide --range 80 --height 8000"})
  static final class GlideRange extends Answering {
    @Option(
        names = "--range",
        required = true,
        paramLabel = "KM",
        description = "Claimed range over the ground, in kilometres.")
    private double range;

    @Option(
        names = "--height",
        required = true,
        paramLabel = "M",
        description = "Height of exit, in metres (up to 11000).")
    private double height;

    @Option(
        names = "--speed",
        paramLabel = "M/S",
        description = "Air speed at sea level (default: 13).")
    private double speed = Glide.USUAL_SPEED;

    GlideRange(Terminal terminal) {
      super(terminal);
    }

    @Override
    void answer() throws IOException {
      var claim = new GlideClaim(range * 1000, height);
      String outcome =
          switch (claim.answer()) {
            case POSSIBLE -> "consistent";
            case NEEDS_WIND -> "conditional";
            case IMPOSSIBLE -> "inconsistent";
          };
      print("glide range", outcome, claim.explanation());
      if (format == Format.TABLE) {
        var grid = new Grid(terminal);
        terminal.out().println();
        grid.header("L/D", "sink m/s", "minutes", "still air km", "tailwind needed m/s");
        for (int ratio : Glide.USUAL_RATIOS) {
          var glide = new Glide(height, ratio, speed);
          grid.row(
              ratio,
              figure(2, glide.sink()),
              figure(1, glide.time() / 60),
              figure(1, glide.stillAirRange() / 1000),
              figure(1, Math.max(0, glide.tailwindFor(range * 1000))));
        }
        grid.close();
      }
    }

    private static String figure(int digits, double value) {
      return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
  }

  @Command(
      name = "sum",
      description = "Whether terms add up; a product is written 36*4150000, an uncounted member ?.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  dossier check sum 12 24 --total 37",
        "  dossier check sum '36*4,150,000' '4*4,900,000' --total 169000000"
      })
  static final class Sum extends Answering {
    @Parameters(arity = "1..*", paramLabel = "TERM", description = "Figures, products, or ?.")
    private List<String> terms = List.of();

    @Option(names = "--total", required = true, paramLabel = "TOTAL", description = "As claimed.")
    private String total = "";

    Sum(Terminal terminal) {
      super(terminal);
    }

    @Override
    void answer() throws IOException {
      BigDecimal claimed = SumClaim.number(total);
      var sum = new SumClaim(terms, claimed);
      String outcome =
          switch (sum.answer()) {
            case RIGHT -> "consistent";
            case WRONG -> "inconsistent";
            case FLOOR -> "undecidable";
          };
      print("sum", outcome, sum.explanation());
    }
  }

  @Command(
      name = "date",
      description = "Whether a day exists and is the weekday that is written beside it.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dossier check date 'Monday, 18 May 2024'"})
  static final class Day extends Answering {
    @Parameters(
        paramLabel = "DAY",
        description = "18 May 2024, May 18, 2024 or 2024-05-18, with or without a weekday before.")
    private String day = "";

    Day(Terminal terminal) {
      super(terminal);
    }

    @Override
    void answer() throws IOException {
      CalendarClaim claim = CalendarClaim.parse(day);
      print("date", claim.isRight() ? "consistent" : "inconsistent", claim.explanation());
    }
  }

  @Command(
      name = "name",
      description = "Whether two names, in any two scripts, can denote one.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  dossier check name 'Danylyuk' 'Данилюк'",
        "  dossier check name --pairs pairs.tsv --format jsonl"
      })
  static final class Name extends Answering {
    @Parameters(index = "0", arity = "0..1", paramLabel = "A", description = "A name.")
    private @Nullable String a;

    @Parameters(index = "1", arity = "0..1", paramLabel = "B", description = "Another.")
    private @Nullable String b;

    @Option(
        names = "--pairs",
        paramLabel = "FILE",
        description = "Many pairs, one a line, with a tab between.")
    private @Nullable Path pairs;

    Name(Terminal terminal) {
      super(terminal);
    }

    @Override
    void answer() throws CaseException, IOException {
      Path file = pairs;
      if (file == null ? b == null : a != null) {
        throw wrong(spec, "give two names, or --pairs FILE");
      }
      List<String> lines = file == null ? List.of(a + "\t" + b) : read(file);
      switch (format) {
        case TABLE -> {
          var grid = new Grid(terminal);
          grid.header("same", "score", "a", "b", "why");
          for (String line : lines) {
            String[] names = names(line);
            Likeness likeness = Names.compare(names[0], names[1]);
            grid.row(
                likeness.same() ? "yes" : "no",
                likeness.score(),
                names[0],
                names[1],
                likeness.why());
          }
          grid.close();
        }
        case JSONL -> {
          try (var json = json()) {
            for (String line : lines) {
              json.row(row(names(line)));
            }
          }
        }
      }
    }

    private static Map<String, Object> row(String[] names) {
      Likeness likeness = Names.compare(names[0], names[1]);
      var row = new LinkedHashMap<String, Object>();
      row.put("a", names[0]);
      row.put("b", names[1]);
      row.put("same", likeness.same());
      row.put("score", likeness.score());
      row.put("why", likeness.why());
      return row;
    }

    private String[] names(String line) {
      String[] names = line.split("\t", -1);
      if (names.length != 2) {
        throw wrong(spec, "two names with a tab between expected: " + line);
      }
      return names;
    }

    private static List<String> read(Path file) throws CaseException {
      try {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new CaseException(file + ": can't be read as UTF-8 text: check the path", e);
      }
    }
  }
}
