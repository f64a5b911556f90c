/** Servers that tests run against. */
@NullMarked
package org.dossier.servers;

import org.jspecify.annotations.NullMarked;
