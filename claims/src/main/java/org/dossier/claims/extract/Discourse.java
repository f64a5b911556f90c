package org.dossier.claims.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossier.claims.match.MarkedSentence;
import org.dossier.claims.match.WordClasses;
import org.dossier.claims.rules.Filled;
import org.dossier.model.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * What a claim takes over from the sentences around it: the parties of a deal from the sentence
 * that names them, in the same paragraph; actor and date of enumerated attacks from the sentence
 * that opens the list.
 */
final class Discourse {
  private static final Set<String> DEALS =
      Set.of("transfer", "agreement", "delivery", "payment", "technology-transfer");
  private static final List<String> PARTIES =
      List.of("supplier", "recipient", "parties", "payer", "payee", "party");

  /** Deals that a later one may be a part of: pages of thousands of deals are tables. */
  private static final int NEAR = 50;

  private final Set<String> attackNouns;
  private final Set<String> authorities;
  private final Continuations continuations;
  private final SideParties sided;

  Discourse(WordClasses classes) {
    this.attackNouns = classes.orNone("attack-nouns");
    this.continuations = new Continuations(classes);
    this.authorities = classes.orNone("authority-nouns");
    this.sided = new SideParties(classes);
  }

  List<Draft> carry(List<Draft> drafts, List<MarkedSentence> sentences, String text, Sides sides) {
    if (authorities.isEmpty()) {
      List<Draft> complete = Casualties.carry(sided.carry(drafts, sides));
      return Courses.carry(Colleagues.carry(complete, text));
    }
    List<Draft> all = Worths.carry(drafts, order(drafts), sentences);
    List<Integer> order = order(all);
    attacks(all, order);
    continuations.carry(all, order);
    continuations.sameDay(all, order, sentences);
    deals(all, order, text);
    return all;
  }

