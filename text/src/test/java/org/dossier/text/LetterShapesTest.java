package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.dossier.text.LetterShapes.Kind;
import org.junit.jupiter.api.Test;

/**
 * Bars stand for letters: what matters is how many of them are tall, and how high the small ones.
 */
class LetterShapesTest {
  private static final int WIDTH = 1_200;
  private static final int LINES = 12;

  @Test
  void aFifthOfTallLettersIsLatin() {
    assertThat(LetterShapes.of(lines(20, 5)).kind()).isEqualTo(Kind.LATIN);
  }

  @Test
  void aTallLetterInTwentyIsCyrillic() {
    assertThat(LetterShapes.of(lines(20, 20)).kind()).isEqualTo(Kind.CYRILLIC);
  }

  @Test
  void whatLiesBetweenIsNotTold() {
    assertThat(LetterShapes.of(lines(20, 10)).kind()).isEqualTo(Kind.UNTOLD);
  }

  @Test
  void capitalsAloneAreNotTold() {
    LetterShapes capitals = LetterShapes.of(lines(20, 1));

    assertThat(capitals.kind()).isNotIn(Kind.LATIN, Kind.CYRILLIC);
  }

  @Test
  void signsAsTallAsTheirLineAreHan() {
    GrayImage page = paper();
    for (int line = 0; line < LINES; line++) {
      for (int x = 60; x < WIDTH - 60; x += 44) {
        fill(page, x, 60 + 80 * line, 40, 40);
      }
    }

    assertThat(LetterShapes.of(page)).isEqualTo(new LetterShapes(Kind.HAN, 40));
  }

  @Test
  void aPageIsMadeSmallerAsFarAsItsSmallPrintAllows() {
    LetterShapes large = LetterShapes.of(lines(24, 5));
    LetterShapes fine = LetterShapes.of(lines(12, 5));

    assertThat(large.factor(300)).isCloseTo(0.5, within(0.06));
    assertThat(fine.factor(300)).isEqualTo(1);
    assertThat(new LetterShapes(Kind.LATIN, 90).factor(600)).isEqualTo(0.5);
  }

  @Test
  void aPageOfUntoldLettersIsOnlyBroughtToAPlainResolution() {
    var untold = new LetterShapes(Kind.UNTOLD, 0);

    assertThat(untold.factor(600)).isEqualTo(0.5);
    assertThat(untold.factor(200)).isEqualTo(1);
  }

  @Test
  void aReducedPageKeepsItsShade() {
    GrayImage page = paper();
    fill(page, 0, 0, WIDTH, WIDTH / 2);
    for (int i = 0; i < page.pixels().length; i += 2) {
      page.pixels()[i] = 100;
    }

    GrayImage reduced = page.reduced(0.4);

    assertThat(reduced.width()).isEqualTo(480);
    assertThat(reduced.at(200, 100)).isBetween(38, 62);
    assertThat(reduced.at(479, 479)).isBetween(160, 195);
    assertThat(page.reduced(1)).isSameAs(page);
    assertThatThrownBy(() -> page.reduced(1.5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLineOfTheReducedPageLiesWhereItLayOnThePage() {
    GrayImage page = paper();
    fill(page, 0, 300, WIDTH, 30);

    GrayImage reduced = page.reduced(1 / 1.7);

    assertThat(reduced.at(100, 175)).isEqualTo(255);
    assertThat(reduced.at(100, 185)).isZero();
    assertThat(reduced.at(100, 196)).isEqualTo(255);
  }

  /** Lines of bars, each {@code every}th as tall as a capital. */
  private static GrayImage lines(int height, int every) {
    GrayImage page = paper();
    for (int line = 0; line < LINES; line++) {
      int base = 100 + 80 * line;
      int n = 0;
      for (int x = 60; x < WIDTH - 60; x += height) {
        int tall = n++ % every == 0 ? height / 2 : 0;
        fill(page, x, base - height - tall, height * 2 / 3, height + tall);
      }
    }
    return page;
  }

  private static GrayImage paper() {
    var pixels = new byte[WIDTH * WIDTH];
    Arrays.fill(pixels, (byte) 255);
    return new GrayImage(WIDTH, WIDTH, pixels);
  }

  private static void fill(GrayImage page, int x, int y, int width, int height) {
    for (int row = y; row < y + height; row++) {
      Arrays.fill(page.pixels(), row * WIDTH + x, row * WIDTH + x + width, (byte) 0);
    }
  }
}
