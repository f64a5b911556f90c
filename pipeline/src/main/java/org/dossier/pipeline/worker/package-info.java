/** Worker processes: jobs in, parts out, whatever happens to a worker on the way. */
@NullMarked
package org.dossier.pipeline.worker;

import org.jspecify.annotations.NullMarked;
