/** Reports that people put together: read from a draft, written as HTML, Word and PDF. */
@NullMarked
package org.dossier.outputs.draft;

import org.jspecify.annotations.NullMarked;
