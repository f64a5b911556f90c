package org.dossier.outputs.report;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A page image in the form that takes the least room: print as sixteen greys (PNG), colour and
 * scans as JPEG.
 */
final class SmallImage {
  private static final int GREYS = 16;

  /** Channels that differ by less look grey. */
  private static final int COLOUR = 28;

  private static final float QUALITY = 0.55f;

  private SmallImage() {}

  static String dataUri(byte[] png) throws IOException {
    @Nullable BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    if (image == null) {
      throw new IOException("not an image");
    }
    boolean coloured = coloured(image);
    byte[] jpeg = jpeg(image, coloured);
    if (coloured) {
      return uri("image/jpeg", jpeg);
    }
    byte[] greys = greys(image);
    return greys.length <= jpeg.length * 3 / 2 ? uri("image/png", greys) : uri("image/jpeg", jpeg);
  }

  private static String uri(String type, byte[] bytes) {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  /** True when one pixel in two hundred has a colour. */
  private static boolean coloured(BufferedImage image) {
    int seen = 0;
    int coloured = 0;
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        int rgb = image.getRGB(x, y);
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        seen++;
        if (most - least > COLOUR) {
          coloured++;
        }
      }
    }
    return coloured * 200L > seen;
  }

  private static int grey(int rgb) {
    return ((rgb >> 16 & 0xFF) * 299 + (rgb >> 8 & 0xFF) * 587 + (rgb & 0xFF) * 114 + 500) / 1000;
  }

  private static byte[] greys(BufferedImage image) throws IOException {
    var levels = new byte[GREYS];
    for (int i = 0; i < GREYS; i++) {
      levels[i] = (byte) (i * 255 / (GREYS - 1));
    }
    var small =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            BufferedImage.TYPE_BYTE_BINARY,
            new IndexColorModel(4, GREYS, levels, levels, levels));
    var raster = small.getRaster();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        raster.setSample(x, y, 0, (grey(image.getRGB(x, y)) * (GREYS - 1) + 127) / 255);
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(small, "png", out);
    return out.toByteArray();
  }

  private static byte[] jpeg(BufferedImage image, boolean coloured) throws IOException {
    var plain =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            coloured ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
    var raster = plain.getRaster();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        if (coloured) {
          plain.setRGB(x, y, rgb);
        } else {
          raster.setSample(x, y, 0, grey(rgb));
        }
      }
    }
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
    ImageWriter writer = writers.next();
    try {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      var out = new ByteArrayOutputStream();
      try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
        writer.setOutput(stream);
        writer.write(null, new IIOImage(plain, null, null), settings);
      }
      return out.toByteArray();
    } finally {
      writer.dispose();
    }
  }
}
