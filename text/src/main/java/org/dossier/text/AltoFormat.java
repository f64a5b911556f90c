package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.dossier.model.Page;
import org.xml.sax.SAXException;

/** What another program recognised, as libraries keep it (ALTO): its words, boxes and doubts. */
final class AltoFormat implements Format {
  static final String TYPE = "application/alto+xml";

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals(TYPE);
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    var text = new AltoText(quota);
    try {
      XMLReaderUtils.parseSAX(new ByteArrayInputStream(source.bytes()), text, new ParseContext());
    } catch (MarkupText.Enough e) {
      quota.miss("what lies beyond the limits of length or time was not read");
    } catch (SAXException | TikaException e) {
      quota.miss("it is damaged, and what follows the damage was not read");
    }
    List<Page> pages = text.pages();
    if (pages.isEmpty()) {
      throw new IOException("it has no pages");
    }
    return quota.outcome(
        new Contents(
            source.mediaType(),
            null,
            null,
            null,
            pages.stream().map(quota::admit).toList(),
            List.of(),
            new TreeMap<>()));
  }
}
