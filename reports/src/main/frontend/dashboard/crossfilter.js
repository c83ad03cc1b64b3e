// Counts offers by every dimension at once. The rule of all filters: an offer is counted in a chart
// if it passes the filters of all other charts; a chart ignores its own, so that a second value can
// be chosen in it.
//
// A dimension is { name, size, values }, with the number of a value for each offer, 0 if not known;
// or, where an offer has several, { name, size, values, ends }: those of offer i lie in `values`
// before ends[i]. An offer that has none then counts as 0.

export class CrossFilter {
  #fails; // for each offer a bit for each dimension whose filter it fails
  #filtering = 0; // the bits of the dimensions that have a filter
  #everything; // { alone, together }: offers alone, and those that share a vacancy
  #passing; // those of them that fail no filter
  #near; // those that fail one at most
  #unfiltered = {}; // tallies without any filter, which stay as they are

  /** @param vacancies those that the offers (ads) share; each counts once, as does an ad alone */
  constructor(dimensions, { of, members }) {
    Object.assign(this, { dimensions, vacancy: of });
    this.#fails = new Uint16Array(of.length);
    this.#everything = { alone: Uint32Array.from(of.keys()).filter((offer) => of[offer] === 0), together: members };
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

  #among({ alone, together }, holds) {
    return { alone: those(alone, this.#fails, holds), together: those(together, this.#fails, holds) };
  }

  #counted({ values, ends, size }, { alone, together }) {
    const counts = new Uint32Array(size);
    (ends ? countSeveral : countSingle)(counts, alone, values, ends);
    const vacancies = countShared(counts, together, { vacancy: this.vacancy, values, ends });
    return { counts, base: alone.length + vacancies };
  }

  /** The offers that pass all filters, in their order; of a vacancy the first that does. */
  selected() {
    const fails = this.#fails;
    const seen = new Uint8Array(this.#everything.together.length + 1);
    const chosen = new Uint32Array(fails.length);
    let size = 0;
    for (let offer = 0; offer < fails.length; offer++) {
      if (fails[offer] !== 0) {
        continue;
      }
      const vacancy = this.vacancy[offer];
      if (vacancy !== 0 && seen[vacancy] === 1) {
        continue;
      }
      if (vacancy !== 0) {
        seen[vacancy] = 1;
      }
      chosen[size++] = offer;
    }
    return chosen.subarray(0, size);
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

function countSingle(counts, offers, values) {
  for (let at = 0; at < offers.length; at++) {
    counts[values[offers[at]]]++;
  }
}

function countSeveral(counts, offers, values, ends) {
  for (let which = 0; which < offers.length; which++) {
    const end = ends[offers[which]];
    let at = firstOf(ends, offers[which]);
    if (at === end) {
      counts[0]++;
    }
    for (; at < end; at++) {
      counts[values[at]]++;
    }
  }
}

/**
 * Counts offers that share vacancies, vacancy after vacancy: each vacancy once a value. Returns how
 * many vacancies there are.
 */
function countShared(counts, offers, { vacancy, values, ends }) {
  const last = new Uint32Array(counts.length); // the vacancy that a value was last counted for
  let [base, lastOfAll] = [0, 0];
  for (let which = 0; which < offers.length; which++) {
    const offer = offers[which];
    const number = vacancy[offer];
    if (lastOfAll !== number) {
      lastOfAll = number;
      base++;
    }
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
  return base;
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
