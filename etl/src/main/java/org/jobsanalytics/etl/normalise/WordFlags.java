package org.jobsanalytics.etl.normalise;

/**
 * Flags of words, looked up by {@link String#hashCode} so that a scan needs no string of a word; of
 * two words with one hash each has the flags of both.
 */
final class WordFlags {

  private static final int SIEVE = 1 << 14;

  // Most words have no flags: this much smaller table, bit by bit, tells nearly all of them.
  private final long[] sieve = new long[SIEVE / Long.SIZE];
  private int[] hashes = new int[64];
  private int[] flags = new int[64];
  private int count;

  void add(String word, int flag) {
    if (2 * count >= hashes.length) {
      grow();
    }
    int slot = slot(word.hashCode());
    count += flags[slot] == 0 ? 1 : 0;
    hashes[slot] = word.hashCode();
    flags[slot] |= flag;
    int bit = bit(word.hashCode());
    sieve[bit / Long.SIZE] |= 1L << bit;
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldFlags = flags;
    hashes = new int[2 * oldHashes.length];
    flags = new int[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldFlags[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        flags[slot] = oldFlags[i];
      }
    }
  }

  /** The flags of the word that has this hash; 0 if none has. */
  int of(int hash) {
    int bit = bit(hash);
    boolean none = (sieve[bit / Long.SIZE] >>> bit & 1) == 0;
    return none ? 0 : flags[slot(hash)];
  }

  private static int bit(int hash) {
    return (hash ^ hash >>> 14) & (SIEVE - 1);
  }

  private int slot(int hash) {
    int mask = hashes.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (flags[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
