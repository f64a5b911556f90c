package org.dossier.web;

import org.dossier.store.Listing;
import org.dossier.store.Window;
import org.jspecify.annotations.Nullable;

/**
 * Which window of a list is shown, and the ways to the others.
 *
 * @param address the list's own, with what it is narrowed to and no page
 */
record Pager(String address, int page, int pages, int first, int last, int total) {
  static Pager of(String path, Narrowed narrowed, Window window, Listing<?> listing) {
    return new Pager(
        narrowed.address(path),
        window.first() / window.most() + 1,
        Math.max(1, (listing.total() + window.most() - 1) / window.most()),
        listing.rows().isEmpty() ? 0 : window.first() + 1,
        window.first() + listing.rows().size(),
        listing.total());
  }

  @Nullable String before() {
    return page > 1 ? address + "page=" + (page - 1) : null;
  }

  @Nullable String after() {
    return page < pages ? address + "page=" + (page + 1) : null;
  }
}
