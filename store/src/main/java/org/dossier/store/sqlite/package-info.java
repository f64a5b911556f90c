/** The case file in SQLite. */
@NullMarked
package org.dossier.store.sqlite;

import org.jspecify.annotations.NullMarked;
