package org.dossier.text;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Looks in an OpenDocument file's manifest for parts that are locked. */
final class OpenDocumentLocks extends DefaultHandler {
  private boolean found;

  boolean found() {
    return found;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    found |= name.equals("encryption-data");
  }
}
