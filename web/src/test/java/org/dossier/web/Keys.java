package org.dossier.web;

import com.microsoft.playwright.Page;

/** Presses keys as people do who see a page: when its scripts are there, which listen for them. */
final class Keys {
  private Keys() {}

  static void press(Page page, String key) {
    page.waitForLoadState();
    page.keyboard().press(key);
  }
}
