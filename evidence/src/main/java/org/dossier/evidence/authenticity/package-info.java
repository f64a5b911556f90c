/** What may bear on a document's authenticity, and what is missing: seen, never judged. */
@NullMarked
package org.dossier.evidence.authenticity;

import org.jspecify.annotations.NullMarked;
