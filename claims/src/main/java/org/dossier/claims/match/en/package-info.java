/** English sentences: phrases, verb groups, predicates. */
@NullMarked
package org.dossier.claims.match.en;

import org.jspecify.annotations.NullMarked;
