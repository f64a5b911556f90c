package org.dossier.outputs.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.model.Claim;
import org.dossier.model.Entity;
import org.dossier.model.Filler;
import org.dossier.model.Finding;
import org.dossier.model.MentionKind;
import org.dossier.model.Modality;
import org.dossier.model.Particulars;
import org.dossier.model.Status;
import org.dossier.model.Value;
import org.dossier.outputs.wording.Figures;
import org.dossier.store.Words;
import org.jspecify.annotations.Nullable;

/**
 * One finding as a row of an arms transfer register. What no text says is empty, never zero;
 * nothing is added up or joined by guess.
 *
 * @param supplier who gives; of a payment, who pays
 * @param recipient who takes; of a payment, who is paid
 * @param ordered how many, where they are not said to be delivered
 * @param designation the letters and digits of a type, or its name in quotation marks
 * @param description the words for what is given
 * @param orderYear of the order or agreement
 * @param deliveryYears of the delivery
 * @param delivered how many, where a text asserts their delivery
 * @param price or the amount that is paid
 * @param date as the text gives it
 * @param comments how far it has come, how firmly it is put, what speaks against it
 */
public record RegisterEntry(
    Finding finding,
    String supplier,
    String recipient,
    Figure ordered,
    String designation,
    String description,
    Figure orderYear,
    Figure deliveryYears,
    Figure delivered,
    Figure price,
    String date,
    List<String> comments) {
  /**
   * A figure, and whether it goes into brackets: the text weakens it, gives a bound or only about,
   * or it had to be read from words.
   */
  public record Figure(String text, boolean uncertain) {
    static final Figure NONE = new Figure("", false);

    /** As registers print it. */
    public String bracketed() {
      return uncertain && !text.isEmpty() ? "(" + text + ")" : text;
    }
  }

  /**
   * @param claims some of the finding's, at least one
   * @param entities by mention, for those that are known
   */
  public static RegisterEntry of(
      Finding finding, List<Claim> claims, Map<String, Entity> entities) {
    Particulars all = Particulars.of(claims);
    boolean done = all.status() == Status.DELIVERED || all.status() == Status.DONE;
    boolean firm = all.fullest().modality() == Modality.ASSERTED;
    boolean payment = finding.kind().equals("payment");
    boolean delivery = finding.kind().equals("delivery") || done;
    Figure quantity = figure(all, "quantity");
    Figure years = payment ? Figure.NONE : years(all);
    String item = names(all, entities, "item", "subject");
    return new RegisterEntry(
        finding,
        names(all, entities, "supplier", "payer"),
        names(all, entities, "recipient", "payee"),
        done ? Figure.NONE : quantity,
        Designation.of(item),
        item,
        delivery ? Figure.NONE : years,
        delivery ? years : Figure.NONE,
        done && firm ? quantity : Figure.NONE,
        figure(all, all.role("price").isEmpty() ? "amount" : "price"),
        told(all),
        comments(finding, all));
  }

  private static String names(Particulars all, Map<String, Entity> entities, String... roles) {
    for (String role : roles) {
      Set<String> names = new LinkedHashSet<>();
      for (Filler filler : all.role(role)) {
        names.add(name(filler, entities));
      }
      if (!names.isEmpty()) {
        return String.join("; ", names);
      }
    }
    return "";
  }

  private static String name(Filler filler, Map<String, Entity> entities) {
    @Nullable Entity entity = filler.mention() == null ? null : entities.get(filler.mention());
    return entity == null || entity.kind() == MentionKind.POSITION
        ? filler.text().strip().replaceAll("\\s+", " ")
        : entity.name();
  }

  private static Figure figure(Particulars all, String role) {
    Set<String> texts = new LinkedHashSet<>();
    boolean uncertain = all.uncertain();
    for (Filler filler : all.role(role)) {
      Value value = filler.value();
      uncertain |= value == null || Figures.inexact(value);
      texts.add(
          value == null
              ? filler.text().strip().replaceAll("\\s+", " ")
              : Figures.beside(value, all.item()));
    }
    return texts.isEmpty() ? Figure.NONE : new Figure(String.join("; ", texts), uncertain);
  }

  private static Figure years(Particulars all) {
    Set<String> years = new LinkedHashSet<>();
    boolean uncertain = all.uncertain();
    for (Filler filler : all.role("date")) {
      if (filler.value() instanceof Value.Date date) {
        LocalDate first = date.firstDay();
        LocalDate last = date.lastDay();
        boolean one = first.getYear() == last.getYear();
        uncertain |= Figures.inexact(date) || !one;
        years.add(one ? "" + first.getYear() : first.getYear() + "–" + last.getYear());
      }
    }
    return years.isEmpty() ? Figure.NONE : new Figure(String.join("; ", years), uncertain);
  }

  private static String told(Particulars all) {
    Set<String> dates = new LinkedHashSet<>();
    for (Filler filler : all.role("date")) {
      dates.add(
          filler.value() instanceof Value.Date date
              ? Figures.date(date)
              : filler.text().strip().replaceAll("\\s+", " "));
    }
    return String.join("; ", dates);
  }

  private static List<String> comments(Finding finding, Particulars all) {
    List<String> comments = new ArrayList<>();
    comments.add(finding.kind().replace('-', ' '));
    if (all.status() != Status.UNKNOWN) {
      comments.add(Words.of(all.status()));
    }
    if (all.fullest().modality() != Modality.ASSERTED) {
      comments.add(Words.of(all.fullest().modality()));
    }
    String hedge = all.fullest().hedge();
    if (hedge != null) {
      comments.add("“" + hedge.strip().replaceAll("\\s+", " ") + "”");
    }
    Set<String> clashes = new LinkedHashSet<>();
    finding.conflicts().forEach(conflict -> clashes.add(conflict.role()));
    if (!clashes.isEmpty()) {
      comments.add("accounts differ in " + String.join(", ", clashes));
    }
    comments.add(finding.grade().value());
    return comments;
  }
}
