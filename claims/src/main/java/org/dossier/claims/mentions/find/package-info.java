/** The mentions of a document, whatever its languages. */
@NullMarked
package org.dossier.claims.mentions.find;

import org.jspecify.annotations.NullMarked;