  /** The numbers of drafts as they stand in the text. */
  private static List<Integer> order(List<Draft> drafts) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> drafts.get(a).span().compareTo(drafts.get(b).span()));
    return order;
  }

  private void attacks(List<Draft> drafts, List<Integer> order) {
    Draft lead = null;
    for (int i : order) {
      Draft draft = drafts.get(i);
      String noun = attackNoun(draft);
      if (noun == null) {
        continue;
      }
      if (draft.roles().containsKey("actor")) {
        lead = lead == null ? draft : opener(lead, draft);
      } else if (lead != null && noun.equals(attackNoun(lead))) {
        drafts.set(i, draft.completed(lead, List.of("actor", "date")).with(enemy(lead, draft)));
      }
    }
  }

  /** Whom the enumerated attacks are against, where they name only what was hit. */
  private static List<Draft.Carried> enemy(Draft lead, Draft draft) {
    boolean named =
        draft.roles().getOrDefault("target", List.of()).stream().anyMatch(Discourse::organized);
    List<Draft.Carried> all = new ArrayList<>();
    if (!named) {
      for (Filled target : lead.roles().getOrDefault("target", List.of())) {
        if (organized(target)) {
          all.add(new Draft.Carried("target", lead.sentence(), target));
        }
      }
      lead.carried().stream().filter(one -> one.role().equals("target")).forEach(all::add);
    }
    return all;
  }

  private static boolean organized(Filled filled) {
    return filled.mention() != null && filled.mention().kind() == MentionKind.ORGANIZATION;
  }

  /** A lead without a date goes on under the date of the one before. */
  private static Draft opener(Draft before, Draft next) {
    boolean sameActor =
        actor(before).equals(actor(next)) && next.lacks("date") && !before.lacks("date");
    boolean sameNoun = actor(before).equals(actor(next));
    Draft dated = sameActor ? next.completed(before, List.of("date")) : next;
    return sameNoun ? dated.with(enemy(before, dated)) : dated;
  }

  private static String actor(Draft draft) {
    Filled actor = draft.roles().getOrDefault("actor", List.of()).getFirst();
    return draft.sentence().text(actor.from(), actor.to());
  }

  private @Nullable String attackNoun(Draft draft) {
    List<Filled> subjects = draft.roles().get("subject");
    if (!draft.kind().equals("attack") || subjects == null) {
      return null;
    }
    for (Filled subject : subjects) {
      String noun = draft.sentence().lemma(subject.to() - 1);
      if (attackNouns.contains(noun)) {
        return noun;
      }
    }
    return null;
  }

  private void deals(List<Draft> drafts, List<Integer> order, String text) {
    List<Integer> paragraph = new ArrayList<>();
    sides(drafts, order);
    for (int i : order) {
      if (!paragraph.isEmpty() && apart(drafts.get(paragraph.getLast()), drafts.get(i), text)) {
        deal(drafts, paragraph);
        paragraph.clear();
      }
      paragraph.add(i);
    }
    deal(drafts, paragraph);
  }

  /** The other side of a deal that names one, as the last claim before with both names it. */
  private static void sides(List<Draft> drafts, List<Integer> order) {
    List<Counterparts> known = new ArrayList<>();
    for (int i : order) {
      Draft draft = drafts.get(i);
      Counterparts pair = Counterparts.of(draft);
      if (pair != null) {
        known.addFirst(pair);
        if (known.size() > NEAR) {
          known.removeLast();
        }
        continue;
      }
      for (Counterparts one : known) {
        Draft completed = one.completed(draft);
        if (completed != draft) {
          drafts.set(i, completed);
          break;
        }
      }
    }
  }

  private static boolean apart(Draft one, Draft next, String text) {
    int from = one.sentence().span().end();
    int to = next.sentence().span().start();
    return from < to && text.substring(from, to).contains("\n\n");
  }

  private void deal(List<Draft> drafts, List<Integer> paragraph) {
    int lead = -1;
    Draft let = null;
    for (int n = 0; n < paragraph.size(); n++) {
      int i = paragraph.get(n);
      Draft draft = drafts.get(i);
      if (draft.kind().equals("transfer") && draft.roles().containsKey("supplier")) {
        lead = i;
        let = null;
        continue;
      }
      if (lead < 0 || !DEALS.contains(draft.kind()) || draft.attribution().size() > 0) {
        continue;
      }
      Draft award = drafts.get(lead);
      if (authority(draft)) {
        drafts.set(i, draft.with(carried(award, "supplier", "parties")));
        let = draft;
        backwards(drafts, paragraph.subList(0, n), lead, draft);
      } else if (PARTIES.stream().allMatch(draft::lacks) || unpaid(draft)) {
        Draft known = draft.with(carried(award, "supplier", supplierRole(draft.kind())));
        if (let != null && draft.kind().equals("agreement")) {
          known = known.with(carried(let, "parties", "parties"));
        }
        drafts.set(i, known);
      }
    }
  }

  /** A payment that names only who pays. */
  private static boolean unpaid(Draft draft) {
    return draft.kind().equals("payment") && draft.lacks("payee");
  }

  private static String supplierRole(String kind) {
    return switch (kind) {
      case "agreement" -> "parties";
      case "payment" -> "payee";
      default -> "supplier";
    };
  }

  /** The authority that let a contract is its recipient, and a party to its terms. */
  private static void backwards(
      List<Draft> drafts, List<Integer> before, int lead, Draft authority) {
    boolean open = false;
    for (int i : before) {
      open |= i == lead;
      Draft draft = drafts.get(i);
      if (!open || !DEALS.contains(draft.kind())) {
        continue;
      }
      boolean terms = draft.kind().equals("agreement");
      if (!draft.roles().containsKey("recipient") && !draft.kind().equals("payment")) {
        drafts.set(i, draft.with(carried(authority, "parties", terms ? "parties" : "recipient")));
      }
    }
  }

  private boolean authority(Draft draft) {
    if (!draft.kind().equals("agreement") || !draft.roles().containsKey("parties")) {
      return false;
    }
    MarkedSentence s = draft.sentence();
    for (int i = draft.found().from(); i < draft.found().to(); i++) {
      if (authorities.contains(s.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  private static List<Draft.Carried> carried(Draft from, String role, String as) {
    List<Draft.Carried> all = new ArrayList<>();
    for (Filled one : from.roles().getOrDefault(role, List.of())) {
      all.add(new Draft.Carried(as, from.sentence(), one));
    }
    return all;
  }
}
