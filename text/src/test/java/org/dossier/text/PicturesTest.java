package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PicturesTest {
  /** One pixel. */
  private static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

  @Test
  void webpIsOpened() throws IOException {
    assertThat(Pictures.reads("image/webp")).isTrue();
    assertThat(Pictures.count(WEBP)).isEqualTo(1);
    assertThat(Pictures.read(WEBP, 1).image().getWidth()).isEqualTo(1);
  }

  @Test
  void aDamagedOneIsSaidToBe() {
    assertThatThrownBy(() -> Pictures.read(Arrays.copyOf(WEBP, 24), 1))
        .isInstanceOf(IOException.class);
  }
}
