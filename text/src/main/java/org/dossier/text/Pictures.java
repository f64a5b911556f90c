package org.dossier.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Picture files, one page a picture. */
final class Pictures {
  private static final Set<String> TYPES =
      Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp", "image/gif");
  private static final long MOST_PIXELS = 120_000_000;
  private static final double MILLIMETRES_AN_INCH = 25.4;

  /** What a picture is taken to have that doesn't tell its resolution: that of a plain scan. */
  static final double USUAL_DPI = 200;

  private Pictures() {}

  static boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  /** A picture and its resolution. */
  record Picture(BufferedImage image, double dpi) {
    /** In points. */
    double width() {
      return image.getWidth() * 72 / dpi;
    }

    /** In points. */
    double height() {
      return image.getHeight() * 72 / dpi;
    }
  }

  /** How many pages the file has, at least one. */
  static int count(byte[] bytes) throws IOException {
    return with(bytes, reader -> Math.max(1, reader.getNumImages(true)));
  }

  /**
   * Reads page {@code number}, counted from 1.
   *
   * @throws IOException when there is none, or it's damaged or too large
   */
  static Picture read(byte[] bytes, int number) throws IOException {
    return with(
        bytes,
        reader -> {
          int index = number - 1;
          if (index > 0 && index >= reader.getNumImages(true)) {
            throw new IOException("there is no page " + number);
          }
          long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
          if (pixels > MOST_PIXELS) {
            throw new IOException("the picture is too large: " + pixels + " pixels");
          }
          return new Picture(reader.read(index), dpi(reader, index));
        });
  }

  private static double dpi(ImageReader reader, int index) throws IOException {
    IIOMetadata metadata = reader.getImageMetadata(index);
    if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
      return USUAL_DPI;
    }
    Node tree = metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
    NodeList sizes = ((Element) tree).getElementsByTagName("HorizontalPixelSize");
    if (sizes.getLength() == 0) {
      return USUAL_DPI;
    }
    try {
      double millimetres = Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
      double dpi = MILLIMETRES_AN_INCH / millimetres;
      return dpi >= 60 && dpi <= 1_300 ? dpi : USUAL_DPI;
    } catch (NumberFormatException e) {
      return USUAL_DPI;
    }
  }

  private static <T> T with(byte[] bytes, Reading<T> reading) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("a picture of a kind that can't be shown");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return reading.from(reader);
      } catch (RuntimeException e) {
        throw new IOException("the picture is damaged", e);
      } finally {
        reader.dispose();
      }
    }
  }

  /** Something read from a picture file. */
  private interface Reading<T> {
    T from(ImageReader reader) throws IOException;
  }
}
