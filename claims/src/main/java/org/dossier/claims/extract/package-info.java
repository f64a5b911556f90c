/** The claim stage put together. */
@NullMarked
package org.dossier.claims.extract;

import org.jspecify.annotations.NullMarked;
