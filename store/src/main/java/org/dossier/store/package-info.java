/** The case file: a port, and SQLite behind it; the JSON form of the records. */
@NullMarked
package org.dossier.store;

import org.jspecify.annotations.NullMarked;
