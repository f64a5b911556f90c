/** Files and containers in: hashes, read-only originals, the custody log. Executes nothing. */
@NullMarked
package org.dossier.intake;

import org.jspecify.annotations.NullMarked;
