package org.dossier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dossier.model.Origin;
import org.dossier.model.Page;

/** Pictures of pages: pages without text. */
final class ImageFormat implements Format {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("image/");
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) {
    int count = count(source);
    List<Page> pages = new ArrayList<>();
    for (int number = 1; number <= count && quota.admitsPage(number, count); number++) {
      quota.missPage(number, Missing.PageFault.image(""));
      pages.add(new Page(number, "", null, Origin.TEXT, 1, null, null, List.of()));
    }
    return quota.outcome(
        new Contents(source.mediaType(), null, null, null, pages, List.of(), new TreeMap<>()));
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
