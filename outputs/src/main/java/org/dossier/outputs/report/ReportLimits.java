package org.dossier.outputs.report;

/**
 * What keeps the report readable, and its file small, however large the case. What is left out is
 * counted in the report, with the command that lists it.
 *
 * @param findings of one kind
 * @param footnotes of one finding
 * @param compared claims of one finding that are looked at for its particulars and conflicts
 * @param plates page images
 * @param plateBytes of all page images together
 * @param rows of any other list
 */
record ReportLimits(
    int findings, int footnotes, int compared, int plates, long plateBytes, int rows) {
  static ReportLimits standard() {
    return new ReportLimits(150, 6, 40, 240, 24_000_000, 1_000);
  }
}
