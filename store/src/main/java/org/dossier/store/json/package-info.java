/** The JSON form of the records: the contract with scripts. */
@NullMarked
package org.dossier.store.json;

import org.jspecify.annotations.NullMarked;
