/** Pages to mentions and typed claims. */
@NullMarked
package org.dossier.claims;

import org.jspecify.annotations.NullMarked;
