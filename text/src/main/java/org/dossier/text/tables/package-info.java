/** Finds tables on a laid-out page from its words and the lines drawn on it. */
@NullMarked
package org.dossier.text.tables;

import org.jspecify.annotations.NullMarked;
