// Counts offers by every dimension at once. The rule of all filters: an offer is counted in a chart
// if it passes the filters of all other charts; a chart ignores its own, so that a second value can
// be chosen in it.
//
// A dimension is { name, size, values }, with the number of a value for each offer, 0 if not known;
// or, where an offer has several, { name, size, values, ends }: those of offer i lie in `values`
// before ends[i]. An offer that has none then counts as 0.

export class CrossFilter {
  #fails; // for each offer a bit for each dimension whose filter it fails

  /**
   * @param vacancy for each offer (ad) the number, from 1 on without gaps, of the vacancy that it
   *   shares with others; 0 if it is alone
   */
  constructor(dimensions, vacancy) {
    this.dimensions = dimensions;
    this.vacancy = vacancy;
    this.#fails = new Uint16Array(vacancy.length);
    this.members = byVacancy(vacancy);
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

  /** How many offers have each value, by the name of the dimension. */
  counts(unit) {
    const counts = {};
    this.dimensions.forEach((dimension, at) => {
      const others = ~(1 << at);
      counts[dimension.name] = unit === 'vacancies'
        ? this.#countVacancies(dimension, others) : this.#countAds(dimension, others);
    });
    return counts;
  }

  #countAds({ values, ends, size }, others) {
    const counts = new Uint32Array(size);
    if (ends) {
      countSeveral(counts, this.#fails, others, { values, ends });
    } else {
      count(counts, this.#fails, others, values);
    }
    return counts;
  }

  /** A vacancy counts once for a value, however many of its ads have it and pass. */
  #countVacancies({ values, ends, size }, others) {
    const counts = new Uint32Array(size);
    const last = new Uint32Array(size);
    const add = (value, vacancy) => {
      if (vacancy === 0 || last[value] !== vacancy) {
        last[value] = vacancy;
        counts[value]++;
      }
    };
    const addOffer = (offer, vacancy) => {
      if ((this.#fails[offer] & others) !== 0) {
        return;
      }
      if (ends) {
        eachOf(values, ends, offer, (value) => add(value, vacancy));
      } else {
        add(values[offer], vacancy);
      }
    };
    for (let offer = 0; offer < this.vacancy.length; offer++) {
      if (this.vacancy[offer] === 0) {
        addOffer(offer, 0);
      }
    }
    for (const offer of this.members) {
      addOffer(offer, this.vacancy[offer]);
    }
    return counts;
  }

  /** How many offers pass the filters of all dimensions but one. */
  base(name, unit) {
    const at = this.dimensions.findIndex((dimension) => dimension.name === name);
    const all = { values: new Uint8Array(this.vacancy.length), size: 1 };
    return unit === 'vacancies'
      ? this.#countVacancies(all, ~(1 << at))[0] : this.#countAds(all, ~(1 << at))[0];
  }

  /** The offers that pass all filters, in their order; of a vacancy the first that does. */
  selected(unit) {
    const fails = this.#fails;
    const seen = unit === 'vacancies' ? new Uint8Array(this.members.length + 1) : null;
    const chosen = new Uint32Array(fails.length);
    let size = 0;
    for (let offer = 0; offer < fails.length; offer++) {
      if (fails[offer] !== 0) {
        continue;
      }
      const vacancy = seen === null ? 0 : this.vacancy[offer];
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

/** The offers that share a vacancy, vacancy after vacancy. */
function byVacancy(vacancy) {
  const members = [];
  vacancy.forEach((number, offer) => number !== 0 && members.push(offer));
  members.sort((one, other) => vacancy[one] - vacancy[other] || one - other);
  return Uint32Array.from(members);
}

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

function count(counts, fails, others, values) {
  for (let offer = 0; offer < fails.length; offer++) {
    if ((fails[offer] & others) === 0) {
      counts[values[offer]]++;
    }
  }
}

function countSeveral(counts, fails, others, { values, ends }) {
  for (let offer = 0, at = 0; offer < fails.length; offer++) {
    const end = ends[offer];
    if ((fails[offer] & others) !== 0) {
      at = end;
      continue;
    }
    if (at === end) {
      counts[0]++;
    }
    for (; at < end; at++) {
      counts[values[at]]++;
    }
  }
}

/** Calls `use` with each value of an offer; with 0 if it has none. */
export function eachOf(values, ends, offer, use) {
  const from = offer === 0 ? 0 : ends[offer - 1];
  if (from === ends[offer]) {
    use(0);
  }
  for (let at = from; at < ends[offer]; at++) {
    use(values[at]);
  }
}
