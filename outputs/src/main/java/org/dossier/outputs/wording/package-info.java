/** Kinds, dates and amounts in words for people. */
@NullMarked
package org.dossier.outputs.wording;

import org.jspecify.annotations.NullMarked;
