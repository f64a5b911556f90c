/** Predicates and phrases of Chinese sentences. */
@NullMarked
package org.dossier.claims.match.zh;

import org.jspecify.annotations.NullMarked;
