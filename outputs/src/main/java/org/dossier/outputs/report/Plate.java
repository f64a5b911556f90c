package org.dossier.outputs.report;

import org.dossier.model.Document;

/**
 * The picture of a page that footnotes share.
 *
 * @param width of the page, in points
 * @param height of the page, in points
 * @param uri the image as a data URI
 */
record Plate(int number, Document document, int page, double width, double height, String uri) {
  String anchor() {
    return "plate-" + number;
  }

  String imageAnchor() {
    return "image-" + number;
  }
}
