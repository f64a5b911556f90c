/** Claim rules: their file form, their examples, and how they match. */
@NullMarked
package org.dossier.claims.rules;

import org.jspecify.annotations.NullMarked;
