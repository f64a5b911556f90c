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
    List<Page> pages =
        HeifProgram.reads(source.mediaType()) ? converted(source, quota) : pages(source, quota);
    return quota.outcome(
        new Contents(source.mediaType(), null, null, null, pages, List.of(), new TreeMap<>()));
  }

  /** The pages of what another program opens first. */
  private List<Page> converted(Source source, Quota quota) {
    List<byte[]> pictures;
    try {
      recognizer.check();
      pictures = HeifProgram.pictures(source.bytes(), quota);
    } catch (Unrecognized e) {
      quota.missPage(1, PageFault.image(e.reason()));
      return List.of(unread(1));
    } catch (IOException e) {
      quota.missPage(1, PageFault.image(Reasons.detail(e)));
      return List.of(unread(1));
    }
    List<Page> pages = new ArrayList<>();
    int count = pictures.size();
    for (int number = 1; number <= count && quota.admitsPage(number, count); number++) {
      pages.add(page(pictures.get(number - 1), 1, number, quota));
    }
    return pages;
  }

  private List<Page> pages(Source source, Quota quota) {
    int count = count(source);
    List<Page> pages = new ArrayList<>();
    for (int number = 1; number <= count && quota.admitsPage(number, count); number++) {
      if (Pictures.reads(source.mediaType())) {
        pages.add(page(source.bytes(), number, number, quota));
      } else {
        quota.missPage(number, PageFault.image(unopened()));
        pages.add(unread(number));
      }
    }
    return pages;
  }

  /** Why a picture of some other kind stays unread: that nothing is recognised comes first. */
  private String unopened() {
    try {
      recognizer.check();
      return "pictures of this kind can't be opened";
    } catch (Unrecognized e) {
      return e.reason();
    }
  }

  /**
   * @param inside which picture of the file it is
   */
  private Page page(byte[] file, int inside, int number, Quota quota) {
    try {
      recognizer.check();
      Pictures.Picture picture = Pictures.read(file, inside);
      return recognizer.read(number, picture.image(), picture.dpi(), quota);
    } catch (Unrecognized e) {
      quota.missPage(number, PageFault.image(e.reason()));
    } catch (IOException e) {
      quota.missPage(number, PageFault.image(Reasons.detail(e)));
    }
    return unread(number);
  }

  private static Page unread(int number) {
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
