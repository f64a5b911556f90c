package org.dossier.search.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dossier.model.DocumentId;
import org.dossier.search.Aids;
import org.dossier.search.Answer;
import org.dossier.search.Asking;
import org.dossier.search.Facets;
import org.dossier.search.Passage;
import org.dossier.search.PassageIndex;
import org.dossier.search.Prepared;
import org.dossier.search.Query;
import org.dossier.search.QuerySyntaxException;
import org.dossier.search.Quotes;
import org.jspecify.annotations.Nullable;

/**
 * Passages in an index of an OpenSearch server. Words are cut, queries made and matches shown as in
 * the embedded index; the server finds, scores and counts.
 */
public final class OpenSearchPassageIndex implements PassageIndex {
  private final Server server;
  private final Commits commits;
  private final Asking asking;
  private final Quotes quotes = new Quotes();
  private final WordCounts counts;
  private final @Nullable Writing writing;

  private OpenSearchPassageIndex(
      Server server, Asking asking, @Nullable Writing writing, Home home) {
    this.server = server;
    this.asking = asking;
    this.commits = new Commits(server, home);
    this.counts = new WordCounts(server);
    this.writing = writing;
  }

  /** Opens for reading and writing, and makes the index where it is absent. */
  public static OpenSearchPassageIndex open(IndexAddress address) throws IOException {
    var server = new Server(address);
    var home = new Home(server);
    try {
      return new OpenSearchPassageIndex(
          server, new Asking(Aids.NONE), Writing.open(server, home), home);
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  /** Opens what was committed last, for reading; a missing index finds nothing. */
  public static OpenSearchPassageIndex openReadOnly(IndexAddress address) throws IOException {
    return openReadOnly(address, Aids.NONE);
  }

  /** The same, with help. */
  public static OpenSearchPassageIndex openReadOnly(IndexAddress address, Aids aids)
      throws IOException {
    var server = new Server(address);
    return new OpenSearchPassageIndex(server, new Asking(aids), null, new Home(server));
  }

  /** Whether there is an index of this name, whoever made it. */
  public static boolean exists(IndexAddress address) throws IOException {
    try (var server = new Server(address)) {
      return !server.find(address.name() + "/_mapping").isMissingNode();
    }
  }

  @Override
  public synchronized void replace(DocumentId document, Iterable<Passage> passages)
      throws IOException {
    writing().replace(document, passages);
  }

  @Override
  public synchronized void commit() throws IOException {
    writing().commit();
    commits.changed();
  }

  @Override
  public synchronized void pack() throws IOException {
    writing().pack();
    commits.changed();
  }

  @Override
  public synchronized void startAnew() throws IOException {
    writing().startAnew();
  }

  private Writing writing() {
    if (writing == null) {
      throw new IllegalStateException("the index was opened for reading");
    }
    return writing;
  }

  @Override
  public SortedSet<DocumentId> documents() throws IOException {
    if (writing != null) {
      return Held.in(server, writing.index());
    }
    return commits.now().readable() ? Held.in(server, server.address().name()) : new TreeSet<>();
  }

  @Override
  public int held() throws IOException {
    return commits.now().readable() ? Held.count(server, server.address().name()) : 0;
  }

  @Override
  public Answer ask(Query query, int first, int most) throws IOException, QuerySyntaxException {
    if (first < 0 || most < 1) {
      throw new IllegalArgumentException(
          "a limit of at least 1, not " + most + ", after " + first + " others");
    }
    Prepared prepared = asking.prepared(query);
    var nothing = new Answer(List.of(), 0, false, prepared.expansions());
    return reading(
        nothing,
        now -> {
          prepared.check(new ServerVocabulary(server));
          Searching.Rows rows = searching(prepared, now).best(query.order(), first, most);
          return new Answer(
              quotes.hits(prepared, rows.found()),
              rows.total(),
              rows.more(),
              prepared.expansions());
        });
  }

  private Searching searching(Prepared prepared, Commits.Now now) throws IOException {
    var json = new QueryJson(counts.weights(prepared.finding(), now.number()));
    return new Searching(server, json, prepared);
  }

  @Override
  public Facets facets(Query query) throws IOException, QuerySyntaxException {
    Prepared prepared = asking.prepared(query);
    return reading(
        Facets.of(0, Map.of()),
        now -> {
          prepared.check(new ServerVocabulary(server));
          return Counting.facets(server, new QueryJson(QueryJson.UNWEIGHED).of(prepared.finding()));
        });
  }

  @Override
  public Extent extent(Query query) throws IOException, QuerySyntaxException {
    Prepared prepared = asking.prepared(query);
    return reading(
        new Extent(0, 0),
        now -> Counting.extent(server, new QueryJson(QueryJson.UNWEIGHED).of(prepared.finding())));
  }

  /** A look at what was committed last. */
  @FunctionalInterface
  private interface Look<T> {
    T at(Commits.Now now) throws IOException, QuerySyntaxException;
  }

  /** Looks again where the index was replaced by another one meanwhile, or the server faltered. */
  private <T> T reading(T ofNothing, Look<T> look) throws IOException, QuerySyntaxException {
    try {
      Commits.Now now = commits.now();
      return now.readable() ? look.at(now) : ofNothing;
    } catch (IndexTrouble trouble) {
      if (!trouble.passes() && trouble.status() != Server.NOT_FOUND) {
        throw trouble;
      }
      commits.changed();
      Commits.Now now = commits.now();
      return now.readable() ? look.at(now) : ofNothing;
    }
  }

  /** Ends without a commit. */
  @Override
  public synchronized void close() {
    if (writing != null) {
      writing.close();
    }
    server.close();
  }
}
