package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the investigator writes in sources.yaml, and how it's answered when it can't be used. */
class SourcesTest {
  @TempDir Path folder;

  @Test
  void readsAllThatCanBeSaidOfASource() throws Exception {
    Sources sources =
        read(
            """
            sources:
              - name: The Daily
                kind: Outlet
                reliability: b
                publisher: Norfield Press
                derived-from: leak
                quotes: [Agency]
                co-author:
                  - Weekly
                same-owner: []
              - name: leak
                kind: leak
              - name: Agency
              - name: Weekly
            """);

    Source daily = sources.find("The Daily").orElseThrow();
    assertThat(daily.kind()).isEqualTo("outlet");
    assertThat(daily.reliability()).isEqualTo('B');
    assertThat(daily.derivedFrom()).containsExactly("leak");
    assertThat(daily.quotes()).containsExactly("Agency");
    assertThat(daily.coAuthors()).containsExactly("Weekly");
    assertThat(sources.find("leak").orElseThrow().reliability()).isEqualTo('F');
    assertThat(sources.all()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "sources:\n", "sources: []\n", "sources: ~\n"})
  void anEmptyFileSaysNothing(String text) throws Exception {
    assertThat(read(text).all()).isEmpty();
  }

  @Test
  void aMissingFileSaysNothing() throws Exception {
    assertThat(Sources.load(folder.resolve("none.yaml")).all()).isEmpty();
  }

  @Test
  void namesTheLineOfEveryMistake() {
    refuses(
        "sources:\n  - name: a\n    reliability: G\n", "line 3", "'G'", "A (completely reliable)");
    refuses("sources:\n  - name: a\n    kind: blog\n", "line 3", "'blog'", "think tank");
    refuses("sources:\n  - name: a\n  - name: b\n    quotes: [c]\n", "line 3", "'c'", "not listed");
    refuses("sources:\n  - name: a\n  - name: a\n", "line 3", "second time", "line 2");
    refuses("sources:\n  - name: a\n    colour: red\n", "line 3", "'colour'", "derived-from");
    refuses("sources:\n  - kind: leak\n", "line 2", "no name");
    refuses("sources:\n  - name: a\n    quotes: a\n", "line 2", "itself");
    refuses("sources: everything\n", "line 1", "expected a list");
    refuses("- name: a\n", "line 1", "expected 'sources:'");
    refuses("origins:\n  - name: a\n", "line 1", "'origins'");
    refuses("sources:\n  - name: [a\n", "line 3", "not YAML");
    refuses("sources:\n  - name: \"a\n", "not YAML");
    refuses("sources:\n\t- name: a\n", "line 2", "not YAML");
    refuses("sources:\n  - name: {a: b}\n", "line 2", "plain text");
  }

  @Test
  void aCircleOfDerivationIsAMistake() {
    refuses(
        """
        sources:
          - name: a
            derived-from: b
          - name: b
            derived-from: c
          - name: c
            derived-from: b
        """,
        "line 4",
        "b -> c -> b");
  }

  @Test
  void aCircleOfQuotesIsReportingAndNoMistake() throws Exception {
    assertThat(read("sources:\n- name: a\n  quotes: b\n- name: b\n  quotes: a\n").all()).hasSize(2);
  }

  @Test
  void neverMakesAnObjectThatTheFileNames() {
    refuses("sources: !!java.io.File [/etc/passwd]\n", "line 1");
    refuses("sources:\n  - name: !!java.lang.Thread x\n", "line 2", "not allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# mine\nsources:\n  - name: a # the first\n    kind: leak\n\n    # about a\n",
        "sources:\n- name: a\n- name: z\n",
        "sources: [{name: a}]\n# end\n",
        "sources:   # to be filled\n",
        "sources: []\n",
        "# only a comment\n",
        "",
        "sources:\n  - {name: a}",
        "---\nsources:\n    - name: a\n      publisher: >\n        long\n        text\n",
      })
  void addsANameAndKeepsEveryLine(String text) throws Exception {
    Path file = folder.resolve("sources.yaml");
    Files.writeString(file, text);
    int before = Sources.load(file).all().size();

    assertThat(Sources.remember(file, "Box \"7\": Halden # 2")).isTrue();

    Sources after = Sources.load(file);
    assertThat(after.all()).hasSize(before + 1);
    assertThat(after.find("Box \"7\": Halden # 2")).isPresent();
    text.lines()
        .filter(line -> line.contains("#"))
        .forEach(comment -> assertThat(content(file)).contains(comment.strip()));
    assertThat(Sources.remember(file, "Box \"7\": Halden # 2")).isFalse();
  }

  @Test
  void namesKeepTheirOrderOfAddition() throws Exception {
    Path file = folder.resolve("sources.yaml");
    Sources.remember(file, "one");
    Sources.remember(file, "two");
    Sources.remember(file, "three");

    assertThat(content(file).lines().filter(line -> line.contains("- name")))
        .containsExactly("  - name: \"one\"", "  - name: \"two\"", "  - name: \"three\"");
  }

  @Test
  void leavesABrokenFileAlone() throws Exception {
    Path file = folder.resolve("sources.yaml");
    Files.writeString(file, "sources: [\n");

    assertThatThrownBy(() -> Sources.remember(file, "a")).isInstanceOf(SourcesException.class);
    assertThat(content(file)).isEqualTo("sources: [\n");
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Sources read(String text) throws Exception {
    Path file = folder.resolve("sources.yaml");
    Files.writeString(file, text);
    return Sources.load(file);
  }

  private void refuses(String text, String... parts) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(SourcesException.class)
        .hasMessageContainingAll(parts)
        .hasMessageContaining("sources.yaml")
        .hasMessageNotContaining("\n");
  }
}
