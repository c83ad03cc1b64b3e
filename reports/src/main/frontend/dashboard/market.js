// The offers of the page as dimensions: what each chart counts, and how its values are called.
import { eachOf } from './crossfilter.js';
import { endsOf } from './vacancies.js';

export const salaryBounds = [25_000, 30_000, 35_000, 40_000, 45_000, 50_000, 60_000, 80_000];
export const experienceBounds = [1, 3, 5, 10];
const contracts = ['CDI', 'CDD', 'INTERIM', 'ALTERNANCE', 'STAGE', 'FREELANCE', 'SAISONNIER',
  'OTHER'];
const remotes = ['FULL', 'HYBRID', 'OCCASIONAL', 'NONE'];

/** The names of those that have codes, which stand in the address. */
export const dimensionNames = ['technology', 'company', 'place', 'contract', 'remote', 'experience', 'salary', 'source'];

/**
 * The dimensions by name: { name, size, values, ends?, agreed, codes, labels, order? }. Codes stand
 * in the address; `order` is that of the values where it is not by count.
 */
export function dimensionsOf({ columns, dictionaries, departments, sources, step }, words) {
  const places = new Map(departments.map((one) => [one.code, one]));
  const told = (name) => (code) => words.text(`${name}.${code}`);
  return [
    listed('technology', dictionaries.technology, {
      values: columns.technology ?? new Uint8Array(0), ends: endsOf(columns.technologies), agreed: false }),
    ...(step ? [] : [listed('company', dictionaries.company, { values: columns.company })]),
    listed('place', [...new Set([...dictionaries.place, ...places.keys()])], { values: columns.place,
      label: (code) => (places.has(code) ? `${places.get(code).name} (${code})` : code) }),
    listed('contract', dictionaries.contract, {
      values: columns.contract, label: told('contract'), order: contracts }),
    listed('remote', dictionaries.remote, {
      values: columns.remote, label: told('remote'), order: remotes }),
    classed('experience', experienceBounds, words, {
      numbers: columns.experience, of: (years) => (years - 1) / 100 }),
    classed('salary', salaryBounds, words, {
      numbers: salaries(columns), of: (euros) => euros, per: 1000 }),
    listed('source', dictionaries.source, {
      values: columns.source, ends: columns.sources && endsOf(columns.sources), agreed: false,
      label: (code) => sources[code] ?? code }),
    { name: 'day', size: columns.day.reduce((most, day) => Math.max(most, day), 0) + 1,
      values: columns.day, agreed: true },
  ];
}

function listed(name, codes, { values, ends, agreed = true, label = (code) => code, order }) {
  const labels = codes.map((code, at) => (at === 0 ? '' : label(code)));
  return {
    name, size: codes.length, values, ends, agreed, codes, labels,
    order: order?.map((code) => codes.indexOf(code)).filter((at) => at > 0),
  };
}

/** Numbers put into classes: below the first bound, from bound to bound, from the last on. */
function classed(name, bounds, words, { numbers, of, per = 1 }) {
  const edges = [0, ...bounds];
  const codes = edges.map((from, at) => `${from}-${edges[at + 1] ?? ''}`);
  const values = new Uint8Array(numbers.length);
  for (let offer = 0; offer < numbers.length; offer++) {
    if (numbers[offer] !== 0) {
      const number = of(numbers[offer]);
      let at = 1;
      while (at < edges.length && edges[at] <= number) {
        at++;
      }
      values[offer] = at;
    }
  }
  return {
    name, size: edges.length + 1, values, agreed: true, codes: ['', ...codes],
    labels: ['', ...edges.map((from, at) => words.range(name, from / per, edges[at + 1] / per))],
    order: edges.map((_, at) => at + 1),
  };
}

/** What an offer pays: the middle of its bounds, or the one that it states; 0 if none. */
export function salaries({ salaryMin, salaryMax }) {
  const middle = new Float64Array(salaryMin.length);
  for (let offer = 0; offer < middle.length; offer++) {
    const [low, high] = [salaryMin[offer], salaryMax[offer]];
    middle[offer] = low === 0 || high === 0 ? low + high : (low + high) / 2;
  }
  return middle;
}

/** The names of the technologies of an offer. */
export function technologiesOf({ values, ends, labels }, offer) {
  const names = [];
  eachOf(values, ends, offer, (value) => value !== 0 && names.push(labels[value]));
  return names;
}

/** Medians of the numbers above 0 of some offers, by counting: sorting a million takes too long. */
export class Medians {
  /**
   * @param numbers all that there are, ascending
   * @param ranks { size, values }: of each offer's number, from 1 on, 0 if it has none
   */
  constructor(numbers, ranks) {
    Object.assign(this, { numbers, ranks });
  }

  /** @param known the number of each offer, 0 if not known */
  static among(known) {
    const numbers = [...new Set(known)].filter((number) => number > 0).sort((one, other) => one - other);
    const rankOf = new Map(numbers.map((number, at) => [number, at + 1]));
    const values = Uint32Array.from(known, (number) => (number > 0 ? rankOf.get(number) : 0));
    return new Medians(numbers, { size: numbers.length + 1, values });
  }

  /** By how many have each rank: how many numbers are known, and the middle one; NaN if there is none. */
  median(counts) {
    const stated = counts.reduce((sum, count) => sum + count, 0) - counts[0];
    return { stated, middle: (this.#ranked(counts, (stated - 1) >> 1) + this.#ranked(counts, stated >> 1)) / 2 };
  }

  /** The number before which so many are, in order. */
  #ranked(counts, before) {
    let sum = 0;
    for (let rank = 1; rank < counts.length; rank++) {
      sum += counts[rank];
      if (sum > before) {
        return this.numbers[rank - 1];
      }
    }
    return NaN;
  }
}
