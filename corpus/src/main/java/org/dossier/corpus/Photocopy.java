package org.dossier.corpus;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page as a scanner or a fax machine sees it: black and white, askew, specked. */
final class Photocopy {
  private static final int SCAN_DPI = 200;
  private static final int FAX_DPI = 150;

  private Photocopy() {}

  /** An image-only PDF. */
  static byte[] pdf(byte[] original, Manuscript manuscript) throws IOException {
    try (var copy = new PDDocument()) {
      for (BufferedImage image : images(original, SCAN_DPI, manuscript.name())) {
        var page = new PDPage(PDRectangle.A4);
        copy.addPage(page);
        var drawing = CCITTFactory.createFromImage(copy, image);
        try (var content =
            new PDPageContentStream(copy, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
          content.drawImage(drawing, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
      }
      return PdfBytes.of(copy, manuscript);
    }
  }

  /** The first page as a fax image: TIFF with group 4 compression. */
  static byte[] tiff(byte[] original, String name) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("TIFF").next();
    try {
      var out = new ByteArrayOutputStream();
      try (var stream = new MemoryCacheImageOutputStream(out)) {
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType("CCITT T.6");
        writer.setOutput(stream);
        BufferedImage page = images(original, FAX_DPI, name).getFirst();
        writer.write(null, new IIOImage(page, null, null), how);
      }
      return out.toByteArray();
    } finally {
      writer.dispose();
    }
  }

  private static List<BufferedImage> images(byte[] pdf, int dpi, String name) throws IOException {
    List<BufferedImage> images = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage clean = renderer.renderImageWithDPI(i, dpi, ImageType.GRAY);
        images.add(copied(clean, new Random(name.hashCode() + i)));
      }
    }
    return images;
  }

  /** Turned by up to one degree, then thresholded with toner noise and specks. */
  private static BufferedImage copied(BufferedImage clean, Random random) {
    int width = clean.getWidth();
    int height = clean.getHeight();
    double angle = (0.35 + 0.5 * random.nextDouble()) * StrictMath.PI / 180;
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    WritableRaster ink = copy.getRaster();
    WritableRaster paper = clean.getRaster();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double dx = x - width / 2.0;
        double dy = y - height / 2.0;
        int shade =
            shade(paper, width / 2.0 + cos * dx - sin * dy, height / 2.0 + sin * dx + cos * dy);
        int noise = shade < 250 ? random.nextInt(70) - 35 : 0;
        ink.setSample(x, y, 0, shade + noise > 150 ? 1 : 0);
      }
    }
    for (int i = 0; i < 350; i++) {
      ink.setSample(random.nextInt(width), random.nextInt(height), 0, 0);
    }
    return copy;
  }

  private static int shade(WritableRaster paper, double x, double y) {
    int left = (int) StrictMath.floor(x);
    int top = (int) StrictMath.floor(y);
    if (left < 0 || top < 0 || left + 1 >= paper.getWidth() || top + 1 >= paper.getHeight()) {
      return 255;
    }
    double right = x - left;
    double down = y - top;
    return (int)
        ((1 - right) * (1 - down) * paper.getSample(left, top, 0)
            + right * (1 - down) * paper.getSample(left + 1, top, 0)
            + (1 - right) * down * paper.getSample(left, top + 1, 0)
            + right * down * paper.getSample(left + 1, top + 1, 0));
  }
}
