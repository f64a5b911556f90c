/** The command line: wires everything with plain constructors. */
@NullMarked
package org.dossier.cli;

import org.jspecify.annotations.NullMarked;
