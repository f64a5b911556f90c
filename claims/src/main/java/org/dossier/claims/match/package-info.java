/** Sentences as rules see them: marked mentions, phrases, predicates with arguments, patterns. */
@NullMarked
package org.dossier.claims.match;

import org.jspecify.annotations.NullMarked;
