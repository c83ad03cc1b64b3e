package org.jobsanalytics.etl.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongToIntFunction;

/** Offers together with the sizes of all blocks they are in: what judging them needs. */
public final class Neighbourhood {

  // The blocks of a million offers at once would not fit into memory.
  private static final int SHARES = 16;

  private final List<Sketch> offers;
  private final LongToIntFunction size;
  private final Map<Integer, Crowd> crowds = new HashMap<>();

  /**
   * @param size of a block by its key, in the whole warehouse, not only among {@code offers}
   */
  public Neighbourhood(List<Sketch> offers, LongToIntFunction size) {
    this.offers = offers;
    this.size = size;
  }

  /** Offers that are all there are. */
  public static Neighbourhood all(List<Sketch> offers) {
    Map<Long, Integer> sizes = new HashMap<>();
    for (Sketch offer : offers) {
      Arrays.stream(offer.keys())
          .filter(key -> key != 0)
          .forEach(key -> sizes.merge(key, 1, Integer::sum));
    }
    return new Neighbourhood(offers, key -> sizes.getOrDefault(key, 0));
  }

  Sketch offer(int place) {
    return offers.get(place);
  }

  Judgement judge(int one, int other) {
    Crowd crowd = crowd(one).with(crowd(other));
    return Judge.of(offers.get(one), offers.get(other), crowd);
  }

  private Crowd crowd(int offer) {
    return crowds.computeIfAbsent(offer, place -> Crowd.of(offers.get(place), size));
  }

  /** The links of each of {@code judged} to any offer here. */
  public List<Link> links(BitSet judged) {
    List<Link> links = new ArrayList<>();
    Set<Long> linked = new HashSet<>();
    for (int share = 0; share < SHARES; share++) {
      for (int[] block : blocks(share)) {
        for (int i = 0; i < block.length; i++) {
          for (int j = i + 1; j < block.length; j++) {
            if (judged.get(block[i]) || judged.get(block[j])) {
              add(block[i], block[j], linked, links);
            }
          }
        }
      }
    }
    return links;
  }

  private void add(int one, int other, Set<Long> linked, List<Link> links) {
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    long both = ((long) first << 32) | second;
    if (linked.contains(both)) {
      return;
    }
    Judgement judgement = judge(first, second);
    if (judgement.isLinked()) {
      linked.add(both);
      links.add(new Link(first, second, judgement.score(), judgement.reason()));
    }
  }

  /** The members of every block that is small enough, of one share of all keys. */
  private List<int[]> blocks(int share) {
    Map<Long, List<Integer>> members = new HashMap<>();
    for (int offer = 0; offer < offers.size(); offer++) {
      for (long key : offers.get(offer).keys()) {
        if (key != 0
            && Math.floorMod(key, SHARES) == share
            && size.applyAsInt(key) <= Crowd.LARGEST_BLOCK) {
          members.computeIfAbsent(key, none -> new ArrayList<>(2)).add(offer);
        }
      }
    }
    return members.values().stream()
        .filter(block -> block.size() > 1)
        .map(block -> block.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
