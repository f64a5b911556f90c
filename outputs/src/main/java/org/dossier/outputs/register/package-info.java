/** Findings in the columns of an arms transfer register, and the register as a table for others. */
@NullMarked
package org.dossier.outputs.register;

import org.jspecify.annotations.NullMarked;
