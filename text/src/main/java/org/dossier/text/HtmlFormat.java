package org.dossier.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.model.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Web pages: what a browser would show, without running or fetching anything. */
final class HtmlFormat implements Format {
  private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml");

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public ReadOutcome read(Source source, Quota quota) throws IOException {
    byte[] bytes = source.bytes();
    Charset charset = HtmlCharset.of(bytes);
    String decoded = new Encoding(charset, Encoding.of(bytes).mark()).decode(bytes);
    Optional<Mojibake.Repair> repair = Mojibake.of(decoded);
    Document document = Jsoup.parse(repair.map(Mojibake.Repair::text).orElse(decoded));
    var metadata = new TreeMap<String, String>();
    metadata.put("encoding", charset.name());
    for (Element meta : document.select("meta[name][content], meta[property][content]")) {
      String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
      metadata.putIfAbsent(name, meta.attr("content"));
    }
    Page page = quota.admit(HtmlText.page(document));
    if (repair.isPresent()) {
      page = page.withNote(repair.get().note());
    }
    String title = document.title().isBlank() ? null : document.title();
    return quota.outcome(
        new Contents(source.mediaType(), title, null, null, List.of(page), List.of(), metadata));
  }
}
