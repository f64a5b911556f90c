package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrainTest {
  private static final int SIDE = 300;

  @Test
  void quietPaperStaysAsItIs() {
    GrayImage page = page(230, 3);

    assertThat(Grain.smoothed(page)).isSameAs(page);
  }

  @Test
  void roughPaperIsSmoothedAndItsInkStaysInk() {
    GrayImage page = page(215, 25);
    assertThat(Grain.of(page)).isGreaterThan(12);

    GrayImage smooth = Grain.smoothed(page);

    assertThat(Grain.of(smooth)).isLessThan(8);
    assertThat(smooth.at(127, 150)).isLessThan(TextLines.INK);
    assertThat(smooth.at(100, 100)).isGreaterThan(TextLines.INK);
  }

  @Test
  void roughPaperWithoutInkIsBlank() {
    GrayImage page = page(215, 25);
    Arrays.fill(page.pixels(), (byte) 215);
    roughen(page, 25);

    assertThat(PageCleaning.of(page, 150).blank()).isTrue();
  }

  @Test
  void lightLettersOnRoughDarkPaperAreNotSmoothedAway() {
    GrayImage page = page(60, 25);

    assertThat(Grain.smoothed(page)).isSameAs(page);
    assertThat(PageCleaning.of(page, 150).blank()).isFalse();
  }

  /** Paper with pale strokes three pixels wide, sixty apart. */
  private static GrayImage page(int paper, int grain) {
    var pixels = new byte[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % SIDE % 60 / 3 == 2 ? 90 : paper);
    }
    var page = new GrayImage(SIDE, SIDE, pixels);
    roughen(page, grain);
    return page;
  }

  private static void roughen(GrayImage page, int grain) {
    var random = new Random(7);
    byte[] pixels = page.pixels();
    for (int i = 0; i < pixels.length; i++) {
      double shade = (pixels[i] & 0xFF) + grain * random.nextGaussian();
      pixels[i] = (byte) Math.clamp(Math.round(shade), 0, 255);
    }
  }
}
