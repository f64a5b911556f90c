package org.dossier.text;

import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks in an OpenDocument file's manifest for parts that are locked, and for what each part is.
 */
final class OpenDocumentLocks extends DefaultHandler {
  private static final int MOST = 10_000;

  private final Map<String, String> types = new HashMap<>();
  private boolean found;

  boolean found() {
    return found;
  }

  /** Media types by the names of parts; folders end with a slash. */
  Map<String, String> types() {
    return types;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    String path = attributes.getValue("manifest:full-path");
    String type = attributes.getValue("manifest:media-type");
    if (path != null && type != null && !type.isEmpty() && types.size() < MOST) {
      types.put(path, type);
    }
    found |= name.equals("encryption-data");
  }
}
