// What one unit, ads or vacancies, is counted by: its own columns and its own filters.
import { CrossFilter } from './crossfilter.js';
import { dimensionsOf, keyNumbers, Medians, salaries } from './market.js';
import { dayOf } from './scale.js';

export class Counter {
  #cross;
  #pay;
  #filtered = {}; // what is chosen of each dimension, as a text

  /** @param vacancies those of the ads; each ad is one of its own if ads are counted */
  constructor(market, vacancies, words) {
    this.all = vacancies.size;
    this.columns = vacancies.saying(market.columns);
    this.dimensions = dimensionsOf({ ...market, columns: this.columns }, words);
    this.byName = Object.fromEntries(this.dimensions.map((one) => [one.name, one]));
    this.#cross = new CrossFilter(this.dimensions, vacancies);
    this.#pay = Medians.among(salaries(this.columns));
  }

  /** Follows a choice; what did not change since the last one is left as it is. */
  filter({ filters, from, to }) {
    for (const { name, codes, size } of this.dimensions) {
      const wanted = name === 'day' ? `${from}/${to}` : JSON.stringify(filters[name] ?? []);
      if (this.#filtered[name] === wanted || (this.#filtered[name] === undefined && ['[]', '/'].includes(wanted))) {
        continue;
      }
      this.#filtered[name] = wanted;
      this.#cross.filter(name, name === 'day' ? period(size, from, to) : allowed(codes, filters[name] ?? []));
    }
  }

  /** By the name of each dimension: how many have each value, and how many there are. */
  tallies() {
    return this.#cross.tallies();
  }

  /** The ads that pass; of a vacancy the first that does. */
  selected() {
    return this.#cross.selected();
  }

  /** Of some ads: how many state their pay and its median, companies, and remote work. */
  numbers(ads) {
    return { ...this.#pay.median(ads), ...keyNumbers(ads, this.byName) };
  }
}

/** Which values pass; null if none is chosen, and so all do. */
function allowed(codes, chosen) {
  return chosen.length === 0 ? null : Uint8Array.from(codes, (code) => (chosen.includes(code) ? 1 : 0));
}

function period(size, from, to) {
  if (from === '' && to === '') {
    return null;
  }
  const [first, last] = [from === '' ? 1 : dayOf(from), to === '' ? size : dayOf(to)];
  return Uint8Array.from({ length: size }, (_, day) => (day > 0 && day >= first && day <= last ? 1 : 0));
}
