/** The reading room: a case in the browser, served on this machine alone. */
@NullMarked
package org.dossier.web;

import org.jspecify.annotations.NullMarked;
