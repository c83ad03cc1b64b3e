package org.jobsanalytics.etl.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
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
      crowds[offer] = Crowd.of(offers.get(offer), size);
    }
    return crowds[offer];
  }

  /** The links of each of {@code judged} to any offer here. */
  public List<Link> links(BitSet judged) {
    List<Link> links = new ArrayList<>();
    for (int kind = 0; kind < BlockKeys.KINDS; kind++) {
      for (List<Integer> block : blocks(kind)) {
        for (int i = 0; i < block.size(); i++) {
          for (int j = i + 1; j < block.size(); j++) {
            // A block's offers are in their order.
            int one = block.get(i);
            int other = block.get(j);
            if ((judged.get(one) || judged.get(other)) && !meetBefore(kind, one, other)) {
              add(one, other, links);
            }
          }
        }
      }
    }
    return links;
  }

  /** Whether two offers are together in a block of a kind that comes before. */
  private boolean meetBefore(int kind, int one, int other) {
    long[] mine = offers.get(one).keys();
    long[] theirs = offers.get(other).keys();
    for (int before = 0; before < kind; before++) {
      if (mine[before] == theirs[before] && isUsed(mine[before])) {
        return true;
      }
    }
    return false;
  }

  private boolean isUsed(long key) {
    return key != 0 && size.applyAsInt(key) <= Crowd.LARGEST_BLOCK;
  }

  private void add(int one, int other, List<Link> links) {
    Judgement judgement = judge(one, other);
    if (judgement.isLinked()) {
      links.add(new Link(one, other, judgement.score(), judgement.reason()));
    }
  }

  /** The blocks of one kind that are small enough; of all kinds at once they would be too many. */
  private Collection<List<Integer>> blocks(int kind) {
    Map<Long, List<Integer>> blocks = new HashMap<>();
    for (int offer = 0; offer < offers.size(); offer++) {
      long key = offers.get(offer).keys()[kind];
      if (isUsed(key)) {
        blocks.computeIfAbsent(key, none -> new ArrayList<>(2)).add(offer);
      }
    }
    return blocks.values();
  }
}
