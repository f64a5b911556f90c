/** Runs the stages over a trove: resume, progress, coverage. */
@NullMarked
package org.dossier.pipeline;

import org.jspecify.annotations.NullMarked;
