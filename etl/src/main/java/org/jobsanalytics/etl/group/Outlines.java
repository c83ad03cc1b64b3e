package org.jobsanalytics.etl.group;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * All offers that there are, as far as it takes to find out which of them have to do with few
 * others: some 140 bytes each. An offer's place is where it was added.
 */
public final class Outlines {

  private static final int LEAST_ROOM = 1_024;

  private int count;
  private long[] ids = new long[LEAST_ROOM];
  private Outline[] outlines = new Outline[LEAST_ROOM];
  // A column a kind, for all keys of a kind are looked at in a row.
  private final long[][] keys = new long[BlockKeys.KINDS][LEAST_ROOM];

  /**
   * Adds an offer.
   *
   * @param id by which it is known elsewhere, not 0
   * @param blocks the keys of its blocks, as in its sketch
   */
  public void add(long id, Outline outline, long[] blocks) {
    if (count == ids.length) {
      grow(count + count / 4);
    }
    set(count++, id, outline, blocks);
  }

  private void grow(int room) {
    ids = Arrays.copyOf(ids, room);
    outlines = Arrays.copyOf(outlines, room);
    for (int kind = 0; kind < BlockKeys.KINDS; kind++) {
      keys[kind] = Arrays.copyOf(keys[kind], room);
    }
  }

  private void set(int place, long id, Outline outline, long[] blocks) {
    ids[place] = id;
    outlines[place] = outline;
    for (int kind = 0; kind < BlockKeys.KINDS; kind++) {
      keys[kind][place] = blocks[kind];
    }
  }

  /** Adds {@code others}, or puts each in the place that it had; returns the places. */
  int[] put(Outlines others) {
    int[] places = places(others.ids());
    for (int other = 0; other < places.length; other++) {
      if (places[other] < 0) {
        places[other] = count;
        add(others.ids[other], others.outlines[other], others.keys(other));
      } else {
        set(places[other], others.ids[other], others.outlines[other], others.keys(other));
      }
    }
    return places;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  long[] ids() {
    return Arrays.copyOf(ids, count);
  }

  /** By what the offer at {@code place} is known elsewhere. */
  public long id(int place) {
    return ids[place];
  }

  /** What is known of the offer at {@code place}. */
  public Outline outline(int place) {
    return outlines[place];
  }

  /** The keys of the blocks of the offer at {@code place}, a kind after the other. */
  public long[] keys(int place) {
    return Arrays.stream(keys).mapToLong(column -> column[place]).toArray();
  }

  long key(int kind, int place) {
    return keys[kind][place];
  }

  /** Where the offers are that are known as {@code wanted}; less than 0 for those that are not. */
  public int[] places(long[] wanted) {
    LongKeys known = LongKeys.of(wanted);
    int[] found = new int[known.slots()];
    Arrays.fill(found, -1);
    for (int place = 0; place < count; place++) {
      int slot = known.find(ids[place]);
      if (slot >= 0) {
        found[slot] = place;
      }
    }
    return Arrays.stream(wanted).mapToInt(id -> found[known.find(id)]).toArray();
  }

  /** The offers whose key of {@code kind} is one of those. */
  int[] places(int kind, LongPredicate wanted) {
    long[] column = keys[kind];
    return IntStream.range(0, count).filter(place -> wanted.test(column[place])).toArray();
  }

  /** All offers that have one of those keys. */
  BitSet in(LongKeys blocks) {
    BitSet offers = new BitSet();
    if (!blocks.isEmpty()) {
      IntStream.range(0, BlockKeys.KINDS)
          .parallel()
          .mapToObj(kind -> places(kind, blocks::has))
          .toList()
          .forEach(places -> Arrays.stream(places).forEach(offers::set));
    }
    return offers;
  }

  /**
   * Some of the offers together with the sizes of blocks.
   *
   * @param counted those of {@code some} whose blocks are counted; others are taken for small
   */
  public Neighbourhood about(List<Sketch> some, BitSet counted) {
    long[] blocks =
        counted.stream()
            .boxed()
            .flatMapToLong(offer -> Arrays.stream(some.get(offer).keys()))
            .toArray();
    return new Neighbourhood(some, count(BlockKeys.withBeside(blocks)));
  }

  /** All keys of the offers at {@code places}. */
  long[] keys(IntStream places) {
    return places.boxed().flatMapToLong(place -> Arrays.stream(keys(place))).toArray();
  }

  /** Counts the offers in blocks. */
  CountedBlocks count(LongKeys blocks) {
    return CountedBlocks.of(blocks, keys, count);
  }
}
