package org.dossier.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.dossier.claims.extract.ClaimExtractors;
import org.dossier.intake.StorageAddress;
import org.dossier.pipeline.AddRequest;
import org.dossier.pipeline.AddSummary;
import org.dossier.pipeline.Adding;
import org.dossier.pipeline.CaseFolder;
import org.dossier.pipeline.Engine;
import org.dossier.store.CaseException;
import org.dossier.text.ReadSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "add",
    description = {
      "Takes files, folders and ZIP archives into a case, making it where absent: reads, extracts, indexes, weighs.",
      "Safe to interrupt and to repeat: only what is new or changed is done."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dossier add my-case ~/leak --source leak",
      "  dossier add my-case press/*.html --source 'The Daily' --date 2024-03-08",
      "  dossier add my-case more.zip --jobs 4 --ocr never",
      "  dossier add /shared/case /shared/leak --engine spark --master spark://host:7077",
      "  dossier add my-case ~/leak --index http://localhost:9200/leak",
      "  dossier add my-case s3://bucket/leak --originals s3://bucket-of-ours/my-case",
      "  dossier add my-case hdfs://namenode:8020/leak --originals hdfs://namenode:8020/evidence/my-case",
      "  dossier add jdbc:postgresql://host/leak --folder /shared/leak-case /shared/leak"
    })
final class AddCommand implements Callable<Integer> {
  private static final String EMBEDDED = "embedded";

  /** Only reading and indexing. */
  private static final String NO_LANGUAGE = "none";

  private final Terminal terminal;
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CASE", description = CaseWords.CASE)
  private String root = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files and folders to take in; s3://bucket/prefix takes those of a bucket in,"
              + " hdfs://host:8020/path those of a Hadoop file system. How a bucket is reached stands"
              + " in AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY or"
              + " ~/.aws, as for AWS's own tools; how Hadoop is, in the files of HADOOP_CONF_DIR and"
              + " in HADOOP_USER_NAME, as for its own.")
  private List<String> paths = List.of();

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "With a database: where originals and the search index lie, seen by all machines of the"
              + " case. Said once; the database remembers it.")
  private @Nullable Path shared;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Where they came from; kept in sources.yaml.")
  private @Nullable String source;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The date of documents that tell none: what 'last week' counts from.")
  private @Nullable LocalDate date;

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "LANGUAGE",
      description =
          "Look for claims in these languages only, e.g. ru,zh,en (default: all). none: only read and"
              + " index, which is quicker; an add without it goes on from there.")
  private List<String> languages = List.of();

  @Option(
      names = "--claims-in-tables",
      paramLabel = "MIB",
      description =
          "In how much of a table larger than 8 MiB, from its start, names and claims are looked for, which"
              + " takes ten seconds and more for each MiB (default: 16; all: everywhere). The rest"
              + " is read and found by its words, and listed as partial.")
  private String tableClaims = String.valueOf(AddRequest.TABLE_CLAIMS >> 20);

  @Option(
      names = "--ocr",
      paramLabel = "WHEN",
      description =
          "Recognise page images: auto (pages without text), never, always (default: auto).")
  private ReadSettings.Ocr ocr = ReadSettings.Ocr.AUTO;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Documents read at the same time (default: one a core).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "Where documents are read: embedded, on this machine, or spark, in executors of Apache Spark,"
              + " which see the case's folder at the same path (default: embedded).")
  private String engine = EMBEDDED;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "With --engine spark: its master, e.g. spark://host:7077 or local-cluster[2,1,1024].")
  private @Nullable String master;

  @Option(
      names = "--index",
      paramLabel = "URL",
      description =
          "Of a new case: keep what is searched in an index of an OpenSearch server, e.g."
              + " http://host:9200/name, and remember that. User and password stand in"
              + " DOSSIER_INDEX_USER and DOSSIER_INDEX_PASSWORD.")
  private @Nullable String index;

  @Option(
      names = "--originals",
      paramLabel = "URL",
      description =
          "Of a new case: keep the originals in a bucket of S3-compatible storage,"
              + " s3://bucket/prefix, or in a Hadoop file system, hdfs://host:8020/path, and remember"
              + " that. They are never overwritten or deleted there, and hashed whenever they are"
              + " read.")
  private @Nullable String originals;

  AddCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws CaseException, IOException {
    if (jobs < 1 && spec != null) {
      throw new ParameterException(spec.commandLine(), "--jobs must be 1 or more, not " + jobs);
    }
    var wanted = new TreeSet<String>();
    languages.forEach(language -> wanted.add(known(language.strip().toLowerCase(Locale.ROOT))));
    var request =
        new AddRequest(
                paths.stream().filter(path -> !StorageAddress.is(path)).map(this::path).toList(),
                paths.stream().filter(StorageAddress::is).toList(),
                source,
                date,
                wanted,
                ocr,
                jobs,
                clock,
                Version.TOOL)
            .withTableClaims(tableClaims())
            .withIndex(index)
            .withOriginals(originals);
    request.requirePaths();
    AddSummary summary;
    try (Engine reading = engine();
        var progress = new ProgressLine(terminal)) {
      summary =
          Adding.run(CaseFolder.openOrCreate(root, shared), List.of(request), progress, reading)
              .getFirst();
    }
    terminal.err().println(sentence(summary) + " See: dossier status " + CaseFolder.shown(root));
    return 0;
  }

  private Engine engine() throws CaseException {
    if (engine.equals(EMBEDDED) != (master == null)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          master == null
              ? "--engine " + engine + " needs --master URL"
              : "--master is for --engine spark");
    }
    return master == null
        ? Engine.embedded()
        : Engine.named(engine, master, line -> terminal.err().println("dossier: " + line));
  }

  private Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "not a path: " + e.getMessage());
    }
  }

  /** In bytes. */
  private long tableClaims() {
    if (tableClaims.strip().equalsIgnoreCase("all")) {
      return Long.MAX_VALUE;
    }
    try {
      long mebibytes = Long.parseLong(tableClaims.strip());
      if (mebibytes >= 0 && mebibytes <= Integer.MAX_VALUE) {
        return mebibytes << 20;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "--claims-in-tables must be a number of MiB or 'all', not '" + tableClaims + "'");
  }

  private String known(String language) {
    var all = new TreeSet<>(ClaimExtractors.languages());
    all.add(NO_LANGUAGE);
    if (!all.contains(language) && spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--languages: claims are not found in '" + language + "'; choose of " + all);
    }
    return language;
  }

  private static String sentence(AddSummary summary) {
    String text =
        String.format(
            Locale.ROOT, "%,d files added, %,d unchanged", summary.added(), summary.unchanged());
    if (summary.partial() + summary.quarantined() + summary.failed() > 0) {
      text +=
          String.format(
              Locale.ROOT,
              "; %,d partial, %,d quarantined, %,d failed",
              summary.partial(),
              summary.quarantined(),
              summary.failed());
    }
    return text + ".";
  }
}
