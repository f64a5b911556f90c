/** Proves that a case is what it was when its documents were taken in. */
@NullMarked
package org.dossier.outputs.verify;

import org.jspecify.annotations.NullMarked;
