package org.dossier.store;

import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.dossier.model.Claim;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Entity;
import org.dossier.model.Finding;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Page;
import org.dossier.model.Resemblance;
import org.dossier.model.Signal;
import org.dossier.model.Span;

/**
 * What a case knows. One process writes at a time; tables come in a fixed order: by path, page and
 * place.
 *
 * <p>What is saved becomes durable with {@link #commit}, or not at all.
 */
public interface CaseStore extends Closeable {
  /** Adds a document's row and, unless the case has its content already, its content. */
  void save(DocumentContent read) throws CaseException;

  /** Makes all that was saved so far durable. */
  void commit() throws CaseException;

  /**
   * Leaves out all entities, findings, resemblances, gaps and signals that rest on the whole trove,
   * for others to be saved in their place before the next {@link #commit}. Decisions stay.
   */
  void clearWeighed() throws CaseException;

  void save(Entity entity) throws CaseException;

  /** Keeps which entity a mention denotes that stands in a document. */
  void saveEntityOf(DocumentId document, String mention, String entity) throws CaseException;

  void save(Finding finding) throws CaseException;

  /** Keeps why a spelling is listed under an entity. */
  void saveMerge(String entity, String spelling, String why) throws CaseException;

  /** What people judged of entities and did not take back: in its order. */
  List<Judgement> entityJudgements() throws CaseException;

  /** Keeps a signal that rests on more than its own document. */
  void save(Signal signal) throws CaseException;

  void save(Gap gap) throws CaseException;

  void save(Resemblance resemblance) throws CaseException;

  /** What the file at a path was read with, if the case has just these bytes under this path. */
  Optional<String> settingsOf(String path, DocumentId id) throws CaseException;

  /** The path under which a document's content was read. */
  Optional<String> firstPathOf(DocumentId id) throws CaseException;

  /** Whether the file at a path was found to hold others: attachments, entries. */
  boolean holdsOthers(String path) throws CaseException;

  /** All documents that have content. */
  SortedSet<DocumentId> documentIds() throws CaseException;

  void documents(Narrow narrow, Consumer<Document> sink) throws CaseException;

  void pages(Narrow narrow, Consumer<Located<Page>> sink) throws CaseException;

  /** The texts of a document's pages, in their order; faster than {@link #pages}. */
  void texts(DocumentId document, Consumer<String> sink) throws CaseException;

  /** The text of a page that the case has. */
  String pageText(DocumentId document, int page) throws CaseException;

  void mentions(Narrow narrow, Consumer<Located<Mention>> sink) throws CaseException;

  /**
   * A document's mentions of these kinds: without their values, and faster than {@link #mentions}.
   */
  void names(DocumentId document, Set<MentionKind> kinds, Consumer<Mention> sink)
      throws CaseException;

  /** A document's mentions that have a value. */
  void figures(DocumentId document, Consumer<Mention> sink) throws CaseException;

  /** Each text that is mentioned as something of this kind, once. */
  void spellings(MentionKind kind, Consumer<String> sink) throws CaseException;

  /** The documents that make claims. */
  SortedSet<DocumentId> claimants() throws CaseException;

  /** A document's claims by place: without their boxes, and faster than {@link #claims}. */
  void claimsOf(DocumentId document, Consumer<Claim> sink) throws CaseException;

  /** The claims that stand just here, by their ids; without their boxes. */
  List<Claim> claimsAt(DocumentId document, int page, Span span) throws CaseException;

  /** The document of which a claim is. */
  Optional<DocumentId> documentOfClaim(String id) throws CaseException;

  void claims(Narrow narrow, Consumer<Located<Claim>> sink) throws CaseException;

  /**
   * Every quote of a document's claims and their fillers, and every mention, unchecked: also those
   * of rows that somebody changed.
   */
  void quotations(DocumentId document, Consumer<Quotation> sink) throws CaseException;

  void entities(Narrow narrow, Consumer<Entity> sink) throws CaseException;

  void findings(Narrow narrow, Consumer<Finding> sink) throws CaseException;

  /** None where an older Dossier made the case, and nothing was added since. */
  void signals(Narrow narrow, Consumer<Located<Signal>> sink) throws CaseException;

  /** How many documents show a signal of each kind, in the words of the contract. */
  SortedMap<String, Integer> documentsWithSignals() throws CaseException;

  /** Of one kind, of all documents, in a fixed order. */
  void marks(MarkKind kind, Consumer<Mark> sink) throws CaseException;

  /** What is missing; narrowed to a document, what that one names. */
  void gaps(Narrow narrow, Consumer<Gap> sink) throws CaseException;

  /** The documents that are alike, by the paths of both; of one document, those with it. */
  void resemblances(Narrow narrow, Consumer<Resemblance> sink) throws CaseException;

  /** The entity that a mention denotes. */
  Optional<String> entityOf(String mention) throws CaseException;

  /** Mention id to entity id. */
  Map<String, String> entityOf() throws CaseException;

  Tally tally() throws CaseException;

  /** Counted by itself: of a million documents it takes longer than all of the tally. */
  int mentionCount() throws CaseException;

  /** A fact about the case itself: the tool version that wrote it, say. */
  Optional<String> fact(String key) throws CaseException;

  void putFact(String key, String value) throws CaseException;

  @Override
  void close();
}
