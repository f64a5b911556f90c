/** Records between processes. */
@NullMarked
package org.dossier.pipeline.wire;

import org.jspecify.annotations.NullMarked;
