/** Files of a Hadoop file system. */
@NullMarked
package org.dossier.hdfs;

import org.jspecify.annotations.NullMarked;
