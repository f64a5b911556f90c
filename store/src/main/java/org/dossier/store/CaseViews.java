package org.dossier.store;

import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Mention;
import org.dossier.model.Page;
import org.dossier.model.Resemblance;
import org.dossier.model.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A case as people look at it: one row, or a window of a list. For reading; it sees what was
 * committed last. Not for several threads at once.
 */
public interface CaseViews extends Closeable {
  Tally tally() throws CaseException;

  /** Counted by itself: of a million documents it takes longer than all of the tally. */
  int mentionCount() throws CaseException;

  /** By path. */
  Listing<Document> documents(DocumentWish wish, Window window) throws CaseException;

  /** The first copy of a document. */
  Optional<Document> document(DocumentId id) throws CaseException;

  Optional<Page> page(DocumentId document, int page) throws CaseException;

  /** The claims of a page by place. */
  List<Claim> claimsOn(DocumentId document, int page) throws CaseException;

  /** The mentions of a page by place. */
  List<Mention> mentionsOn(DocumentId document, int page) throws CaseException;

  /** Mention id to entity, for the mentions of a page that denote one. */
  Map<String, Entity> entitiesOn(DocumentId document, int page) throws CaseException;

  /** Claim id to finding, for the claims of a page. */
  Map<String, String> findingsOn(DocumentId document, int page) throws CaseException;

  /** What bears on a document's authenticity: by page, kind and id. */
  List<Signal> signalsOf(DocumentId document) throws CaseException;

  /** The documents that are alike a document: by the paths of both. */
  List<Resemblance> resemblancesOf(DocumentId document) throws CaseException;

  /** What the documents name and the case does not have: by kind and name. */
  List<Gap> gaps() throws CaseException;

  /** The findings of a register of transfers, in the order that is wished. */
  Listing<Finding> register(RegisterWish wish, Window window) throws CaseException;

  /** How many files came from each source that any came from. */
  SortedMap<String, Integer> documentsBySource() throws CaseException;

  /**
   * Documents that count as one source, or tell the same story, and came from different sources.
   */
  Listing<Kinship> kinships(Window window) throws CaseException;

  /** Who stands in a finding with whom: those most linked, and the links between them. */
  Network network(NetworkWish wish) throws CaseException;

  /** The findings that link two entities: those with conflicts first, then those on most roots. */
  Listing<Finding> between(String one, String other, Window window) throws CaseException;

  /** From the first to the last day of what is wanted; empty when nothing is. */
  Optional<Happening.Range> span(HappeningWish wish) throws CaseException;

  /**
   * How much of what is wanted happened in each part of time, as far as its date tells the part; by
   * time, parts without any left out.
   *
   * @param length of a part's name in characters: 4 for years, 7 for months
   */
  List<Happening.Part> parts(HappeningWish wish, int length) throws CaseException;

  /**
   * The dates that are too vague for one part of time: those that most have first.
   *
   * @param length of a part's name in characters: 4 for years, 7 for months
   */
  Listing<Happening.Range> ranges(HappeningWish wish, int length, Window window)
      throws CaseException;

  /** By first day, last day, kind and id. */
  Listing<Happening> happenings(HappeningWish wish, Window window) throws CaseException;

  /** Those with conflicts first, then those on most roots; ties by kind and id. */
  Listing<Finding> findings(FindingWish wish, Window window) throws CaseException;

  /** In the order that is asked for; ties by id. */
  Listing<FindingRow> findings(FindingSieve sieve, Window window) throws CaseException;

  Optional<Finding> finding(String id) throws CaseException;

  /** What people made of a finding. */
  Decided decided(String finding) throws CaseException;

  /** Own claims and notes on a page that stand: by place. */
  List<Note> notesOn(DocumentId document, int page) throws CaseException;

  /** Own claims and notes that stand, the last first. */
  Listing<Note> notes(Window window) throws CaseException;

  /** The conversation of a message by time, itself included; empty for what is no message. */
  List<Letter> thread(DocumentId document) throws CaseException;

  /** What bears on the authenticity of a page, or of its document as a whole. */
  List<Signal> signalsOn(DocumentId document, int page) throws CaseException;

  /** Why each other spelling is listed under an entity; empty where it was weighed before. */
  SortedMap<String, String> mergesOf(String entity) throws CaseException;

  /** What people judged of an entity, or of another that they put together with it. */
  List<Judgement> judgementsOf(String entity) throws CaseException;

  /** What came since the last visit, and some of it. */
  News news(int most) throws CaseException;

  /** Files that were not read whole, with their reasons: failures first, then by path. */
  Listing<Document> troubled(Window window) throws CaseException;

  /** All that was judged, and taken back, the last first. */
  Listing<Judgement> judgements(Window window) throws CaseException;

  /** The finding that rests on a claim. */
  Optional<String> findingOf(String claim) throws CaseException;

  Optional<Located<Claim>> claim(String id) throws CaseException;

  /** How many findings there are by kind. */
  SortedMap<String, Integer> kinds() throws CaseException;

  /** How many findings there are by standing. */
  SortedMap<String, Integer> standings() throws CaseException;

  /**
   * By mentions, most first.
   *
   * @param words that a spelling holds; null: any
   * @param kind of mention; null: any
   */
  Listing<Entity> entities(@Nullable String words, @Nullable String kind, Window window)
      throws CaseException;

  Optional<Entity> entity(String id) throws CaseException;

  /** Whom or what a mention denotes. */
  Optional<Entity> entityOf(String mention) throws CaseException;

  /** Where an entity is named: by path, page and place. */
  Listing<Located<Mention>> mentionsOf(String entity, Window window) throws CaseException;

  /** A fact about the case itself. */
  Optional<String> fact(String key) throws CaseException;

  @Override
  void close();
}
