/** The case file in SQLite. */
@NullMarked
package org.dossier.store.sql;

import org.jspecify.annotations.NullMarked;
