package org.dossier.web;

/**
 * What stands around every screen.
 *
 * @param here the entry of the menu that is open
 * @param token for forms that change something
 */
record Frame(String title, String caseName, String here, String token) {}
