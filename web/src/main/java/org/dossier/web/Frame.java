package org.dossier.web;

/**
 * What stands around every screen.
 *
 * @param here the entry of the menu that is open
 * @param token for forms that change something
 * @param visitor whoever looks
 */
record Frame(String title, String caseName, String here, String token, Visitor visitor) {
  /** Whether whoever looks may decide, too. */
  boolean decides() {
    return visitor.decides();
  }
}
