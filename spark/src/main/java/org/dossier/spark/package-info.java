/** The stages of documents in executors of Apache Spark. */
@org.jspecify.annotations.NullMarked
package org.dossier.spark;
