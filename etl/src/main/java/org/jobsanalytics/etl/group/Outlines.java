package org.jobsanalytics.etl.group;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jobsanalytics.etl.model.Place;
import org.jobsanalytics.etl.model.SourceId;

/**
 * All offers that there are, as far as it takes to find out which of them have to do with few
 * others: some 140 bytes each. An offer's place is where it was added.
 */
public final class Outlines {

  private static final int LEAST_ROOM = 1_024;

  private int count;
  private long[] ids = new long[LEAST_ROOM];
  private int[] days = new int[LEAST_ROOM];
  private SourceId[] sources = new SourceId[LEAST_ROOM];
  private TitleWords[] titles = new TitleWords[LEAST_ROOM];
  private String[] companies = new String[LEAST_ROOM];
  private Place[] whereabouts = new Place[LEAST_ROOM];
  // A column a kind, for all keys of a kind are looked at in a row.
  private final long[][] keys = new long[BlockKeys.KINDS][LEAST_ROOM];
  private Optional<BlockSizes> sizes = Optional.empty();

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
    days = Arrays.copyOf(days, room);
    sources = Arrays.copyOf(sources, room);
    titles = Arrays.copyOf(titles, room);
    companies = Arrays.copyOf(companies, room);
    whereabouts = Arrays.copyOf(whereabouts, room);
    for (int kind = 0; kind < BlockKeys.KINDS; kind++) {
      keys[kind] = Arrays.copyOf(keys[kind], room);
    }
  }

  private void set(int place, long id, Outline outline, long[] blocks) {
    ids[place] = id;
    days[place] = Math.toIntExact(outline.day());
    sources[place] = outline.source();
    titles[place] = outline.title();
    companies[place] = outline.company();
    whereabouts[place] = outline.place();
    for (int kind = 0; kind < BlockKeys.KINDS; kind++) {
      keys[kind][place] = blocks[kind];
    }
  }

  /** Takes {@code others} in, in the places of those that they were; returns what moved by that. */
  Moves take(Outlines others) {
    // Before others leave blocks: of those that become small, it is known then how large they were.
    BlockSizes known = sizes();
    Moves moves = Moves.of(this, others);
    int[] places = places(others.ids());
    for (int other = 0; other < places.length; other++) {
      if (places[other] < 0) {
        add(others.ids[other], others.outline(other), others.keys(other));
      } else {
        set(places[other], others.ids[other], others.outline(other), others.keys(other));
      }
    }
    moves.tell(known);
    return moves;
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
    return new Outline(
        sources[place], days[place], titles[place], companies[place], whereabouts[place]);
  }

  /** Whether two offers are of days too far apart, which takes one look to tell. */
  boolean areApart(int one, int other) {
    return Math.abs(days[one] - days[other]) > Judge.WINDOW_DAYS;
  }

  /** The keys of the blocks of the offer at {@code place}, a kind after the other. */
  public long[] keys(int place) {
    long[] all = new long[BlockKeys.KINDS];
    for (int kind = 0; kind < all.length; kind++) {
      all[kind] = keys[kind][place];
    }
    return all;
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
  int[] places(int kind, LongKeys wanted) {
    long[] column = keys[kind];
    int[] places = new int[LEAST_ROOM];
    int found = 0;
    for (int place = 0; place < count; place++) {
      if (wanted.has(column[place])) {
        places = found < places.length ? places : Arrays.copyOf(places, 2 * found);
        places[found++] = place;
      }
    }
    return Arrays.copyOf(places, found);
  }

  /** All offers that have one of those keys. */
  BitSet in(LongKeys blocks) {
    BitSet offers = new BitSet();
    if (!blocks.isEmpty()) {
      IntStream.range(0, BlockKeys.KINDS)
          .parallel()
          .mapToObj(kind -> places(kind, blocks))
          .toList()
          .forEach(places -> Arrays.stream(places).forEach(offers::set));
    }
    return offers;
  }

  /** Some of the offers together with the sizes of blocks. */
  public Neighbourhood about(List<Sketch> some) {
    return new Neighbourhood(some, sizes());
  }

  /** How large blocks are, counted once. */
  BlockSizes sizes() {
    BlockSizes known =
        sizes.orElseGet(() -> BlockSizes.of(kind -> Arrays.copyOf(keys[kind], count)));
    sizes = Optional.of(known);
    return known;
  }

  /** All keys of the offers at {@code places}. */
  long[] keys(IntStream places) {
    int[] wanted = places.toArray();
    long[] all = new long[wanted.length * BlockKeys.KINDS];
    int next = 0;
    for (int place : wanted) {
      for (long[] column : keys) {
        all[next++] = column[place];
      }
    }
    return all;
  }

  /** Counts the offers in blocks. */
  CountedBlocks count(LongKeys blocks) {
    return CountedBlocks.of(blocks, keys, count);
  }
}
