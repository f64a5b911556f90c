package org.dossier.text;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What an OpenDocument file says of itself in its meta part. */
final class OpenDocumentProperties extends DefaultHandler {
  private static final int LONGEST = 2_000;

  private final SortedMap<String, String> said;
  private final StringBuilder value = new StringBuilder();
  private @Nullable String name;

  OpenDocumentProperties(SortedMap<String, String> said) {
    this.said = said;
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes) {
    boolean property = qName.startsWith("dc:") || qName.startsWith("meta:");
    name = property ? qName : null;
    value.setLength(0);
  }

  @Override
  public void endElement(String uri, String local, String qName) {
    String text = value.toString().strip();
    if (name != null && !text.isEmpty()) {
      said.putIfAbsent(name, text);
    }
    name = null;
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (name != null && value.length() < LONGEST) {
      value.append(characters, start, Math.min(length, LONGEST));
    }
  }
}
