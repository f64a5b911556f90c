package org.dossier.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents for people say of the repository is there. */
class DocumentationTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", "resources");

  @Test
  void everyRelativeLinkLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        String target = link.group(1).replaceFirst("#.*", "");
        if (target.isEmpty() || target.contains(":")) {
          continue;
        }
        links++;
        if (!Files.exists(page.resolveSibling(target))) {
          dead.add(ROOT.relativize(page) + " -> " + target);
        }
      }
    }
    assertThat(links).as("links looked at").isGreaterThan(5);
    assertThat(dead).isEmpty();
  }

  @Test
  void everyDecisionHasContextChoiceAndCost() throws IOException {
    List<Path> records;
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/adr"))) {
      records = files.sorted().toList();
    }
    assertThat(records).hasSizeGreaterThanOrEqualTo(8);
    for (int i = 0; i < records.size(); i++) {
      String name = records.get(i).getFileName().toString();
      assertThat(name).matches("%04d-[a-z0-9-]+\\.md".replace("%04d", number(i + 1)));
      assertThat(Files.readString(records.get(i)))
          .as(name)
          .contains("Status: ", "**Context.**", "**Choice.**", "**Cost.**");
    }
  }

  @Test
  void everyModuleIsInTheMap() throws IOException {
    String map = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
    Matcher module =
        Pattern.compile("<module>(\\w+)</module>")
            .matcher(Files.readString(ROOT.resolve("pom.xml")));
    while (module.find()) {
      assertThat(map).contains("| `" + module.group(1) + "` |");
    }
  }

  private static String number(int value) {
    String digits = Integer.toString(value);
    return "0".repeat(4 - digits.length()) + digits;
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md")) {
              pages.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return pages;
  }
}
