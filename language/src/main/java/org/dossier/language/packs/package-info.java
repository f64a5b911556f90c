/** All languages that Dossier knows, and which of them a text is in. */
@NullMarked
package org.dossier.language.packs;

import org.jspecify.annotations.NullMarked;
