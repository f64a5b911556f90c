/** An S3 server that tests run against. */
@NullMarked
package org.dossier.buckets;

import org.jspecify.annotations.NullMarked;
