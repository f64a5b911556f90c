/** A PostgreSQL server that tests start; no part of the product. */
@NullMarked
package org.dossier.postgres;

import org.jspecify.annotations.NullMarked;
