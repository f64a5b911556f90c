/** Claims to entities, sources, roots, findings and conflicts. */
@NullMarked
package org.dossier.evidence;

import org.jspecify.annotations.NullMarked;
