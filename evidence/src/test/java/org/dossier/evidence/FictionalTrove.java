package org.dossier.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.model.Attribution;
import org.dossier.model.Claim;
import org.dossier.model.ContentId;
import org.dossier.model.DateFrom;
import org.dossier.model.DatePrecision;
import org.dossier.model.Document;
import org.dossier.model.DocumentId;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.Mention;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Span;
import org.dossier.model.State;
import org.dossier.model.Status;
import org.dossier.model.Value;
import org.jspecify.annotations.Nullable;

/** Builds small troves of invented documents, a sentence and its claim at a time. */
final class FictionalTrove {
  private final Map<String, Paper> papers = new LinkedHashMap<>();

  /** The document at this path, made on first use. */
  Paper paper(String path) {
    return papers.computeIfAbsent(path, Paper::new);
  }

  TroveInMemory trove() {
    List<Document> documents = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    SortedMap<DocumentId, List<String>> texts = new TreeMap<>();
    for (Paper paper : papers.values()) {
      if (!paper.text.isEmpty()) {
        texts.put(paper.id, List.of(paper.text));
      }
      documents.add(paper.document(paper.path, paper.source));
      paper.copies.forEach((path, source) -> documents.add(paper.document(path, source)));
      mentions.addAll(paper.mentions);
      claims.addAll(paper.claims);
    }
    return new TroveInMemory(documents, mentions, claims, texts);
  }

  TroveInMemory shuffled(long seed) {
    TroveInMemory trove = trove();
    var random = new Random(seed);
    List<Document> documents = new ArrayList<>(trove.documents());
    List<Mention> mentions = new ArrayList<>(trove.mentions());
    List<Claim> claims = new ArrayList<>(trove.claims());
    Collections.shuffle(documents, random);
    Collections.shuffle(mentions, random);
    Collections.shuffle(claims, random);
    return new TroveInMemory(documents, mentions, claims);
  }

  Weighed weighed(Source... sources) {
    return weighed(trove(), sources);
  }

  static Weighed weighed(Trove trove, Source... sources) {
    var weighed = new Weighed();
    Weighing.weigh(trove, Sources.of(List.of(sources)), weighed);
    return weighed;
  }

  List<Finding> findings(Source... sources) {
    return weighed(sources).findings();
  }

  /** The only finding; fails when there are more. */
  Finding finding(Source... sources) {
    List<Finding> findings = findings(sources);
    if (findings.size() != 1) {
      throw new AssertionError("not one finding but " + findings);
    }
    return findings.getFirst();
  }

  static final class Paper {
    private final String path;
    private final DocumentId id;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, @Nullable String> copies = new LinkedHashMap<>();
    private @Nullable String source;
    private @Nullable LocalDate date;
    private String text = "";
    private String language = "en";
    private int at;
    private int last;

    Paper(String path) {
      this.path = path;
      var digest =
          ContentId.sha256().digest(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      this.id = new DocumentId(java.util.HexFormat.of().formatHex(digest));
    }

    /** ISO 639-1; English unless this is called. */
    Paper in(String code) {
      this.language = code;
      return this;
    }

    Paper from(String source) {
      this.source = source;
      return this;
    }

    /** A figure outside any claim. */
    Paper figure(String text, int figure) {
      var exactly = BigDecimal.valueOf(figure);
      mention(
          MentionKind.QUANTITY,
          text,
          new Span(at, at + text.length()),
          new Value.Quantity(exactly, exactly, null, false));
      at += text.length() + 1;
      return this;
    }

    /** What stands in it; quotes aren't sought there. */
    Paper text(String text) {
      this.text = text;
      return this;
    }

    /** The very same bytes elsewhere. */
    Paper copied(String path, @Nullable String source) {
      copies.put(path, source);
      return this;
    }

    Paper dated(String day) {
      this.date = LocalDate.parse(day);
      return this;
    }

    /** Names somebody outside any claim. */
    Paper names(MentionKind kind, String... texts) {
      for (String text : texts) {
        mention(kind, text, new Span(at, at + text.length()), null);
        at += text.length() + 1;
      }
      return this;
    }

    /** A name at a place of its {@link #text}; what is said is said below it. */
    Paper at(String name, int start, MentionKind kind) {
      mention(kind, name, new Span(start, start + name.length()), null);
      at = Math.max(at, text.length() + 1);
      return this;
    }

    /** What is said next stands on the words that were said last. */
    Paper again() {
      at = last;
      return this;
    }

    Saying says(String kind, String sentence) {
      last = at;
      return new Saying(this, kind, sentence);
    }

    private Mention mention(MentionKind kind, String text, Span span, @Nullable Value value) {
      var mention =
          new Mention(
              ContentId.of("m", id, 1, span.start(), span.end(), kind),
              id,
              1,
              span,
              text,
              kind,
              value,
              language);
      mentions.add(mention);
      return mention;
    }

    private Document document(String where, @Nullable String by) {
      return new Document(
          id,
          where,
          by,
          "text/plain",
          null,
          1,
          List.of(language),
          State.PROCESSED,
          null,
          null,
          null,
          date,
          date == null ? null : DateFrom.TEXT,
          null);
    }
  }

