/** The report: the findings of a case as one HTML file, each with its footnotes. */
@NullMarked
package org.dossier.outputs.report;

import org.jspecify.annotations.NullMarked;
