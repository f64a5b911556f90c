/** Names, figures and identifiers at their places: gazetteers, patterns and a trained labeler. */
@NullMarked
package org.dossier.claims.mentions;

import org.jspecify.annotations.NullMarked;
