/** The fictional sample trove and its gold. */
@NullMarked
package org.dossier.corpus;

import org.jspecify.annotations.NullMarked;
