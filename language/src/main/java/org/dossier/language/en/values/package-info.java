/** English numbers, dates, money and measures: grammars over lexemes, longest reading first. */
@NullMarked
package org.dossier.language.en.values;

import org.jspecify.annotations.NullMarked;
