/** Which texts are alike, and which of two is the earlier. Pure; knows no claims' meaning. */
@NullMarked
package org.dossier.evidence.alike;

import org.jspecify.annotations.NullMarked;
