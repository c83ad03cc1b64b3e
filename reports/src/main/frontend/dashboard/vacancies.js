// Ads that are one vacancy. Counting vacancies, an ad says what its vacancy says: what it leaves out
// is taken from the first of the vacancy's ads that states it, and its day is that of the earliest.
// So a vacancy counts as not stating something only if none of its ads does.
import { firstOf } from './crossfilter.js';

const larger = (one, other) => Math.max(one, other);

export class Vacancies {
  /**
   * @param of for each ad the number, from 1 on without gaps, of the vacancy that it shares with
   *   others; 0 if it is alone
   */
  constructor(of) {
    this.of = of;
    this.shared = of.reduce(larger, 0);
    this.members = byVacancy(of, this.shared);
    this.size = of.length - this.members.length + this.shared;
  }

  /** A dimension of the ads as their vacancies have it. */
  saying(dimension) {
    const { name, values, ends } = dimension;
    if (this.members.length === 0) {
      return dimension;
    }
    if (ends) {
      return { ...dimension, ...this.#several(values, ends) };
    }
    return { ...dimension, values: name === 'day' ? this.#earliest(values) : this.filled(values) };
  }

  /** Numbers of the ads; that of an ad which has 0 is the first other one of its vacancy. */
  filled(values) {
    const { members, of } = this;
    const said = new values.constructor(this.shared + 1);
    for (const ad of members) {
      if (said[of[ad]] === 0) {
        said[of[ad]] = values[ad];
      }
    }
    const filled = values.slice();
    for (const ad of members) {
      if (filled[ad] === 0) {
        filled[ad] = said[of[ad]];
      }
    }
    return filled;
  }

  #earliest(days) {
    const { members, of } = this;
    const first = new days.constructor(this.shared + 1);
    for (const ad of members) {
      const day = days[ad];
      if (day !== 0 && (first[of[ad]] === 0 || day < first[of[ad]])) {
        first[of[ad]] = day;
      }
    }
    const filled = days.slice();
    for (const ad of members) {
      filled[ad] = first[of[ad]];
    }
    return filled;
  }

  /** An ad without any value has all those of the first ad of its vacancy that has some. */
  #several(values, ends) {
    const giver = this.#givers(ends);
    const filled = { ends: new Uint32Array(ends.length) };
    let size = 0;
    for (let ad = 0; ad < ends.length; ad++) {
      const from = giver[ad] === 0 ? ad : giver[ad] - 1;
      size += ends[from] - firstOf(ends, from);
      filled.ends[ad] = size;
    }
    filled.values = new values.constructor(size);
    for (let ad = 0, to = 0; ad < ends.length; ad++) {
      const from = giver[ad] === 0 ? ad : giver[ad] - 1;
      for (let at = firstOf(ends, from); at < ends[from]; at++) {
        filled.values[to++] = values[at];
      }
    }
    return filled;
  }

  /** For each ad 1 + the ad that it takes its values from; 0 if that is itself. */
  #givers(ends) {
    const { members, of } = this;
    const first = new Uint32Array(this.shared + 1);
    for (const ad of members) {
      if (first[of[ad]] === 0 && firstOf(ends, ad) < ends[ad]) {
        first[of[ad]] = ad + 1;
      }
    }
    const givers = new Uint32Array(ends.length);
    for (const ad of members) {
      if (firstOf(ends, ad) === ends[ad]) {
        givers[ad] = first[of[ad]];
      }
    }
    return givers;
  }
}

/** The ads that share a vacancy, vacancy after vacancy, each in the order of the ads. */
function byVacancy(of, shared) {
  const next = new Uint32Array(shared + 2); // where the next of each goes
  let size = 0;
  for (const number of of) {
    if (number !== 0) {
      next[number + 1]++;
      size++;
    }
  }
  for (let number = 1; number < next.length; number++) {
    next[number] += next[number - 1];
  }
  const members = new Uint32Array(size);
  for (let ad = 0; ad < of.length; ad++) {
    if (of[ad] !== 0) {
      members[next[of[ad]]++] = ad;
    }
  }
  return members;
}
