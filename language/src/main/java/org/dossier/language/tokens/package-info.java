/** Cutting text into tokens and sentences; every offset is one of the original text. */
@NullMarked
package org.dossier.language.tokens;

import org.jspecify.annotations.NullMarked;
