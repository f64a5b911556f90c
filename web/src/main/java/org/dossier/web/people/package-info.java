/** Who may enter a reading room, and what they may do there. */
@NullMarked
package org.dossier.web.people;

import org.jspecify.annotations.NullMarked;
