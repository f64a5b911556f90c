/** The passage index: a port, and Lucene behind it. */
@NullMarked
package org.dossier.search;

import org.jspecify.annotations.NullMarked;
