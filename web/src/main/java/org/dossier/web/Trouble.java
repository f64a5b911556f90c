package org.dossier.web;

/** What went wrong, for a person. */
record Trouble(String message) {}
