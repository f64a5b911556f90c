package org.dossier.outputs.report;

import org.jspecify.annotations.Nullable;

/**
 * How to write a report.
 *
 * @param title null: one is made of the sources' names
 * @param tool name and version of this program
 * @param sealed prints the custody log's head hash, which ties the file to this one case: a case
 *     made of the same files at another time has another log
 */
public record ReportRequest(@Nullable String title, String tool, boolean sealed) {}
