/** Bytes to pages of text with a box for every word. */
@NullMarked
package org.dossier.text;

import org.jspecify.annotations.NullMarked;
