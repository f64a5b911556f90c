/** Passages in an index of an OpenSearch server, cut and asked for as in the embedded one. */
@NullMarked
package org.dossier.search.opensearch;

import org.jspecify.annotations.NullMarked;
