package org.dossier.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./dossier} in a checkout of its own, with a JDK and a build that only say what they do.
 */
class LauncherTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @TempDir private Path temp;
  private Path home;
  private Path jdk;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void makeCheckout() throws IOException {
    home = Files.createDirectories(temp.resolve("a checkout"));
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("cli/src/main"));
    Files.copy(ROOT.resolve("dossier"), home.resolve("dossier"));
    Files.copy(ROOT.resolve("bin/find-jdk"), home.resolve("bin/find-jdk"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.writeString(home.resolve("cli/src/main/Main.java"), "class Main {}");
    old(home.resolve("pom.xml"));
    old(home.resolve("cli/src/main/Main.java"));
    script(
        home.resolve("mvnw"),
        """
        sleep 0.3
        cd "$(dirname "$0")"
        case "$*" in *"-pl cli"*)
          mkdir -p cli/target/dossier/lib
          touch cli/target/dossier/lib/x.jar cli/target/dossier/lib/slf4j-x.jar
        esac
        case "$*" in *spark*)
          mkdir -p spark/target/home/jars
          touch spark/target/home/engine.jar spark/target/home/jars/s.jar
        esac
        echo "$@" >> builds
        """);
    jdk = jdk("jdk 25", "25.0.3");
    environment.put("JAVA_HOME", jdk.toString());
    environment.put("DOSSIER_NO_REHEARSAL", "1");
  }

  /** A rehearsal in the background must not write into a folder that is being deleted. */
  @AfterEach
  void waitForTheRehearsal() throws Exception {
    Path lock = home.resolve("cli/target/dossier/rehearsing");
    if (Files.exists(lock) && Files.exists(Path.of("/usr/bin/flock"))) {
      new ProcessBuilder("flock", lock.toString(), "true").start().waitFor();
    }
  }

  @Test
  void theFirstStartBuildsAndTheSecondDoesNot() throws Exception {
    Run first = start("status", "my case");
    Run second = start("status", "my case");

    assertThat(first.err()).contains("building, once");
    assertThat(first.out()).contains("org.dossier.cli.Main", "[status]", "[my case]");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aChangedSourceIsBuiltAgain() throws Exception {
    start("status");
    Files.setLastModifiedTime(
        home.resolve("cli/src/main/Main.java"),
        FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    start("status");

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void firstStartsAtOnceBuildOnce() throws Exception {
    assumeThat(Path.of("/usr/bin/flock")).as("a machine with flock").exists();
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(process("status").start());
    }
    for (Process start : starts) {
      start.getInputStream().readAllBytes();
      assertThat(start.waitFor()).isZero();
    }

    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aBuildThatFailsSaysWhereItsLogIs() throws Exception {
    script(home.resolve("mvnw"), "echo '[ERROR] no such plugin'; exit 1");
    Run run = start("status");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("no such plugin", "the build failed", "build.log");
  }

  @Test
  void anOlderJavaHomeIsPassedOver() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk 17", "17.0.1").toString());
    environment.put("PATH", jdk.resolve("bin") + ":/usr/bin:/bin");
    Run run = start("status");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(jdk.toString());
  }

  @Test
  void theJdksNotesAreMadeOnceAndThenUsed() throws Exception {
    environment.remove("DOSSIER_NO_REHEARSAL");
    Run first = start("status");
    Path cache = await("quick.aot");
    Path work = await("work.aot");
    Run second = start("status");

    assertThat(first.out()).doesNotContain("AOTCache=");
    assertThat(second.out()).contains("-XX:AOTCache=" + cache);
    assertThat(start("add", "case", "x").out()).contains("-XX:AOTCache=" + work);
    assertThat(Files.readAllLines(home.resolve("rehearsals"))).hasSize(2);
  }

  @Test
  void notesOfAnotherJdkAreNotUsed() throws Exception {
    environment.remove("DOSSIER_NO_REHEARSAL");
    start("status");
    await("work.aot");
    environment.put("JAVA_HOME", jdk("jdk 26", "26").toString());
    environment.put("DOSSIER_NO_REHEARSAL", "1");

    assertThat(start("status").out()).doesNotContain("AOTCache=");
  }

  /** As {@code ./mvnw verify} does after a first start. */
  @Test
  void notesOnJarsThatWereBuiltAnewAreNotUsed() throws Exception {
    environment.remove("DOSSIER_NO_REHEARSAL");
    start("status");
    await("work.aot");
    environment.put("DOSSIER_NO_REHEARSAL", "1");
    Files.setLastModifiedTime(
        home.resolve("cli/target/dossier/lib/x.jar"),
        FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));

    assertThat(start("status").out()).doesNotContain("AOTCache=");
  }

  /** A room may be open: it reads its jars as long as it is. */
  @Test
  void sparkIsBuiltBesideAProgramThatRuns() throws Exception {
    start("status");
    Path jar = home.resolve("cli/target/dossier/lib/x.jar");
    old(jar);
    Run first = start("add", "case", "x", "--engine", "spark");
    Run second = start("add", "case", "x", "--engine=spark");

    assertThat(first.err()).contains("building, once");
    assertThat(second.err()).isEmpty();
    assertThat(Files.readAllLines(home.resolve("builds")).getLast()).contains("-pl spark ");
    assertThat(builds()).isEqualTo(2);
    assertThat(Files.getLastModifiedTime(jar).toInstant())
        .isBefore(Instant.parse("2021-01-01T00:00:00Z"));
  }

  /** The JDK takes notes only where the class path begins as it did when they were taken. */
  @Test
  void sparksDriverAndExecutorsHaveNotesOfOneClassPath() throws Exception {
    environment.remove("DOSSIER_NO_REHEARSAL");
    start("add", "case", "x", "--engine", "spark");
    Path spark = await("spark.aot");
    Path executor = await("executor.aot");
    String second = start("add", "case", "x", "--engine", "spark").out();

    String jars = option(second, "-Ddossier.executor.jars=");
    assertThat(jars)
        .endsWith(
            "lib/x.jar:"
                + home
                + "/spark/target/home/engine.jar:"
                + home
                + "/spark/target/home/jars/s.jar");
    assertThat(second).contains("[" + jars + ":" + home + "/cli/target/dossier/lib/slf4j-x.jar]");
    assertThat(option(second, "-XX:AOTCache=")).isEqualTo(spark.toString());
    assertThat(option(second, "-Ddossier.executor.notes=")).isEqualTo(executor.toString());
    assertThat(Files.readAllLines(home.resolve("rehearsals"))).hasSize(4);

    environment.put("SPARK_HOME", temp.toString());
    assertThat(start("add", "case", "x", "--engine", "spark").out())
        .as("executors of a Spark of the user's own")
        .doesNotContain("-Ddossier.executor.");
  }

  private static String option(String out, String name) {
    return out.lines()
        .filter(line -> line.startsWith("[" + name))
        .map(line -> line.substring(name.length() + 1, line.length() - 1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLinkToTheLauncherFindsItsCheckout() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("dossier"), home.resolve("dossier"));
    Run run = run(new ProcessBuilder(link.toString(), "status"));

    assertThat(run.status()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  private record Run(int status, String out, String err) {}

  private Run start(String... arguments) throws Exception {
    return run(process(arguments));
  }

  private ProcessBuilder process(String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("dossier").toString()));
    command.addAll(List.of(arguments));
    return prepared(new ProcessBuilder(command));
  }

  private ProcessBuilder prepared(ProcessBuilder builder) {
    builder.environment().putAll(environment);
    if (!environment.containsKey("DOSSIER_NO_REHEARSAL")) {
      builder.environment().remove("DOSSIER_NO_REHEARSAL");
    }
    return builder;
  }

  private Run run(ProcessBuilder builder) throws Exception {
    Path out = Files.createTempFile(temp, "out", "");
    Path err = Files.createTempFile(temp, "err", "");
    Process process =
        prepared(builder).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private int builds() throws IOException {
    return Files.readAllLines(home.resolve("builds")).size();
  }

  private Path await(String ending) throws Exception {
    for (int i = 0; i < 300; i++) {
      try (Stream<Path> files = Files.list(home.resolve("cli/target/dossier"))) {
        var found = files.filter(file -> file.toString().endsWith(ending)).findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no file ending in " + ending);
  }

  /**
   * Its java prints where it is and each argument in brackets, and makes the cache it's asked for.
   */
  private Path jdk(String name, String version) throws IOException {
    Path made = Files.createDirectories(temp.resolve(name).resolve("bin")).getParent();
    Files.writeString(made.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(made.resolve("bin/javac"), "exit 0");
    script(
        made.resolve("bin/java"),
        """
        echo "$0"
        for a in "$@"; do
          echo "[$a]"
          case "$a" in
            -XX:AOTCacheOutput=*) echo notes > "${a#*=}"; echo once >> "%s/rehearsals" ;;
          esac
        done
        """
            .replace("%s", home.toString()));
    return made;
  }

  private static void script(Path file, String body) throws IOException {
    Files.write(file, ("#!/usr/bin/env bash\n" + body).getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void old(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
  }
}
