package org.dossier.language.ru;

import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.language.Pos;

/**
 * Tags of Russian words, made from those of the dictionary: marks joined by periods, in this order,
 * those that a word hasn't left out.
 *
 * <ul>
 *   <li>form of a verb: {@code inf past pres fut imp ger part}, then {@code act pass}, and {@code
 *       short} for a short participle or adjective, {@code comp sup} for degrees
 *   <li>{@code pf impf}: aspect
 *   <li>{@code nom gen dat acc ins loc}: case
 *   <li>{@code m f n pl}: gender, also of nouns in the plural, and plural
 *   <li>{@code sg}: singular where the gender doesn't show
 *   <li>{@code 1 2 3}: person
 *   <li>{@code anim inan}
 *   <li>{@code surname given patronymic ord card abbr}: classes of names and numerals
 * </ul>
 */
final class RussianTags {
  /** A universal class and the marks. */
  record Tag(Pos pos, String marks) {}

  private static final String[] ORDER = {
    "inf",
    "past",
    "pres",
    "fut",
    "imp",
    "ger",
    "part",
    "act",
    "pass",
    "short",
    "comp",
    "sup",
    "pf",
    "impf",
    "nom",
    "gen",
    "dat",
    "acc",
    "ins",
    "loc",
    "m",
    "f",
    "n",
    "pl",
    "sg",
    "1",
    "2",
    "3",
    "anim",
    "inan",
    "surname",
    "given",
    "patronymic",
    "ord",
    "card",
    "abbr"
  };
  private static final Map<String, String> MARKS =
      Map.ofEntries(
          Map.entry("INF", "inf"),
          Map.entry("Past", "past"),
          Map.entry("Real", "pres"),
          Map.entry("Fut", "fut"),
          Map.entry("IMP", "imp"),
          Map.entry("DST", "act"),
          Map.entry("STR", "pass"),
          Map.entry("Short", "short"),
          Map.entry("Comp", "comp"),
          Map.entry("Sup", "sup"),
          Map.entry("PFV", "pf"),
          Map.entry("IMPFV", "impf"),
          Map.entry("Nom", "nom"),
          Map.entry("R", "gen"),
          Map.entry("D", "dat"),
          Map.entry("V", "acc"),
          Map.entry("T", "ins"),
          Map.entry("P", "loc"),
          Map.entry("Masc", "m"),
          Map.entry("Fem", "f"),
          Map.entry("Neut", "n"),
          Map.entry("PL", "pl"),
          Map.entry("Sin", "sg"),
          Map.entry("P1", "1"),
          Map.entry("P2", "2"),
          Map.entry("P3", "3"),
          Map.entry("Anim", "anim"),
          Map.entry("Inanim", "inan"),
          Map.entry("Fam", "surname"),
          Map.entry("Name", "given"),
          Map.entry("Patr", "patronymic"));

  private static final Map<String, Tag> CACHE = new ConcurrentHashMap<>();

  private RussianTags() {}

  static Tag of(String dictionaryTag) {
    return CACHE.computeIfAbsent(dictionaryTag, RussianTags::read);
  }

  private static Tag read(String dictionaryTag) {
    String[] parts = dictionaryTag.split(":");
    var marks = new TreeSet<String>();
    for (int i = 1; i < parts.length; i++) {
      String mark = MARKS.get(parts[i]);
      if (mark != null) {
        marks.add(mark);
      }
    }
    if (marks.contains("m") || marks.contains("f") || marks.contains("n")) {
      marks.remove("sg");
    }
    Pos pos = pos(parts[0], marks);
    switch (parts[0]) {
      case "DPT" -> marks.add("ger");
      case "PT" -> marks.add("part");
      case "PT_Short" -> {
        marks.add("part");
        marks.add("short");
      }
      case "Ord" -> marks.add("ord");
      case "Num", "NumC" -> marks.add("card");
      case "ABR" -> marks.add("abbr");
      default -> {}
    }
    if (parts.length > 1 && parts[1].equals("MPR")) {
      pos = Pos.DET;
    }
    var joined = new StringBuilder();
    for (String mark : ORDER) {
      if (marks.contains(mark)) {
        joined.append(joined.isEmpty() ? "" : ".").append(mark);
      }
    }
    return new Tag(pos, joined.toString());
  }

  private static Pos pos(String kind, TreeSet<String> marks) {
    return switch (kind) {
      case "NN" ->
          marks.contains("surname") || marks.contains("given") || marks.contains("patronymic")
              ? Pos.PROPN
              : Pos.NOUN;
      case "ABR" -> Pos.NOUN;
      case "ADJ", "Ord" -> Pos.ADJ;
      case "VB", "DPT", "PT", "PT_Short" -> Pos.VERB;
      case "PNN" -> Pos.PRON;
      case "Num", "NumC" -> Pos.NUM;
      case "ADV", "PRDC", "PARENTHESIS" -> Pos.ADV;
      case "PREP" -> Pos.ADP;
      case "CONJ" -> Pos.CCONJ;
      case "PARTICLE" -> Pos.PART;
      case "INTERJECTION" -> Pos.INTJ;
      default -> Pos.X;
    };
  }
}
