package org.dossier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changing a sources.yaml leaves what somebody wrote as it was written. */
class SourcesTextTest {
  private static final String YAML =
      """
      # My sources.
      sources:
        # Came by post.
        - name: The leak
          kind: leak
        - name: Morning Post # a daily
          reliability: C   # as of spring
          derived-from:
            - The leak
          # they never answer
        - name: Evening Post
      # the end
      """;

  @TempDir private Path temp;

  private SourcesText text() throws Exception {
    Path file = temp.resolve("sources.yaml");
    Files.writeString(file, YAML);
    return SourcesText.load(file);
  }

  private static Source source(SourcesText text, String name) throws Exception {
    return text.sources().find(name).orElseThrow();
  }

  private static Source graded(Source of, char reliability, List<String> derivedFrom) {
    return new Source(
        of.name(),
        of.kind(),
        reliability,
        of.publisher(),
        derivedFrom,
        of.quotes(),
        of.coAuthors(),
        of.sameOwner(),
        of.independentOf());
  }

  @Test
  void aGradeIsChangedInItsLineAlone() throws Exception {
    SourcesText text = text();
    Source post = source(text, "Morning Post");
    SourcesText changed = text.with(graded(post, 'B', post.derivedFrom()), null);
    assertThat(changed.text())
        .isEqualTo(
            YAML.replace("reliability: C   # as of spring", "reliability: B   # as of spring"));
  }

  @Test
  void whatASourceRestsOnComesWithTheReason() throws Exception {
    SourcesText text = text();
    Source evening = source(text, "Evening Post");
    SourcesText changed =
        text.with(graded(evening, 'F', List.of("Morning Post")), "same words,\n an hour later");
    assertThat(changed.text())
        .contains(
            "  - name: Evening Post\n    derived-from: \"Morning Post\" # same words, an hour later\n# the end");
    assertThat(source(changed, "Evening Post").derivedFrom()).containsExactly("Morning Post");
  }

  @Test
  void whatASourceNoLongerRestsOnGoesAndItsNeighborsStay() throws Exception {
    SourcesText text = text();
    Source post = source(text, "Morning Post");
    SourcesText changed = text.with(graded(post, 'C', List.of()), null);
    assertThat(changed.text()).isEqualTo(YAML.replace("    derived-from:\n      - The leak\n", ""));
  }

  @Test
  void aSourceIsRemovedUnlessOthersReferToIt() throws Exception {
    SourcesText text = text();
    assertThat(text.without("Evening Post").text())
        .isEqualTo(YAML.replace("  - name: Evening Post\n", ""));
    assertThatThrownBy(() -> text.without("The leak"))
        .isInstanceOf(SourcesException.class)
        .hasMessageContaining("'Morning Post' refers to it");
  }

  @Test
  void commentsAreReadWithTheSourceThatTheyStandBy() throws Exception {
    assertThat(text().comments())
        .containsEntry("The leak", "Came by post.")
        .containsEntry("Morning Post", "a daily as of spring");
  }

  @Test
  void aCircleIsRefusedAndNothingIsStored() throws Exception {
    SourcesText text = text();
    Source leak = source(text, "The leak");
    assertThatThrownBy(() -> text.with(graded(leak, 'F', List.of("Morning Post")), null))
        .isInstanceOf(SourcesException.class)
        .hasMessageContaining("circle");
    assertThat(Files.readString(temp.resolve("sources.yaml"))).isEqualTo(YAML);
  }

  @Test
  void anUnusualLayoutIsLeftToItsAuthor() throws Exception {
    Path file = temp.resolve("flow.yaml");
    Files.writeString(file, "sources: [{name: A}, {name: B}]\n");
    SourcesText text = SourcesText.load(file);
    assertThatThrownBy(() -> text.with(graded(source(text, "A"), 'B', List.of()), null))
        .isInstanceOf(SourcesException.class)
        .hasMessageContaining("by hand");
  }
}
