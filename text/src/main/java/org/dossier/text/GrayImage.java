package org.dossier.text;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page in shades of gray, 0 is black; row by row. */
record GrayImage(int width, int height, byte[] pixels) {
  GrayImage {
    if (pixels.length != width * height) {
      throw new IllegalArgumentException(
          pixels.length + " pixels are not " + width + " x " + height);
    }
  }

  static GrayImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    var gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = gray.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    byte[] pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
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

  /** Rotated clockwise about the middle by a small angle, on the same sheet; white comes in. */
  GrayImage rotated(double degrees) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    var rotated = new byte[pixels.length];
    double cx = (width - 1) / 2.0;
    double cy = (height - 1) / 2.0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double sx = cx + (x - cx) * cos + (y - cy) * sin;
        double sy = cy - (x - cx) * sin + (y - cy) * cos;
        rotated[y * width + x] = (byte) between(sx, sy);
      }
    }
    return new GrayImage(width, height, rotated);
  }

  private int between(double x, double y) {
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) {
      return 255;
    }
    double fx = x - x0;
    double fy = y - y0;
    double upper = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
    double lower = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
    return (int) Math.round(upper * (1 - fy) + lower * fy);
  }

  /** As a portable graymap, which costs no time to pack. */
  void write(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
      out.write(pixels);
    }
  }
}
