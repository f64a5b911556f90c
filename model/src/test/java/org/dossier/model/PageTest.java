package org.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Word FIRST = new Word(new Span(0, 5), new Box(10, 20, 30, 12));
  private static final Word SECOND = new Word(new Span(6, 8), new Box(45.25, 20.5, 9, 12), 0.4);
  private static final Word BELOW = new Word(new Span(9, 12), new Box(10, 40, 20, 12), 1);

  @Test
  void wordsAreThoseThatWereGiven() {
    assertThat(page(Origin.OCR, FIRST, SECOND, BELOW).words())
        .isEqualTo(List.of(FIRST, SECOND, BELOW));
    assertThat(page(Origin.TEXT, FIRST, BELOW).words()).isEqualTo(List.of(FIRST, BELOW));
    assertThat(page(Origin.TEXT)).isEqualTo(page(Origin.TEXT)).hasSameHashCodeAs(page(Origin.TEXT));
  }

  @Test
  void wordsDoNotChangeWithTheListThatTheyCameFrom() {
    List<Word> given = new ArrayList<>(List.of(FIRST));
    var page = new Page(1, "hello 42 end", null, Origin.TEXT, 1, 100.0, 100.0, given);
    given.add(BELOW);

    assertThat(page.words()).containsExactly(FIRST);
    assertThatThrownBy(() -> page.words().add(BELOW))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aSpanHasOneBoxALine() {
    Page page = page(Origin.TEXT, FIRST, SECOND, BELOW);

    assertThat(page.boxes(new Span(2, 10)))
        .containsExactly(FIRST.box().hull(SECOND.box()), BELOW.box());
    assertThat(page.boxes(new Span(8, 9))).isEmpty();
  }

  @Test
  void figuresAreUnsureWhereRecognitionWas() {
    Page recognized = page(Origin.OCR, FIRST, SECOND, BELOW);

    assertThat(recognized.hasUnsureFigures(new Span(5, 7))).isTrue();
    assertThat(recognized.hasUnsureFigures(new Span(8, 12))).isFalse();
    assertThat(page(Origin.TEXT, FIRST, SECOND).hasUnsureFigures(new Span(5, 7))).isFalse();
  }

  private static Page page(Origin origin, Word... words) {
    return new Page(1, "hello 42 end", null, origin, 1, 100.0, 100.0, List.of(words));
  }
}
