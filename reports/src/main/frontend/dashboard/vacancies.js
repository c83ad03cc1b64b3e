// Ads that are one vacancy. Counting vacancies, an ad says what its vacancy says, which the page holds
// where the two differ: so a vacancy is counted once for each value, with the numbers of the study.
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

  /** The columns of the ads (Vacancies.java tells which) with what their vacancies say. */
  saying(columns) {
    if (!this.speak) {
      return columns;
    }
    const said = Object.entries(columns).filter(([name]) => name !== 'technologies' && `said.${name}` in columns)
      .map(([name, own]) => [name, replaced(own, columns[`said.${name}`])]);
    return { ...columns, ...Object.fromEntries(said), ...this.#technologies(columns) };
  }

  #technologies({ technologies, technology, 'said.technologies': speakers }) {
    const ends = endsOf(technologies);
    const giver = (ad) => (speakers[ad] === 0 ? ad : this.members[this.starts[this.of[ad]] + speakers[ad] - 1]);
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

/** Numbers with those of others, 1 more than they are, in place of their own; 0 leaves them. */
function replaced(own, others) {
  const Wider = others.BYTES_PER_ELEMENT > own.BYTES_PER_ELEMENT ? others.constructor : own.constructor;
  const numbers = new Wider(own);
  for (let ad = 0; ad < numbers.length; ad++) {
    if (others[ad] !== 0) {
      numbers[ad] = others[ad] - 1;
    }
  }
  return numbers;
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
