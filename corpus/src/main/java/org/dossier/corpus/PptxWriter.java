package org.dossier.corpus;

import java.awt.Rectangle;
import java.io.IOException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.dossier.corpus.Block.Heading;

/** A slide show: a first-level heading opens a slide. */
final class PptxWriter {
  private final Manuscript manuscript;
  private final XMLSlideShow show = new XMLSlideShow();

  PptxWriter(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  byte[] bytes() throws IOException {
    try (show) {
      XSLFTextBox box = null;
      for (Block block : manuscript.body()) {
        if (block instanceof Heading(int level, String text) && level == 1) {
          XSLFSlide slide = show.createSlide();
          XSLFTextBox title = box(slide, 30, 80);
          run(title.getTextParagraphs().getFirst(), text, 28, true);
          box = box(slide, 130, 340);
          box.clearText();
        } else if (box == null) {
          throw new IllegalArgumentException(manuscript.name() + ": begin with '# slide title'");
        } else if (!block.text().isEmpty()) {
          XSLFTextParagraph paragraph = box.addNewTextParagraph();
          paragraph.setSpaceAfter(40.0);
          run(paragraph, block.text(), 16, false);
        }
      }
      return OfficeProperties.finish(show, manuscript);
    }
  }

  private static XSLFTextBox box(XSLFSlide slide, int top, int height) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(new Rectangle(40, top, 640, height));
    return box;
  }

  private static void run(XSLFTextParagraph paragraph, String text, double size, boolean bold) {
    XSLFTextRun run = paragraph.addNewTextRun();
    run.setText(text);
    run.setFontSize(size);
    run.setBold(bold);
  }
}
