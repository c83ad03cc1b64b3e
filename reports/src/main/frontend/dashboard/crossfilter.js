// Counts offers by every dimension at once. The rule of all filters: an offer is counted in a chart
// if it passes the filters of all other charts; a chart ignores its own, so that a second value can
// be chosen in it.
//
// A dimension is { name, size, values }, with the number of a value for each offer, 0 if not known;
// or, where an offer has several, { name, size, values, ends }: those of offer i lie in `values`
// before ends[i]. An offer that has none then counts as 0. `agreed` tells that all ads of a vacancy
// have the same value.

export class CrossFilter {
  #fails; // for each offer a bit for each dimension whose filter it fails
  #filtering = 0; // the bits of the dimensions that have a filter
  // { alone, together, each, base }: offers alone, and those that share a vacancy, by vacancies; all
  // of them, one of a vacancy; and how many vacancies that is.
  #everything;
  #passing; // those of them that fail no filter
  #near; // those that fail one at most
  #unfiltered = {}; // tallies without any filter, which stay as they are

  /**
   * @param vacancies those that the offers (ads) share; each counts once, as does an ad alone; or,
   *   where an offer stands for many, how many by `weights`
   */
  constructor(dimensions, { of, members, weights }) {
    Object.assign(this, { dimensions, vacancy: of, weights });
    this.#fails = new Uint16Array(of.length);
    const alone = Uint32Array.from(of.keys()).filter((offer) => of[offer] === 0);
    this.#everything = this.#each(alone, members);
  }

  /** Filters by a dimension: `allowed` has a 1 at each value that passes; null lets all pass. */
  filter(name, allowed) {
    const at = this.dimensions.findIndex((dimension) => dimension.name === name);
    const bit = 1 << at;
    const { values, ends } = this.dimensions[at];
    if (ends) {
      markSeveral(this.#fails, bit, { values, ends, allowed });
    } else {
      mark(this.#fails, bit, values, allowed);
    }
    this.#filtering = allowed === null ? this.#filtering & ~bit : this.#filtering | bit;
    [this.#passing, this.#near] = [undefined, undefined];
  }

  /**
   * By the name of each dimension: how many vacancies have each value, and how many there are. One
   * counts once for a value, however many of its ads have it and pass.
   */
  tallies() {
    return Object.fromEntries(this.dimensions.map((dimension, at) => [dimension.name, this.#tally(dimension, at)]));
  }

  #tally(dimension, at) {
    const others = this.#filtering & ~(1 << at);
    if (others === 0) {
      this.#unfiltered[dimension.name] ??= this.#counted(dimension, this.#everything);
      return this.#unfiltered[dimension.name];
    }
    if (others === this.#filtering) {
      this.#passing ??= this.#among(this.#everything, passes(others));
      return this.#counted(dimension, this.#passing);
    }
    this.#near ??= this.#among(this.#everything, (fails) => (fails & (fails - 1)) === 0);
    return this.#counted(dimension, this.#among(this.#near, passes(others)));
  }

  #among(offers, holds) {
    return this.#each(those(offers.alone, this.#fails, holds), those(offers.together, this.#fails, holds));
  }

  #each(alone, together) {
    const each = new Uint32Array(alone.length + together.length);
    each.set(alone);
    let size = alone.length;
    let last = 0;
    for (let at = 0; at < together.length; at++) {
      const vacancy = this.vacancy[together[at]];
      each[size] = together[at];
      size += vacancy === last ? 0 : 1;
      last = vacancy;
    }
    const { weights } = this;
    const base = weights ? alone.reduce((sum, offer) => sum + weights[offer], 0) : size;
    return { alone, together, each: each.subarray(0, size), base };
  }

  #counted({ values, ends, size, agreed }, { alone, together, each, base }) {
    const counts = new Uint32Array(size);
    const { vacancy, weights } = this;
    if (agreed) {
      countSingle(counts, each, { values, weights });
    } else {
      (ends ? countSeveral : countSingle)(counts, alone, { values, ends, weights });
      countShared(counts, together, { vacancy, values, ends });
    }
    return { counts, base };
  }

  /** The first offers of an order that pass all filters, so many at most; of a vacancy one. */
  selected(order, most = Infinity) {
    const seen = new Uint8Array(this.#everything.together.length + 1);
    const chosen = [];
    for (let at = 0; at < order.length && chosen.length < most; at++) {
      const offer = order[at];
      const vacancy = this.vacancy[offer];
      if (this.#fails[offer] === 0 && seen[vacancy] === 0) {
        seen[vacancy] = vacancy === 0 ? 0 : 1;
        chosen.push(offer);
      }
    }
    return chosen;
  }
}

/** Whether none of some filters is failed. */
const passes = (filters) => (fails) => (fails & filters) === 0;

function mark(fails, bit, values, allowed) {
  for (let offer = 0; offer < fails.length; offer++) {
    const passes = allowed === null || allowed[values[offer]] === 1;
    fails[offer] = passes ? fails[offer] & ~bit : fails[offer] | bit;
  }
}

function markSeveral(fails, bit, { values, ends, allowed }) {
  for (let offer = 0, at = 0; offer < fails.length; offer++) {
    const end = ends[offer];
    let passes = allowed === null || (at === end && allowed[0] === 1);
    for (; at < end; at++) {
      passes ||= allowed[values[at]] === 1;
    }
    fails[offer] = passes ? fails[offer] & ~bit : fails[offer] | bit;
  }
}

/** Of some offers those of whose marks something holds. */
function those(offers, fails, holds) {
  const found = new Uint32Array(offers.length);
  let size = 0;
  for (let at = 0; at < offers.length; at++) {
    found[size] = offers[at]; // written over by the next one, if it is none
    size += holds(fails[offers[at]]) ? 1 : 0;
  }
  return found.subarray(0, size);
}

function countSingle(counts, offers, { values, weights }) {
  for (let at = 0; at < offers.length; at++) {
    const offer = offers[at];
    counts[values[offer]] += weights ? weights[offer] : 1;
  }
}

function countSeveral(counts, offers, { values, ends, weights }) {
  for (let which = 0; which < offers.length; which++) {
    const offer = offers[which];
    const weight = weights ? weights[offer] : 1;
    const end = ends[offer];
    let at = firstOf(ends, offer);
    if (at === end) {
      counts[0] += weight;
    }
    for (; at < end; at++) {
      counts[values[at]] += weight;
    }
  }
}

/** Counts offers that share vacancies, vacancy after vacancy: each vacancy once a value. */
function countShared(counts, offers, { vacancy, values, ends }) {
  const last = new Uint32Array(counts.length); // the vacancy that a value was last counted for
  for (let which = 0; which < offers.length; which++) {
    const offer = offers[which];
    const number = vacancy[offer];
    const end = ends ? ends[offer] : offer + 1;
    let at = ends ? firstOf(ends, offer) : offer;
    if (at === end && last[0] !== number) {
      last[0] = number;
      counts[0]++;
    }
    for (; at < end; at++) {
      const value = values[at];
      if (last[value] !== number) {
        last[value] = number;
        counts[value]++;
      }
    }
  }
}

/** Where the values of an offer begin. */
export const firstOf = (ends, offer) => (offer === 0 ? 0 : ends[offer - 1]);

/** Calls `use` with each value of an offer; with 0 if it has none. */
export function eachOf(values, ends, offer, use) {
  const from = firstOf(ends, offer);
  if (from === ends[offer]) {
    use(0);
  }
  for (let at = from; at < ends[offer]; at++) {
    use(values[at]);
  }
}
