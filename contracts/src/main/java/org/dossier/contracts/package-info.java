/** What every storage is held to. */
@NullMarked
package org.dossier.contracts;

import org.jspecify.annotations.NullMarked;
