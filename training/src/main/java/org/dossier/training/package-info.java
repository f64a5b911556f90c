/** Trains the models that Dossier ships. */
@NullMarked
package org.dossier.training;

import org.jspecify.annotations.NullMarked;
