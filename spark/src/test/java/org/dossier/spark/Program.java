package org.dossier.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.spark.launcher.JavaModuleOptions;
import org.dossier.pipeline.AddingNow;
import org.dossier.pipeline.CaseFolder;

/** The whole program in a process of its own, as the launcher starts it for Spark. */
final class Program {
  private static final long MINUTES = 10;
  private static final String JARS =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  private Program() {}

  /**
   * Starts it.
   *
   * @param log to which {@code .out} and {@code .err} are added
   */
  static Process start(Path log, List<String> arguments) throws IOException {
    return start(log, "org.dossier.cli.Main", arguments);
  }

  /** The same with more in its environment. */
  static Process start(Path log, Map<String, String> environment, List<String> arguments)
      throws IOException {
    return start(log, "org.dossier.cli.Main", arguments, environment);
  }

  /**
   * The same with settings for Spark.
   *
   * @param settings a folder with {@code spark-defaults.conf}
   */
  static Process start(Path log, Path settings, List<String> arguments) throws IOException {
    return start(log, "org.dossier.cli.Main", arguments, Map.of("SPARK_CONF_DIR", "" + settings));
  }

  /** Starts another main class of its jars, as Spark's own scripts do. */
  static Process start(Path log, String main, List<String> arguments) throws IOException {
    return start(log, main, arguments, Map.of());
  }

  private static Process start(
      Path log, String main, List<String> arguments, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx1g",
            "-Djava.awt.headless=true",
            "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
            "-Ddossier.jars=" + JARS,
            "-cp",
            JARS,
            main));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(new File(log + ".out"))
        .redirectError(new File(log + ".err"))
        .start();
  }

  /** Waits for its end; gives what it said on standard error. */
  static String end(Process process, Path log) throws IOException, InterruptedException {
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    String said = Files.readString(Path.of(log + ".err"));
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError((ended ? "failed: " : "still running: ") + said);
    }
    return said;
  }

  /** Waits until an add is so far; fails when it ends before. */
  static void await(Process add, Path box, Predicate<AddingNow> state) throws InterruptedException {
    while (AddingNow.read(new CaseFolder(box)).filter(state).isEmpty()) {
      assertThat(add.isAlive()).as("the add is under way").isTrue();
      Thread.sleep(20);
    }
  }

  /** Skips the test that asks where Spark can't run. */
  static void requireSpark() {
    assumeThat(Path.of(System.getenv().getOrDefault("SPARK_HOME", "none"), "jars"))
        .as("Spark's jars")
        .isDirectory();
    assumeThat(machineLetsListen()).as("a port of this machine to listen at").isTrue();
  }

  private static boolean machineLetsListen() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
