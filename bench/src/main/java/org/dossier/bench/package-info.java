/** Measures speed. */
@NullMarked
package org.dossier.bench;

import org.jspecify.annotations.NullMarked;
