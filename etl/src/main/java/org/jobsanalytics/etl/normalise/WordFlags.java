package org.jobsanalytics.etl.normalise;

/**
 * Flags of words, looked up by {@link String#hashCode} so that a scan needs no string of a word; of
 * two words with one hash each has the flags of both.
 */
final class WordFlags {

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
    return flags[slot(hash)];
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
