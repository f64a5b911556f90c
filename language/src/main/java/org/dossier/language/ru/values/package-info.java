/** Dates, amounts and counts in Russian. */
@NullMarked
package org.dossier.language.ru.values;

import org.jspecify.annotations.NullMarked;
