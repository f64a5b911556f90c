package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PageCleaningTest {
  private static final int SIZE = 600;

  @Test
  void theSlopeOfLinesIsFoundAndTakenOff() {
    GrayImage slanted = lines().rotated(2.5);

    assertThat(Slope.of(slanted)).isCloseTo(2.5, within(0.2));
    assertThat(Slope.of(PageCleaning.of(slanted, 150).image())).isCloseTo(0, within(0.3));
  }

  @Test
  void levelLinesAreLeftAlone() {
    assertThat(PageCleaning.of(lines(), 150).slope()).isZero();
  }

  @Test
  void linesThatRunDownThePageLieOnTheirSide() {
    assertThat(Slope.isOnItsSide(lines())).isFalse();
    assertThat(Slope.isOnItsSide(lines().turned(90))).isTrue();
  }

  @Test
  void aShadeOverThePaperGoes() {
    GrayImage shaded = lines();
    for (int i = 0; i < shaded.pixels().length; i++) {
      double shade = 0.4 + 0.6 * (i % SIZE) / SIZE;
      shaded.pixels()[i] = (byte) ((shaded.pixels()[i] & 0xFF) * shade);
    }

    GrayImage clean = PageCleaning.of(shaded, 150).image();

    assertThat(clean.at(5, 5)).isGreaterThan(220);
    assertThat(clean.at(SIZE - 5, 5)).isGreaterThan(220);
  }

  @Test
  void specksAreNoInk() {
    GrayImage paper = paper();
    for (int i = 0; i < 200; i++) {
      paper.pixels()[i * 1_787] = 0;
    }

    assertThat(PageCleaning.of(paper, 150).blank()).isTrue();
    assertThat(PageCleaning.of(lines(), 150).blank()).isFalse();
  }

  @Test
  void turningFourTimesGivesThePageBack() {
    GrayImage page = lines();

    GrayImage turned = page.turned(90).turned(180).turned(90);

    assertThat(turned.pixels()).isEqualTo(page.pixels());
  }

  private static GrayImage paper() {
    var pixels = new byte[SIZE * SIZE];
    Arrays.fill(pixels, (byte) 255);
    return new GrayImage(SIZE, SIZE, pixels);
  }

  /** Twenty lines of short bars. */
  private static GrayImage lines() {
    GrayImage page = paper();
    for (int line = 0; line < 20; line++) {
      for (int x = 60; x < 540; x++) {
        for (int y = 0; y < 10; y++) {
          if (x % 14 < 10) {
            page.pixels()[(60 + 24 * line + y) * SIZE + x] = 0;
          }
        }
      }
    }
    return page;
  }
}
