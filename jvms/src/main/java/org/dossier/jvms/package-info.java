/** JVMs of their own for what tests run against. */
@NullMarked
package org.dossier.jvms;

import org.jspecify.annotations.NullMarked;
