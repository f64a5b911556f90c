/** Whether two spellings, in any two scripts, can be one name. Pure; knows no claims. */
@NullMarked
package org.dossier.evidence.name;

import org.jspecify.annotations.NullMarked;
