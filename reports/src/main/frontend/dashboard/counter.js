// What one unit, ads or vacancies, is counted by: its own columns and its own filters.
import { CrossFilter } from './crossfilter.js';
import { dimensionsOf, Medians, salaries } from './market.js';
import { dayOf } from './scale.js';

export class Counter {
  #cross;
  #pay;
  #filtered = {}; // what is chosen of each dimension, as a text
  #allowed = {}; // which values pass, where any is chosen
  #newest; // the offers by day, made when they are first asked for

  /** @param vacancies those of the ads; each ad is one of its own if ads are counted */
  constructor(market, vacancies, words) {
    this.all = vacancies.size;
    this.vacancies = vacancies;
    this.columns = vacancies.saying(market.columns);
    this.dimensions = dimensionsOf({ ...market, columns: this.columns }, words);
    this.byName = Object.fromEntries(this.dimensions.map((one) => [one.name, one]));
    this.#pay = Medians.among(salaries(this.columns));
    this.#cross = new CrossFilter([...this.dimensions, { name: 'pay', agreed: true, ...this.#pay.ranks }], vacancies);
  }

  /** Follows a choice; what did not change since the last one is left as it is. */
  filter({ filters, from, to }) {
    for (const { name, codes, size } of this.dimensions) {
      const wanted = name === 'day' ? `${from}/${to}` : JSON.stringify(filters[name] ?? []);
      if (this.#filtered[name] === wanted || (this.#filtered[name] === undefined && ['[]', '/'].includes(wanted))) {
        continue;
      }
      this.#filtered[name] = wanted;
      this.#allowed[name] = name === 'day' ? period(size, from, to) : allowed(codes, filters[name] ?? []);
      this.#cross.filter(name, this.#allowed[name]);
    }
  }

  /** By the name of each dimension: how many have each value, and how many there are. */
  tallies() {
    return this.#cross.tallies();
  }

  /** The newest ads that pass, so many at most; of a vacancy one. */
  selected(most) {
    this.#newest ??= newestFirst(this.columns.day);
    return this.#cross.selected(this.#newest, most);
  }

  /** The names of the sources of an offer; of a vacancy those of all its ads. */
  sources(offer) {
    const { values, labels } = this.byName.source;
    return [...new Set(this.vacancies.adsOf(offer).map((ad) => labels[values[ad]]))];
  }

  /**
   * Of what passes: how many, companies, how many name none, can be done from elsewhere at least at
   * times, do not say so, state their pay, and the median of these.
   */
  numbers(tallies) {
    const passing = (name) => (tallies[name] ? passed(tallies[name].counts, this.#allowed[name]) : []);
    const [company, remote] = [passing('company'), passing('remote')];
    const away = (at) => ['FULL', 'HYBRID', 'OCCASIONAL'].includes(this.byName.remote.codes[at]);
    return {
      all: tallies.pay.base,
      companies: company.reduce((sum, count, at) => sum + (at > 0 && count > 0 ? 1 : 0), 0),
      unnamed: company[0],
      remote: remote.reduce((sum, count, at) => sum + (away(at) ? count : 0), 0),
      unsaid: remote[0],
      ...this.#pay.median(tallies.pay.counts),
    };
  }
}

/** Offers by day, the latest first and those without one last; those of one day in their order. */
function newestFirst(days) {
  const last = days.reduce((most, day) => Math.max(most, day), 0);
  const next = new Uint32Array(last + 2);
  for (let offer = 0; offer < days.length; offer++) {
    next[last - days[offer] + 1]++;
  }
  for (let day = 1; day < next.length; day++) {
    next[day] += next[day - 1];
  }
  const order = new Uint32Array(days.length);
  for (let offer = 0; offer < days.length; offer++) {
    order[next[last - days[offer]]++] = offer;
  }
  return order;
}

/** Of the counts of a chart, which ignores its own filter, those that pass it too. */
function passed(counts, allowed) {
  return allowed ? counts.map((count, value) => count * allowed[value]) : counts;
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
