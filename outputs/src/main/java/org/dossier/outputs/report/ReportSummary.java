package org.dossier.outputs.report;

/**
 * What a report came to.
 *
 * @param leftOut findings beyond what one report holds
 * @param custodyHead the hash of the custody log's last line; empty when the log is not intact
 */
public record ReportSummary(
    int findings, int footnotes, int plates, int leftOut, long bytes, String custodyHead) {}
