package org.dossier.text;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A page in shades of gray, 0 is black; row by row. */
record GrayImage(int width, int height, byte[] pixels) {
  private static final int ONE = 1 << 16;

  // of the file that is written: types of fields, and places
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int RESOLUTION_AT = 168;
  private static final int PIXELS_AT = 176;

  GrayImage {
    if (pixels.length != width * height) {
      throw new IllegalArgumentException(
          pixels.length + " pixels are not " + width + " x " + height);
    }
  }

  static GrayImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getColorModel() instanceof IndexColorModel palette
        && !palette.hasAlpha()
        && palette.getPixelSize() <= 8) {
      return indexed(image.getRaster(), palette);
    }
    var gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = gray.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    byte[] pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
    return new GrayImage(width, height, pixels);
  }

  /** Row by row by its palette, as scans in black and white are: drawing costs many times more. */
  private static GrayImage indexed(Raster raster, IndexColorModel palette) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    var shades = new byte[256];
    for (int i = 0; i < palette.getMapSize(); i++) {
      double shade =
          0.299 * palette.getRed(i) + 0.587 * palette.getGreen(i) + 0.114 * palette.getBlue(i);
      shades[i] = (byte) Math.round(shade);
    }
    var pixels = new byte[width * height];
    if (raster.getSampleModel() instanceof MultiPixelPackedSampleModel packed
        && packed.getPixelBitStride() == 1
        && packed.getDataBitOffset() == 0
        && raster.getSampleModelTranslateX() == 0
        && raster.getSampleModelTranslateY() == 0
        && raster.getMinX() == 0
        && raster.getMinY() == 0
        && raster.getDataBuffer() instanceof DataBufferByte bits) {
      unpack(bits, packed.getScanlineStride(), width, shades, pixels);
      return new GrayImage(width, height, pixels);
    }
    var row = new byte[width];
    for (int y = 0; y < height; y++) {
      raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = shades[row[x] & 0xFF];
      }
    }
    return new GrayImage(width, height, pixels);
  }

  private static void unpack(
      DataBufferByte bits, int stride, int width, byte[] shades, byte[] pixels) {
    byte[] data = bits.getData();
    byte zero = shades[0];
    byte one = shades[1];
    for (int y = 0, at = 0; at < pixels.length; y++) {
      int from = bits.getOffset() + y * stride;
      for (int x = 0; x < width; x++) {
        pixels[at++] = (data[from + (x >> 3)] << (x & 7) & 0x80) == 0 ? zero : one;
      }
    }
  }

  static GrayImage white(int width, int height) {
    var pixels = new byte[width * height];
    Arrays.fill(pixels, (byte) 255);
    return new GrayImage(width, height, pixels);
  }

  int at(int x, int y) {
    return pixels[y * width + x] & 0xFF;
  }

  /** Lines of the image from {@code from} to before {@code to}. */
  GrayImage band(int from, int to) {
    var part = new byte[(to - from) * width];
    System.arraycopy(pixels, from * width, part, 0, part.length);
    return new GrayImage(width, to - from, part);
  }

  /** Turned clockwise by 90, 180 or 270 degrees. */
  GrayImage turned(int degrees) {
    if (degrees == 0) {
      return this;
    }
    boolean quarter = degrees % 180 != 0;
    int w = quarter ? height : width;
    int h = quarter ? width : height;
    var turned = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int to =
            switch (degrees) {
              case 90 -> x * w + (w - 1 - y);
              case 180 -> (h - 1 - y) * w + (w - 1 - x);
              default -> (h - 1 - x) * w + y;
            };
        turned[to] = pixels[y * width + x];
      }
    }
    return new GrayImage(w, h, turned);
  }

  /**
   * Smaller by a factor: each pixel is the mean of those it covers.
   *
   * @param factor above 0, up to 1
   */
  GrayImage reduced(double factor) {
    if (!(factor > 0) || factor > 1) {
      throw new IllegalArgumentException("not a reduction: " + factor);
    }
    int w = Math.max(1, (int) Math.round(width * factor));
    int h = Math.max(1, (int) Math.round(height * factor));
    if (w == width && h == height) {
      return this;
    }
    double across = (double) width / w;
    double down = (double) height / h;
    var reduced = new byte[w * h];
    var sums = new float[width];
    for (int y = 0; y < h; y++) {
      sumRows(y * down, (y + 1) * down, sums);
      for (int x = 0; x < w; x++) {
        double from = x * across;
        double to = (x + 1) * across;
        int last = Math.min(width - 1, (int) to);
        double sum = sums[(int) from] * ((int) from + 1 - from);
        for (int i = (int) from + 1; i < last; i++) {
          sum += sums[i];
        }
        sum += last > (int) from ? sums[last] * (to - last) : 0;
        int shade = (int) (sum / (across * down) + 0.5);
        reduced[y * w + x] = (byte) (shade > 255 ? 255 : shade);
      }
    }
    return new GrayImage(w, h, reduced);
  }

  /** Rows between two heights, those at the edges by the part that lies between. */
  private void sumRows(double from, double to, float[] sums) {
    Arrays.fill(sums, 0);
    for (int row = (int) from; row < Math.min(height, to); row++) {
      float weight = (float) (Math.min(row + 1, to) - Math.max(row, from));
      int start = row * width;
      for (int x = 0; x < width; x++) {
        sums[x] += weight * (pixels[start + x] & 0xFF);
      }
    }
  }

  /** Each pixel is a mean of the nine around it, the nearer ones counting more. */
  GrayImage blurred() {
    var across = new short[pixels.length];
    for (int y = 0; y < height; y++) {
      int row = y * width;
      for (int x = 0; x < width; x++) {
        int left = pixels[row + Math.max(0, x - 1)] & 0xFF;
        int right = pixels[row + Math.min(width - 1, x + 1)] & 0xFF;
        across[row + x] = (short) (left + 2 * (pixels[row + x] & 0xFF) + right);
      }
    }
    var blurred = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      int row = y * width;
      int upper = Math.max(0, y - 1) * width;
      int lower = Math.min(height - 1, y + 1) * width;
      for (int x = 0; x < width; x++) {
        int sum = across[upper + x] + 2 * across[row + x] + across[lower + x];
        blurred[row + x] = (byte) ((sum + 8) >> 4);
      }
    }
    return new GrayImage(width, height, blurred);
  }

  /** Rotated clockwise about the middle by a small angle, on the same sheet; white comes in. */
  GrayImage rotated(double degrees) {
    // in parts of a pixel: reckoned once a row, then only added
    int cos = (int) Math.round(Math.cos(Math.toRadians(degrees)) * ONE);
    int sin = (int) Math.round(Math.sin(Math.toRadians(degrees)) * ONE);
    var rotated = new byte[pixels.length];
    double cx = (width - 1) / 2.0;
    double cy = (height - 1) / 2.0;
    for (int y = 0; y < height; y++) {
      long sx = Math.round(cx * ONE - cx * cos + (y - cy) * sin);
      long sy = Math.round(cy * ONE + cx * sin + (y - cy) * cos);
      for (int x = 0; x < width; x++) {
        rotated[y * width + x] = (byte) between(sx, sy);
        sx += cos;
        sy -= sin;
      }
    }
    return new GrayImage(width, height, rotated);
  }

  private int between(long x, long y) {
    int x0 = (int) (x >> 16);
    int y0 = (int) (y >> 16);
    if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) {
      return 255;
    }
    int fx = (int) (x & 0xFFFF) >> 8;
    int fy = (int) (y & 0xFFFF) >> 8;
    int at = y0 * width + x0;
    if ((pixels[at] & pixels[at + 1] & pixels[at + width] & pixels[at + width + 1]) == -1) {
      return 255; // as most of a page is
    }
    int upper = (pixels[at] & 0xFF) * (256 - fx) + (pixels[at + 1] & 0xFF) * fx;
    at += width;
    int lower = (pixels[at] & 0xFF) * (256 - fx) + (pixels[at + 1] & 0xFF) * fx;
    return (upper * (256 - fy) + lower * fy + (1 << 15)) >> 16;
  }

  /**
   * As a TIFF file that isn't packed.
   *
   * @param dpi that it says of itself, rounded
   */
  void write(Path file, double dpi) throws IOException {
    int resolution = (int) Math.max(1, Math.round(dpi));
    int[][] fields = {
      {256, LONG, width},
      {257, LONG, height},
      {258, SHORT, 8}, // bits
      {259, SHORT, 1}, // not packed
      {262, SHORT, 1}, // 0 is black
      {273, LONG, PIXELS_AT},
      {277, SHORT, 1}, // one shade a pixel
      {278, LONG, height},
      {279, LONG, pixels.length},
      {282, RATIONAL, RESOLUTION_AT},
      {283, RATIONAL, RESOLUTION_AT},
      {296, SHORT, 2}, // to the inch
    };
    ByteBuffer head = ByteBuffer.allocate(PIXELS_AT);
    head.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) fields.length);
    for (int[] field : fields) {
      head.putShort((short) field[0]).putShort((short) field[1]).putInt(1);
      head.putInt(field[1] == SHORT ? field[2] << 16 : field[2]);
    }
    head.putInt(0).putInt(RESOLUTION_AT, resolution).putInt(RESOLUTION_AT + 4, 1);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(head.array());
      out.write(pixels);
    }
  }
}
