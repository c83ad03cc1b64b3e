// Ads that are one vacancy. Counting vacancies, an ad says what its vacancy says: so a vacancy is
// counted once for each value, with the numbers of the study.
import { firstOf } from './crossfilter.js';

const larger = (one, other) => Math.max(one, other);

export class Vacancies {
  /**
   * @param of for each ad the number, from 1 on without gaps, of the vacancy that it shares with
   *   others; 0 if it is alone
   * @param speak whether an ad says what its vacancy says
   */
  constructor(of, speak) {
    Object.assign(this, { of, speak });
    this.shared = of.reduce(larger, 0);
    Object.assign(this, byVacancy(of, this.shared));
    this.size = of.length - this.members.length + this.shared;
  }

  /** Vacancies of which those that are alike are one; @param weights how many each stands for */
  static summed(weights) {
    const alone = new Vacancies(new Uint8Array(weights.length), false);
    return Object.assign(alone, { weights, size: weights.reduce((sum, weight) => sum + weight, 0) });
  }

  /** @param column as Vacancies.java writes it */
  static among(column) {
    let last = 0;
    return new Vacancies(Uint32Array.from(column, (number) => (number === 1 ? ++last : Math.max(0, number - 1))), true);
  }

  /** The ads of the vacancy that an ad is of. */
  adsOf(ad) {
    const number = this.of[ad];
    return number === 0 ? [ad] : Array.from(this.members.subarray(this.starts[number], this.starts[number + 1]));
  }

  /** The columns of the ads with what their vacancies say; Vacancies.java tells how that is written. */
  saying(columns) {
    if (!this.speak) {
      return columns;
    }
    const said = Object.keys(columns).filter((name) => name !== 'technologies' && `said.${name}` in columns)
      .map((name) => [name, this.#said(columns[name], columns[`said.${name}`])]);
    return { ...columns, ...Object.fromEntries(said), ...this.#technologies(columns) };
  }

  #said(own, firsts) {
    const numbers = own.slice();
    for (let vacancy = 1; vacancy <= firsts.length; vacancy++) {
      const first = firsts[vacancy - 1];
      for (let at = this.starts[vacancy]; first > 0 && at < this.starts[vacancy + 1]; at++) {
        numbers[this.members[at]] = own[this.#ad(vacancy, first)];
      }
    }
    return numbers;
  }

  /** The ad at a place, from 1 on, of a vacancy. */
  #ad(vacancy, place) {
    return this.members[this.starts[vacancy] + place - 1];
  }

  #technologies({ technologies, technology, 'said.technologies': speakers }) {
    const ends = endsOf(technologies);
    const giver = (ad) => {
      const speaker = this.of[ad] === 0 ? 0 : speakers[this.of[ad] - 1];
      return speaker === 0 ? ad : this.#ad(this.of[ad], speaker);
    };
    const counts = technologies.map((_, ad) => technologies[giver(ad)]);
    const names = new technology.constructor(counts.reduce((sum, count) => sum + count, 0));
    for (let ad = 0, to = 0; ad < counts.length; ad++) {
      const from = giver(ad);
      for (let at = firstOf(ends, from); at < ends[from]; at++) {
        names[to++] = technology[at];
      }
    }
    return { technologies: counts, technology: names };
  }
}

/** Where the values of each ad end, by how many it has. */
export function endsOf(counts) {
  const ends = new Uint32Array(counts.length);
  let end = 0;
  for (let ad = 0; ad < counts.length; ad++) {
    end += counts[ad];
    ends[ad] = end;
  }
  return ends;
}

/**
 * The ads that share a vacancy, vacancy after vacancy, each in the order of the ads, and where those
 * of each vacancy start.
 */
function byVacancy(of, shared) {
  const starts = new Uint32Array(shared + 2);
  let size = 0;
  for (const number of of) {
    if (number !== 0) {
      starts[number + 1]++;
      size++;
    }
  }
  for (let number = 1; number < starts.length; number++) {
    starts[number] += starts[number - 1];
  }
  const members = new Uint32Array(size);
  const next = starts.slice();
  for (let ad = 0; ad < of.length; ad++) {
    if (of[ad] !== 0) {
      members[next[of[ad]]++] = ad;
    }
  }
  return { members, starts };
}
