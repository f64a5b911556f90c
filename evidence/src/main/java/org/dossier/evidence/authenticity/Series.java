package org.dossier.evidence.authenticity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.evidence.authenticity.SideBySide.Index;
import org.dossier.evidence.authenticity.SideBySide.Paper;
import org.dossier.model.Gap;
import org.dossier.model.Mark;
import org.dossier.model.MarkKind;
import org.dossier.model.Observation;
import org.dossier.model.Signal;
import org.dossier.model.SignalKind;

/** Numbers that count up from one paper to the next: out of step with the dates, or left out. */
final class Series {
  private static final int FEWEST = 4;

  /** Of a series: when more are out of step, it's none. */
  private static final double FEW = 0.34;

  private static final int MOST_LEFT_OUT = 5;

  /** The steps are counted by the square of it. */
  private static final int MOST_MEMBERS = 5_000;

  private static final Pattern LAST = Pattern.compile("(.*?)(\\d{1,6})(\\D*)");

  /** One paper of a series. */
  private record Member(Paper paper, Mark mark, LocalDate date, int number) {}

  /** One number of a series, of a document with a date. */
  private interface Found {
    void accept(String series, Paper paper, LocalDate date, Mark mark, int number);
  }

  private Series() {}

  static void observe(Index index, Papers papers) {
    Map<String, Set<Integer>> numbers = new HashMap<>();
    each(
        index,
        papers,
        (series, paper, date, mark, number) -> {
          Set<Integer> known = numbers.computeIfAbsent(series, _ -> new HashSet<>(4));
          if (known.size() < FEWEST) {
            known.add(number);
          }
        });
    numbers.values().removeIf(known -> known.size() < FEWEST);
    Map<String, List<Member>> series = new TreeMap<>();
    each(
        index,
        papers,
        (name, paper, date, mark, number) -> {
          List<Member> members =
              numbers.containsKey(name)
                  ? series.computeIfAbsent(name, _ -> new ArrayList<>())
                  : List.of();
          if (numbers.containsKey(name)
              && members.size() < MOST_MEMBERS
              && members.stream()
                  .skip(Math.max(0, members.size() - 3))
                  .noneMatch(m -> m.paper.equals(paper))) {
            members.add(new Member(paper, mark, date, number));
          }
        });
    series.forEach((name, members) -> observe(name, members, papers));
  }

  private static void each(Index index, Papers papers, Found found) {
    index.marks(
        MarkKind.OWN_NUMBER,
        papers,
        (paper, mark) -> {
          LocalDate date = paper.date();
          Matcher last = LAST.matcher(mark.quote());
          boolean plain = mark.page() > 0 && last.matches() && !last.group(1).isEmpty();
          if (plain && date != null) {
            String name = last.group(1) + "#" + last.group(3);
            found.accept(name, paper, date, mark, Integer.parseInt(last.group(2)));
          }
        });
  }

  private static void observe(String name, List<Member> members, Papers papers) {
    var numbers = new TreeSet<Integer>();
    members.forEach(member -> numbers.add(member.number));
    if (numbers.size() < FEWEST) {
      return;
    }
    List<Member> byDate = new ArrayList<>(members);
    byDate.sort(
        Comparator.comparing(Member::date)
            .thenComparing(Member::number)
            .thenComparing(member -> member.paper.path()));
    Set<Member> inStep = rising(byDate);
    List<Member> odd = byDate.stream().filter(member -> !inStep.contains(member)).toList();
    if (odd.size() <= FEW * members.size()) {
      odd.forEach(member -> papers.add(signal(name, member, byDate)));
    }
    leftOut(name, members, numbers, papers);
  }

  private static Signal signal(String name, Member member, List<Member> byDate) {
    int at = byDate.indexOf(member);
    Member other = at > 0 ? byDate.get(at - 1) : byDate.get(at + 1);
    if (at > 0 && at + 1 < byDate.size() && other.number <= member.number) {
      other = byDate.get(at + 1);
    }
    return Signal.of(
        member.paper.id(),
        new Observation(
            SignalKind.NUMBERING,
            member.mark.page(),
            List.of(),
            null,
            String.format(
                Locale.ROOT,
                "%s is dated %s, %s of the same series %s",
                member.mark.quote(),
                member.date,
                other.mark.quote(),
                other.date)));
  }

  /** The longest run of members whose numbers rise with their dates. */
  private static Set<Member> rising(List<Member> byDate) {
    int n = byDate.size();
    var length = new int[n];
    var before = new int[n];
    int best = 0;
    for (int i = 0; i < n; i++) {
      length[i] = 1;
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (byDate.get(j).number <= byDate.get(i).number && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      best = length[i] > length[best] ? i : best;
    }
    Set<Member> rising = new HashSet<>();
    for (int i = best; i >= 0; i = before[i]) {
      rising.add(byDate.get(i));
    }
    return rising;
  }

  private static void leftOut(
      String name, List<Member> members, TreeSet<Integer> numbers, Papers papers) {
    List<Integer> missing = new ArrayList<>();
    for (int i = numbers.first(); i < numbers.last() && missing.size() <= MOST_LEFT_OUT; i++) {
      if (!numbers.contains(i)) {
        missing.add(i);
      }
    }
    if (missing.size() > MOST_LEFT_OUT || missing.size() * 2 > numbers.size()) {
      return;
    }
    for (int number : missing) {
      List<Gap.Place> places =
          members.stream()
              .filter(m -> m.number == numbers.lower(number) || m.number == numbers.higher(number))
              .sorted(Comparator.comparing(Member::paper))
              .map(m -> m.paper.place(m.mark))
              .toList();
      String what = name.replace("#", Integer.toString(number));
      papers.add(
          Gap.of(
              "number",
              what,
              String.format(
                  Locale.ROOT,
                  "%d papers here are numbered %s to %s in this way, and none is %s",
                  numbers.size(),
                  name.replace("#", Integer.toString(numbers.first())),
                  name.replace("#", Integer.toString(numbers.last())),
                  what),
              places));
    }
  }
}
