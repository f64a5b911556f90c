/** Tokens, sentences, lemmas, numbers, dates and units of each language; offsets are never lost. */
@NullMarked
package org.dossier.language;

import org.jspecify.annotations.NullMarked;
