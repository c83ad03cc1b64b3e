package org.jobsanalytics.etl.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToIntFunction;

/** Offers together with the sizes of all blocks they are in: what judging them needs. */
public final class Neighbourhood {

  private final List<Sketch> offers;
  private final LongToIntFunction size;
  private final Crowd[] crowds;

  /**
   * @param size of a block by its key, in the whole warehouse, not only among {@code offers}
   */
  public Neighbourhood(List<Sketch> offers, LongToIntFunction size) {
    this.offers = offers;
    this.size = size;
    this.crowds = new Crowd[offers.size()];
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
    if (crowds[offer] == null) {
      crowds[offer] = Crowd.of(offers.get(offer), this::size);
    }
    return crowds[offer];
  }

  /** The links of each of {@code judged} to any offer here. */
  public List<Link> links(BitSet judged) {
    List<Link> links = new ArrayList<>();
    for (int kind = 0; kind < BlockKeys.KINDS; kind++) {
      Map<Long, List<Integer>> blocks = blocks(kind);
      for (Map.Entry<Long, List<Integer>> block : blocks.entrySet()) {
        List<Integer> offers = block.getValue();
        List<Integer> later = blocks.getOrDefault(BlockKeys.next(block.getKey()), List.of());
        for (int at = 0; at < offers.size(); at++) {
          link(kind, offers.get(at), offers.subList(at + 1, offers.size()), judged, links);
          link(kind, offers.get(at), later, judged, links);
        }
      }
    }
    return links;
  }

  private void link(int kind, int one, List<Integer> others, BitSet judged, List<Link> links) {
    for (int other : others) {
      if ((judged.get(one) || judged.get(other)) && !meetBefore(kind, one, other)) {
        add(Math.min(one, other), Math.max(one, other), links);
      }
    }
  }

  /** Whether two offers are compared for a kind of block that comes before. */
  private boolean meetBefore(int kind, int one, int other) {
    long[] mine = offers.get(one).keys();
    long[] theirs = offers.get(other).keys();
    for (int before = 0; before < kind; before++) {
      if (meet(mine[before], theirs[before]) && isUsed(mine[before]) && isUsed(theirs[before])) {
        return true;
      }
    }
    return false;
  }

  /** Of one period, or of two that follow each other. */
  private static boolean meet(long one, long other) {
    return one == other || BlockKeys.next(one) == other || BlockKeys.next(other) == one;
  }

  private boolean isUsed(long key) {
    return key != 0 && size(key) <= Crowd.LARGEST_BLOCK;
  }

  /** Of a block or one of those beside it: at the end of a crowd's time it is as crowded. */
  private int size(long key) {
    int own = size.applyAsInt(key);
    int beside =
        Math.max(size.applyAsInt(BlockKeys.previous(key)), size.applyAsInt(BlockKeys.next(key)));
    return Math.max(own, beside);
  }

  private void add(int one, int other, List<Link> links) {
    Judgement judgement = judge(one, other);
    if (judgement.isLinked()) {
      links.add(new Link(one, other, judgement.score(), judgement.reason()));
    }
  }

  /** The blocks of one kind that are small enough; of all kinds at once they would be too many. */
  private Map<Long, List<Integer>> blocks(int kind) {
    Map<Long, List<Integer>> blocks = new HashMap<>();
    for (int offer = 0; offer < offers.size(); offer++) {
      long key = offers.get(offer).keys()[kind];
      if (isUsed(key)) {
        blocks.computeIfAbsent(key, none -> new ArrayList<>(2)).add(offer);
      }
    }
    return blocks;
  }
}
