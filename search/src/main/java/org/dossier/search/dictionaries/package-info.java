/** Dictionaries that people bring: StarDict, dictd and CC-CEDICT files. */
@NullMarked
package org.dossier.search.dictionaries;

import org.jspecify.annotations.NullMarked;
