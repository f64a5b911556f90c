/** Port contracts, architecture rules, seeded generators. */
@NullMarked
package org.dossier.testing;

import org.jspecify.annotations.NullMarked;
