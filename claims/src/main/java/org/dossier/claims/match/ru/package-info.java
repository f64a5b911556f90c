/** Phrases and predicates of Russian sentences. */
@NullMarked
package org.dossier.claims.match.ru;

import org.jspecify.annotations.NullMarked;
