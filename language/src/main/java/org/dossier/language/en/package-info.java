/** English. */
@NullMarked
package org.dossier.language.en;

import org.jspecify.annotations.NullMarked;
