package org.dossier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dossier.model.Origin;
import org.dossier.model.Page;
import org.dossier.text.Missing.PageFault;
import org.dossier.text.PageRecognizer.Unrecognized;

/** Pictures of pages: their text is what can be recognised. */
final class ImageFormat implements Format {
  private final PageRecognizer recognizer;

  ImageFormat(PageRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("image/");
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) {
    int count = count(source);
    List<Page> pages = new ArrayList<>();
    for (int number = 1; number <= count && quota.admitsPage(number, count); number++) {
      pages.add(page(source, number, quota));
    }
    return quota.outcome(
        new Contents(source.mediaType(), null, null, null, pages, List.of(), new TreeMap<>()));
  }

  private Page page(Source source, int number, Quota quota) {
    try {
      recognizer.check();
      if (!Pictures.reads(source.mediaType())) {
        throw new Unrecognized("pictures of this kind can't be opened");
      }
      Pictures.Picture picture = Pictures.read(source.bytes(), number);
      return recognizer.read(number, picture.image(), picture.dpi(), quota);
    } catch (Unrecognized e) {
      quota.missPage(number, PageFault.image(e.reason()));
    } catch (IOException e) {
      quota.missPage(number, PageFault.image(Reasons.detail(e)));
    }
    return new Page(number, "", null, Origin.TEXT, 1, null, null, List.of());
  }

  /** The pages of a picture that can't be opened can't be counted: it's one. */
  private static int count(Source source) {
    try {
      return Pictures.reads(source.mediaType()) ? Pictures.count(source.bytes()) : 1;
    } catch (IOException e) {
      return 1;
    }
  }
}
