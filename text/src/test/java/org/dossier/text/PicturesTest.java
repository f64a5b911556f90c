package org.dossier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
  /** One pixel. */
  private static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

  @TempDir private Path temp;

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

  @Test
  void heifIsOpenedWhereItsProgramIs() throws IOException, InterruptedException {
    var image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
    Path png = temp.resolve("in.png");
    ImageIO.write(image, "png", png.toFile());
    Path heif = temp.resolve("out.heic");
    Assumptions.assumeTrue(HeifProgram.find().isPresent());
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/heif-enc")));
    new ProcessBuilder("/usr/bin/heif-enc", png.toString(), "-o", heif.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    Assumptions.assumeTrue(Files.exists(heif));
    byte[] bytes = Files.readAllBytes(heif);

    List<byte[]> pictures = HeifProgram.pictures(bytes, new Quota(ReadSettings.standard()));

    assertThat(Read.contents("a.heic", bytes).mediaType()).startsWith("image/hei");
    assertThat(pictures).hasSize(1);
    assertThat(Pictures.read(pictures.getFirst(), 1).image().getWidth()).isEqualTo(320);
    assertThatThrownBy(
            () ->
                HeifProgram.pictures(Arrays.copyOf(bytes, 60), new Quota(ReadSettings.standard())))
        .hasMessageContaining("damaged");
  }
}
