// Counts offers by every dimension at once. The rule of all filters: an offer is counted in a chart
// if it passes the filters of all other charts; a chart ignores its own, so that a second value can
// be chosen in it.
//
// A dimension is { name, size, values }, with the number of a value for each offer, 0 if not known;
// or, where an offer has several, { name, size, values, ends }: those of offer i lie in `values`
// before ends[i]. An offer that has none then counts as 0.

export class CrossFilter {
  #fails; // for each offer a bit for each dimension whose filter it fails, and `shared`

  /** @param vacancies those that the offers (ads) share; each counts once, as does an ad alone */
  constructor(dimensions, { of, members }) {
    Object.assign(this, { dimensions, members, vacancy: of });
    this.#fails = new Uint16Array(of.length);
    for (const offer of members) {
      this.#fails[offer] = shared;
    }
  }

  /** Filters by a dimension: `allowed` has a 1 at each value that passes; null lets all pass. */
  filter(name, allowed) {
    const at = this.dimensions.findIndex((dimension) => dimension.name === name);
    const { values, ends } = this.dimensions[at];
    if (ends) {
      markSeveral(this.#fails, 1 << at, { values, ends, allowed });
    } else {
      mark(this.#fails, 1 << at, values, allowed);
    }
  }

  /**
   * By the name of each dimension: how many vacancies have each value, and how many there are. One
   * counts once for a value, however many of its ads have it and pass.
   */
  tallies() {
    return Object.fromEntries(this.dimensions.map((dimension, at) => [dimension.name, this.#tally(dimension, at)]));
  }

  #tally({ values, ends, size }, at) {
    const counts = new Uint32Array(size);
    const others = every & ~(1 << at);
    const alone = count(counts, this.#fails, others | shared, { values, ends });
    const together = countShared(counts, this.#fails, others, { ...this, values, ends });
    return { counts, base: alone + together };
  }

  /** The offers that pass all filters, in their order; of a vacancy the first that does. */
  selected() {
    const fails = this.#fails;
    const seen = new Uint8Array(this.members.length + 1);
    const chosen = new Uint32Array(fails.length);
    let size = 0;
    for (let offer = 0; offer < fails.length; offer++) {
      if ((fails[offer] & every) !== 0) {
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

const shared = 1 << 15; // it has a vacancy in common with others
const every = shared - 1; // the bits of all dimensions

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

/** Counts the offers that have none of some marks by their values; returns how many there are. */
function count(counts, fails, marks, { values, ends }) {
  return ends ? countSeveral(counts, fails, marks, { values, ends }) : countSingle(counts, fails, marks, values);
}

function countSingle(counts, fails, marks, values) {
  let base = 0;
  for (let offer = 0; offer < fails.length; offer++) {
    if ((fails[offer] & marks) === 0) {
      counts[values[offer]]++;
      base++;
    }
  }
  return base;
}

function countSeveral(counts, fails, marks, { values, ends }) {
  let base = 0;
  for (let offer = 0, at = 0; offer < fails.length; offer++) {
    const end = ends[offer];
    if ((fails[offer] & marks) !== 0) {
      at = end;
      continue;
    }
    base++;
    if (at === end) {
      counts[0]++;
    }
    for (; at < end; at++) {
      counts[values[at]]++;
    }
  }
  return base;
}

/** The same of offers that share vacancies: each vacancy once a value, and once in all. */
function countShared(counts, fails, marks, { members, vacancy, values, ends }) {
  const last = new Uint32Array(counts.length); // the vacancy that a value was last counted for
  let [base, lastOfAll] = [0, 0];
  for (const offer of members) {
    if ((fails[offer] & marks) !== 0) {
      continue;
    }
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
