package org.jobsanalytics.etl.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes groups of linked offers. The surest link joins first, and two groups become one only if no
 * member of the one is apart from a member of the other: a hub joins nothing.
 */
public final class Grouping {

  private final Neighbourhood offers;
  private final Map<Integer, List<Integer>> groups = new HashMap<>();

  private Grouping(Neighbourhood offers) {
    this.offers = offers;
  }

  /** The groups of two or more among offers that are all there are, each by places in the list. */
  public static List<List<Integer>> of(List<Sketch> offers) {
    Neighbourhood all = Neighbourhood.all(offers);
    return of(all, all.links());
  }

  /** The groups of two or more that {@code links} make. */
  public static List<List<Integer>> of(Neighbourhood offers, Collection<Link> links) {
    Grouping grouping = new Grouping(offers);
    links.stream().sorted(grouping.surestFirst()).forEach(grouping::join);
    Set<List<Integer>> distinct = new LinkedHashSet<>(grouping.groups.values());
    return distinct.stream().filter(group -> group.size() > 1).toList();
  }

  private Comparator<Link> surestFirst() {
    return Comparator.comparingDouble((Link link) -> -link.score())
        .thenComparing(link -> end(link, true), Sketch.ORDER)
        .thenComparing(link -> end(link, false), Sketch.ORDER);
  }

  private Sketch end(Link link, boolean first) {
    Sketch one = offers.offer(link.one());
    Sketch other = offers.offer(link.other());
    return Sketch.ORDER.compare(one, other) <= 0 == first ? one : other;
  }

  private void join(Link link) {
    List<Integer> mine = groups.computeIfAbsent(link.one(), Grouping::alone);
    List<Integer> theirs = groups.computeIfAbsent(link.other(), Grouping::alone);
    if (mine != theirs && mayJoin(mine, theirs)) {
      mine.addAll(theirs);
      theirs.forEach(member -> groups.put(member, mine));
    }
  }

  private static List<Integer> alone(int member) {
    List<Integer> group = new ArrayList<>();
    group.add(member);
    return group;
  }

  private boolean mayJoin(List<Integer> mine, List<Integer> theirs) {
    return mine.stream()
        .noneMatch(one -> theirs.stream().anyMatch(other -> offers.judge(one, other).isApart()));
  }
}
