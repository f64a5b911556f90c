package org.dossier.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

/**
 * The launcher rehearses executors with the modules that Spark opens for them: the JDK takes no
 * notes of another start, and tells nobody.
 */
class RehearsedModulesTest {
  private static final Pattern PACKAGES = Pattern.compile("for package in ([^;]+); do");
  private static final Pattern NAMED =
      Pattern.compile("--add-(?:opens=[\\w./]+=ALL-UNNAMED|modules=[\\w.]+)");

  @Test
  void theLauncherOpensForExecutorsWhatSparkOpens() throws IOException {
    assertThat(rehearsed(Files.readString(Path.of("..", "dossier"))))
        .isEqualTo(
            Stream.of(JavaModuleOptions.defaultModuleOptionArray())
                .filter(option -> option.startsWith("--add-"))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Set<String> rehearsed(String launcher) {
    Set<String> options = new TreeSet<>();
    Matcher packages = PACKAGES.matcher(launcher);
    assertThat(packages.find()).as("the launcher's list of packages").isTrue();
    for (String name : packages.group(1).split("[\\s\\\\]+")) {
      options.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
    }
    NAMED.matcher(launcher).results().forEach(named -> options.add(named.group()));
    return options;
  }
}
