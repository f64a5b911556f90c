package org.dossier.text;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of pages, for footnotes and for recognition. Scripts and links in a page do nothing. */
public final class PageImages {
  /** More pixels than an A2 sheet has at 300 dpi are not drawn: the resolution is lowered. */
  private static final double MOST_PIXELS = 36e6;

  private PageImages() {}

  /** True when pages of this type can be shown. */
  public static boolean shows(String mediaType) {
    return mediaType.equals("application/pdf") || Pictures.reads(mediaType);
  }

  /**
   * One page as PNG, as wide as the page in points times {@code dpi / 72}.
   *
   * @param page counted from 1
   * @param dpi lowered where the picture would become too large
   * @throws IOException when there is no such page, or it can't be drawn; the message is for a
   *     person
   */
  public static byte[] png(byte[] document, String mediaType, int page, double dpi)
      throws IOException {
    if (page < 1 || !(dpi > 0)) {
      throw new IllegalArgumentException("no page " + page + " at " + dpi + " dpi");
    }
    BufferedImage image;
    try {
      image =
          mediaType.equals("application/pdf")
              ? pdfPage(document, page, dpi)
              : picture(document, page, dpi);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new IOException("page " + page + " can't be drawn: " + Reasons.detail(e), e);
    }
    var png = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", png)) {
      throw new IOException("page " + page + " can't be written as PNG");
    }
    return png.toByteArray();
  }

  private static BufferedImage pdfPage(byte[] bytes, int number, double dpi) throws IOException {
    try (PDDocument document = PdfFormat.load(bytes)) {
      if (number > document.getNumberOfPages()) {
        throw new IOException(
            "there is no page " + number + ": the last is " + document.getNumberOfPages());
      }
      return pdfPage(document, number, dpi);
    }
  }

  static BufferedImage pdfPage(PDDocument document, int number, double dpi) throws IOException {
    PDPage page = document.getPage(number - 1);
    PDRectangle box = page.getCropBox();
    double bounded = bounded(dpi, box.getWidth(), box.getHeight());
    return new PDFRenderer(document).renderImageWithDPI(number - 1, (float) bounded, ImageType.RGB);
  }

  private static double bounded(double dpi, double width, double height) throws IOException {
    if (!(width > 0) || !(height > 0)) {
      throw new IOException("the page has no size");
    }
    double most = 72 * Math.sqrt(MOST_PIXELS / (width * height));
    return Math.min(dpi, most);
  }

  private static BufferedImage picture(byte[] bytes, int number, double dpi) throws IOException {
    Pictures.Picture picture = Pictures.read(bytes, number);
    double bounded = bounded(dpi, picture.width(), picture.height());
    int width = Math.max(1, (int) Math.round(picture.width() * bounded / 72));
    int height = Math.max(1, (int) Math.round(picture.height() * bounded / 72));
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture.image(), 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return scaled;
  }
}
