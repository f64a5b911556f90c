/** The report and the verification of a case. */
@NullMarked
package org.dossier.outputs;

import org.jspecify.annotations.NullMarked;
