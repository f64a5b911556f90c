package org.dossier.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Span;

/** A small trove, given in any order. */
public record TroveInMemory(
    List<Document> documents,
    List<Mention> mentions,
    List<Claim> claims,
    SortedMap<DocumentId, List<String>> texts)
    implements Trove {
  public TroveInMemory {
    documents = List.copyOf(documents);
    mentions = List.copyOf(mentions);
    claims = claims.stream().distinct().toList();
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** A trove of which the texts aren't known. */
  public TroveInMemory(List<Document> documents, List<Mention> mentions, List<Claim> claims) {
    this(documents, mentions, claims, new TreeMap<>());
  }

  @Override
  public void documents(Consumer<Document> sink) {
    documents.forEach(sink);
  }

  @Override
  public SortedSet<DocumentId> naming() {
    var naming = new TreeSet<DocumentId>();
    mentions.forEach(mention -> naming.add(mention.document()));
    return naming;
  }

  @Override
  public void names(DocumentId document, Consumer<Mention> sink) {
    mentions.stream()
        .filter(mention -> mention.document().equals(document) && Weighing.names(mention.kind()))
        .forEach(sink);
  }

  @Override
  public void figures(DocumentId document, Consumer<Mention> sink) {
    mentions.stream()
        .filter(mention -> mention.document().equals(document) && mention.value() != null)
        .forEach(sink);
  }

  @Override
  public SortedSet<DocumentId> written() {
    return new TreeSet<>(texts.keySet());
  }

  @Override
  public void texts(DocumentId document, Consumer<String> sink) {
    texts.getOrDefault(document, List.of()).forEach(sink);
  }

  @Override
  public void spellings(MentionKind kind, Consumer<String> sink) {
    mentions.stream().filter(mention -> mention.kind() == kind).map(Mention::text).forEach(sink);
  }

  @Override
  public SortedSet<DocumentId> claimants() {
    var claimants = new TreeSet<DocumentId>();
    claims.forEach(claim -> claimants.add(claim.document()));
    return claimants;
  }

  @Override
  public void claims(DocumentId document, Consumer<Claim> sink) {
    claims.stream().filter(claim -> claim.document().equals(document)).forEach(sink);
  }

  @Override
  public List<Claim> claimsAt(DocumentId document, int page, Span span) {
    List<Claim> here = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.document().equals(document) && claim.page() == page && claim.span().equals(span)) {
        here.add(claim);
      }
    }
    here.sort(Comparator.comparing(Claim::id));
    return here;
  }
}
