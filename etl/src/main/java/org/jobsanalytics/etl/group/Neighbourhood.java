package org.jobsanalytics.etl.group;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Offers together with the sizes of all blocks they are in: what judging them needs. Larger blocks
 * make fewer links and never others: whoever takes blocks for smaller than they are finds all links
 * that there are, and more, which {@link #holds} tells from them.
 */
public final class Neighbourhood {

  private final List<Sketch> offers;
  private final Crowd[] crowds;
  private final NameWords names = new NameWords();
  // Of each offer a bit a kind: whether its block is small enough to meet others in.
  private final short[] used;

  /**
   * @param size of a block by its key, in the whole warehouse, not only among {@code offers}
   */
  public Neighbourhood(List<Sketch> offers, LongToIntFunction size) {
    this.offers = offers;
    this.crowds = new Crowd[offers.size()];
    this.used = new short[offers.size()];
    IntStream.range(0, used.length).parallel().forEach(offer -> lookAbout(offer, size));
  }

  /** Offers that are all there are. */
  public static Neighbourhood all(List<Sketch> offers) {
    return new Neighbourhood(offers, BlockSizes.of(offers));
  }

  private void lookAbout(int offer, LongToIntFunction size) {
    Sketch sketch = offers.get(offer);
    Standing standing = Standing.of(sketch.keys(), size);
    crowds[offer] = standing.crowd();
    used[offer] = (short) standing.used();
  }

  Sketch offer(int place) {
    return offers.get(place);
  }

  Judgement judge(int one, int other) {
    Crowd crowd = crowds[one].with(crowds[other]);
    Sketch mine = offers.get(one);
    Sketch theirs = offers.get(other);
    return Judge.of(mine, theirs, Facts.of(mine.outline(), theirs.outline(), names), crowd);
  }

  /** Whether two offers that some sizes link are linked by these sizes too. */
  public boolean holds(Link link) {
    return meetBefore(BlockKeys.KINDS, link.one(), link.other())
        && judge(link.one(), link.other()).isLinked();
  }

  /** All links, in the same order whenever the offers are. */
  public List<Link> links() {
    BitSet all = new BitSet();
    all.set(0, offers.size());
    return links(all);
  }

  /** The links of each of {@code judged} to any offer here. */
  public List<Link> links(BitSet judged) {
    return IntStream.range(0, BlockKeys.KINDS)
        .boxed()
        .flatMap(kind -> links(kind, judged).stream())
        .toList();
  }

  private List<Link> links(int kind, BitSet judged) {
    Blocks blocks = blocks(kind, judged);
    return IntStream.range(0, blocks.count())
        .parallel()
        .boxed()
        .<Link>mapMulti((block, links) -> link(kind, blocks, block, judged, links))
        .toList();
  }

  private void link(int kind, Blocks blocks, int block, BitSet judged, Consumer<Link> links) {
    int[] offers = blocks.offers(block);
    int[] later = blocks.later(block);
    for (int at = 0; at < offers.length; at++) {
      for (int beside = at + 1; beside < offers.length; beside++) {
        link(kind, offers[at], offers[beside], judged, links);
      }
      for (int other : later) {
        link(kind, offers[at], other, judged, links);
      }
    }
  }

  /**
   * The blocks of one kind that are small enough and in which judged ones meet others; of all kinds
   * at once they would be too many.
   */
  private Blocks blocks(int kind, BitSet judged) {
    LongStream keys = IntStream.range(0, offers.size()).mapToLong(offer -> key(kind, offer));
    if (judged.cardinality() == offers.size()) {
      return Blocks.of(keys.toArray());
    }
    LongKeys wanted =
        BlockKeys.withBeside(judged.stream().mapToLong(offer -> key(kind, offer)).toArray());
    return Blocks.of(keys.map(key -> wanted.has(key) ? key : 0).toArray());
  }

  /** Of the block of a kind; 0 if it is of no use. */
  private long key(int kind, int offer) {
    return isUsed(offer, kind) ? offers.get(offer).keys()[kind] : 0;
  }

  private boolean isUsed(int offer, int kind) {
    return (used[offer] & 1 << kind) != 0;
  }

  private void link(int kind, int one, int other, BitSet judged, Consumer<Link> links) {
    if ((judged.get(one) || judged.get(other)) && !meetBefore(kind, one, other)) {
      int first = Math.min(one, other);
      int second = Math.max(one, other);
      Judgement judgement = judge(first, second);
      if (judgement.isLinked()) {
        links.accept(new Link(first, second, judgement.score(), judgement.reason()));
      }
    }
  }

  /** Whether two offers are compared for a kind of block that comes before {@code kind}. */
  private boolean meetBefore(int kind, int one, int other) {
    long[] mine = offers.get(one).keys();
    long[] theirs = offers.get(other).keys();
    int common = used[one] & used[other] & (1 << kind) - 1;
    for (int before = 0; before < kind; before++) {
      if ((common & 1 << before) != 0 && meet(mine[before], theirs[before])) {
        return true;
      }
    }
    return false;
  }

  /** Of one period, or of two that follow each other. */
  private static boolean meet(long one, long other) {
    return one == other || BlockKeys.next(one) == other || BlockKeys.next(other) == one;
  }
}
