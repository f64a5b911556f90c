package org.dossier.outputs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.outputs.draft.Markup.Heading;
import org.dossier.outputs.draft.Markup.Item;
import org.dossier.outputs.draft.Markup.Paragraph;
import org.dossier.outputs.draft.Markup.Reference;
import org.dossier.outputs.draft.Markup.Words;
import org.junit.jupiter.api.Test;

/** What the marks of own words mean, and what is just text. */
class MarkupTest {
  @Test
  void headingsParagraphsAndLists() {
    assertThat(Markup.parse("## Who\nThey\nsaid so.\n\n- one\n2) two"))
        .containsExactly(
            new Heading(2, List.of(new Words("Who", false))),
            new Paragraph(List.of(new Words("They said so.", false))),
            new Item("•", List.of(new Words("one", false))),
            new Item("2.", List.of(new Words("two", false))));
  }

  @Test
  void boldAndFootnotes() {
    assertThat(Markup.parse("a **b** c[^f-12ab]."))
        .containsExactly(
            new Paragraph(
                List.of(
                    new Words("a ", false),
                    new Words("b", true),
                    new Words(" c", false),
                    new Reference("f-12ab"),
                    new Words(".", false))));
  }

  @Test
  void whatIsNoMarkIsText() {
    assertThat(Markup.parse("#1 is 2 ** 3, [^note] and <i>x</i>"))
        .containsExactly(
            new Paragraph(List.of(new Words("#1 is 2 ** 3, [^note] and <i>x</i>", false))));
  }

  @Test
  void nothingIsNothing() {
    assertThat(Markup.parse(" \n\n ")).isEmpty();
  }
}
