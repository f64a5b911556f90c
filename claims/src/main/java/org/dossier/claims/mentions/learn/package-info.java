/** A linear chain that labels the words of names, and its trainer: the same for every language. */
@NullMarked
package org.dossier.claims.mentions.learn;

import org.jspecify.annotations.NullMarked;
