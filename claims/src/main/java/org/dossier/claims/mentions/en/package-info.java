/** English names. */
@NullMarked
package org.dossier.claims.mentions.en;

import org.jspecify.annotations.NullMarked;
