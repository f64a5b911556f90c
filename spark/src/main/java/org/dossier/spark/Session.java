package org.dossier.spark;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/** This program's connection to Spark; it starts with the first document that has to be read. */
final class Session implements AutoCloseable {
  private static final int UNKNOWN = 2;

  /** The class path of executors that JVMs' notes are of: the launcher sets it. */
  private static final String JARS = "dossier.executor.jars";

  /** What the JDK noted of a rehearsal with that class path. */
  private static final String NOTES = "dossier.executor.notes";

  private static final Pattern LOGGING = Pattern.compile("^(?:slf4j|log4j|jcl-over)-");

  private final String master;
  private final Consumer<String> notices;
  private volatile @Nullable JavaSparkContext context;
  private boolean closed;

  /**
   * @param master as Spark writes it
   * @param notices of what the user should know while it goes on
   */
  Session(String master, Consumer<String> notices) {
    this.master = master;
    this.notices = notices;
  }

  /**
   * Spark's context, started where it isn't yet.
   *
   * @param jars Dossier's class path
   * @throws IOException when it can't be; the message is Spark's
   */
  synchronized JavaSparkContext context(String jars) throws IOException {
    if (closed) {
      throw new IOException("stopped");
    }
    JavaSparkContext started = context;
    if (started == null) {
      SparkConf settings = settings(jars);
      try {
        started = new JavaSparkContext(settings);
      } catch (Exception e) { // Scala throws checked exceptions, too, without a word
        throw new IOException(
            "Spark does not start with --master "
                + master
                + ": "
                + Trouble.firstLine(e)
                + ". Give a standalone master, spark://HOST:PORT, or local-cluster[2,1,1024] to have"
                + " two executors on this machine",
            e);
      }
      context = started;
      Arrival.watch(started, notices);
    }
    return started;
  }

  /** What went wrong, for the user; when Spark has ended meanwhile, that it has. */
  IOException trouble(Throwable why) {
    JavaSparkContext started = context;
    return new IOException(
        started != null && started.sc().isStopped()
            ? "Spark has ended: see that a master answers at "
                + master
                + " and lets applications go on, then run the same command again; what was stored"
                + " is safe"
            : Trouble.firstLine(why),
        why);
  }

  /** Tells the user, in a line. */
  void tell(String notice) {
    notices.accept(notice);
  }

  /** Cores of the executors that are there now. */
  int cores() {
    JavaSparkContext started = context;
    return started == null ? UNKNOWN : Math.max(1, started.defaultParallelism());
  }

  /**
   * What the user has set for Spark, in system properties or {@code spark-defaults.conf}, goes
   * before what is set here.
   */
  private SparkConf settings(String jars) throws IOException {
    var settings = new SparkConf();
    Path file = defaults();
    if (Files.isRegularFile(file)) {
      var properties = new Properties();
      try (var in = Files.newBufferedReader(file)) {
        properties.load(in);
      }
      for (String name : properties.stringPropertyNames()) {
        if (name.startsWith("spark.")) {
          settings.setIfMissing(name, properties.getProperty(name).strip());
        }
      }
    }
    return settings
        .setMaster(master)
        .setIfMissing("spark.app.name", "Dossier")
        .setIfMissing("spark.ui.enabled", "false")
        .setIfMissing("spark.driver.maxResultSize", "0") // large replies go by way of files
        .setIfMissing("spark.executor.defaultJavaOptions", options())
        .setIfMissing("spark.executor.extraClassPath", classPath(jars));
  }

  /**
   * The second compiler takes more time than it saves, and so do collections of a small young
   * generation; nor is it told of that a machine hasn't the JDK's notes.
   */
  private String options() {
    String options = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:NewSize=256m";
    String notes = System.getProperty(NOTES);
    return notes == null || !standalone()
        ? options
        : options
            + " -Xlog:disable -Xlog:all=error:stderr -Xlog:aot*=off:stderr \"-XX:AOTCache="
            + notes
            + '"';
  }

  /** Started by Spark itself, from the jars that the driver has. */
  private boolean standalone() {
    return master.startsWith("local") || master.startsWith("spark:");
  }

  private static Path defaults() {
    String folder = System.getenv("SPARK_CONF_DIR");
    return folder != null
        ? Path.of(folder, "spark-defaults.conf")
        : Path.of(System.getenv().getOrDefault("SPARK_HOME", ""), "conf", "spark-defaults.conf");
  }

  /**
   * Dossier's jars, for executors, which weigh with them; but how things are logged is Spark's. The
   * workers that executors start have their own class path.
   */
  private String classPath(String jars) throws IOException {
    String all = System.getProperty(JARS);
    if (all != null && standalone()) {
      return all;
    }
    Set<String> own = new LinkedHashSet<>();
    try {
      own.add(
          Path.of(Session.class.getProtectionDomain().getCodeSource().getLocation().toURI())
              .toString());
    } catch (URISyntaxException e) {
      throw new IOException("Dossier's jar for Spark is nowhere", e);
    }
    for (String jar : jars.split(File.pathSeparator, -1)) {
      Path path = Path.of(jar).toAbsolutePath();
      if (path.getFileName() != null && !LOGGING.matcher(path.getFileName().toString()).find()) {
        own.add(path.toString());
      }
    }
    return String.join(File.pathSeparator, own);
  }

  @Override
  public synchronized void close() {
    closed = true;
    JavaSparkContext started = context;
    if (started != null) {
      started.close();
    }
  }
}