  /** One claim; {@link #done} puts it into its document and gives its id. */
  static final class Saying {
    private final Paper paper;
    private final String kind;
    private final String quote;
    private final SortedMap<String, List<Filler>> roles = new TreeMap<>();
    private final List<Attribution> attribution = new ArrayList<>();
    private Status status = Status.UNKNOWN;
    private Modality modality = Modality.ASSERTED;
    private @Nullable String hedge;
    private boolean direct;

    private Saying(Paper paper, String kind, String quote) {
      this.paper = paper;
      this.kind = kind;
      this.quote = quote;
    }

    Saying who(String role, String name) {
      return named(role, name, MentionKind.ORGANIZATION);
    }

    Saying named(String role, String name, MentionKind mentionKind) {
      Span span = span(name);
      Mention mention = paper.mention(mentionKind, name, span, null);
      return filler(role, new Filler(name, span, mention.id(), null));
    }

    Saying words(String role, String text) {
      return filler(role, new Filler(text, span(text), null, null));
    }

    Saying number(String role, String text, int figure, @Nullable String unit) {
      var exactly = BigDecimal.valueOf(figure);
      return value(role, text, new Value.Quantity(exactly, exactly, unit, false));
    }

    Saying value(String role, String text, Value value) {
      return filler(role, new Filler(text, span(text), null, value));
    }

    Saying on(String text, String day) {
      return value("date", text, Value.Date.day(LocalDate.parse(day)));
    }

    Saying in(String text, int year) {
      return value(
          "date",
          text,
          new Value.Date(
              LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR, false));
    }

    Saying status(Status status) {
      this.status = status;
      return this;
    }

    Saying modality(Modality modality) {
      this.modality = modality;
      return this;
    }

    Saying hedged(String words) {
      this.hedge = words;
      return this;
    }

    Saying accordingTo(String sayer) {
      return by(sayer, "according to");
    }

    Saying by(String sayer, String verb) {
      attribution.add(new Attribution(sayer, null, verb));
      return this;
    }

    /** Within quotation marks. */
    Saying literally() {
      this.direct = true;
      return this;
    }

    String done() {
      var span = new Span(paper.at, paper.at + quote.length());
      paper.at += quote.length() + 1;
      var id = Claim.idOf(paper.id, 1, span, kind, roles);
      paper.claims.add(
          new Claim(
              id,
              kind,
              paper.id,
              1,
              span,
              quote,
              List.of(),
              "en",
              roles,
              status,
              modality,
              hedge,
              attribution,
              direct,
              "test",
              0.9));
      return id;
    }

    private Saying filler(String role, Filler filler) {
      roles.computeIfAbsent(role, r -> new ArrayList<>()).add(filler);
      return this;
    }

    private Span span(String text) {
      int start = quote.indexOf(text);
      if (start < 0) {
        throw new IllegalArgumentException("'" + text + "' is not in '" + quote + "'");
      }
      return new Span(paper.at + start, paper.at + start + text.length());
    }
  }
}
