/** Translation by a program of the user's own, on the same machine. */
@NullMarked
package org.dossier.search.translator;

import org.jspecify.annotations.NullMarked;
