/** Plausibility: arithmetic, calendar and physics, of plain figures. Pure; knows no claims. */
@NullMarked
package org.dossier.evidence.check;

import org.jspecify.annotations.NullMarked;
