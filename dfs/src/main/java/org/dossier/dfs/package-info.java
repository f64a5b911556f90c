/** A Hadoop file system that tests run against. */
@NullMarked
package org.dossier.dfs;

import org.jspecify.annotations.NullMarked;
