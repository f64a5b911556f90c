/** Russian. */
@NullMarked
package org.dossier.language.ru;

import org.jspecify.annotations.NullMarked;
