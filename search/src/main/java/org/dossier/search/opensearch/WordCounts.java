package org.dossier.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.dossier.search.OneWordQuery;
import org.dossier.search.WeighedTerm;

/**
 * In how many passages words stand, asked of the server once for each commit. Words that count as
 * one need it: the server weighs each by its own count. Of an index in several shards one shard
 * answers for all.
 */
final class WordCounts {
  /** Words that are remembered. */
  private static final int KNOWN = 1 << 16;

  private final Server server;
  private final Map<Term, Double> rarities =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Term, Double> eldest) {
          return size() > KNOWN;
        }
      };

  private long commit = -1;

  WordCounts(Server server) {
    this.server = server;
  }

  /**
   * What makes words count as one in a query.
   *
   * @param now the number of the last commit
   */
  QueryJson.Weights weights(Query query, long now) throws IOException {
    Map<Term, Double> known = rarities(query, now);
    return words -> {
      double usual =
          words.stream()
              .mapToDouble(word -> known.getOrDefault(word.term(), 0.0))
              .filter(rarity -> rarity > 0)
              .min()
              .orElse(0);
      var weights = new float[words.size()];
      for (int i = 0; i < weights.length; i++) {
        WeighedTerm word = words.get(i);
        double own = known.getOrDefault(word.term(), 0.0);
        weights[i] = own > 0 ? (float) (word.weight() * usual / own) : word.weight();
      }
      return weights;
    };
  }

  /** Of each word that counts as one with others; 0 where no passage has it. */
  private Map<Term, Double> rarities(Query query, long now) throws IOException {
    Set<Term> wanted = wanted(query);
    Map<Term, Double> known = known(wanted, now);
    List<Term> unknown = wanted.stream().filter(term -> !known.containsKey(term)).toList();
    if (!unknown.isEmpty()) {
      Map<Term, Double> more = ask(unknown);
      known.putAll(more);
      keep(more, now);
    }
    return known;
  }

  private synchronized Map<Term, Double> known(Set<Term> wanted, long now) {
    if (now > commit) {
      rarities.clear();
      commit = now;
    }
    var known = new HashMap<Term, Double>();
    for (Term term : wanted) {
      Double rarity = rarities.get(term);
      if (rarity != null) {
        known.put(term, rarity);
      }
    }
    return known;
  }

  private synchronized void keep(Map<Term, Double> more, long now) {
    if (now == commit) {
      rarities.putAll(more);
    }
  }

  private static Set<Term> wanted(Query query) {
    var wanted = new LinkedHashSet<Term>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query asking, Term... terms) {
            if (asking instanceof OneWordQuery && terms.length > 1) {
              wanted.addAll(List.of(terms));
            }
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
          }
        });
    return wanted;
  }

  private Map<Term, Double> ask(List<Term> terms) throws IOException {
    ObjectNode body = Server.JSON.createObjectNode();
    ObjectNode text = body.putObject("doc");
    for (Term term : terms) {
      text.withArray(term.field()).add(Wire.word(term.field(), term.text()));
    }
    body.put("positions", false)
        .put("offsets", false)
        .put("term_statistics", true)
        .put("field_statistics", true);
    JsonNode fields =
        server.post(server.address().name() + "/_termvectors", body).path("term_vectors");
    Map<Term, Double> asked = new HashMap<>();
    for (Term term : terms) {
      JsonNode field = fields.path(term.field());
      double all = field.path("field_statistics").path("doc_count").asDouble();
      double having =
          field
              .path("terms")
              .path(Wire.word(term.field(), term.text()))
              .path("doc_freq")
              .asDouble();
      asked.put(term, having > 0 ? rarity(having, all) : 0.0);
    }
    return asked;
  }

  /** BM25's, see S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework, 2009. */
  private static double rarity(double having, double all) {
    return Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }
}
