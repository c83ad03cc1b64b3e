// A chart of rows: each value is a button with a bar, its count and its share. Choosing one keeps
// the others in sight.
import { arrange, byId, element } from './dom.js';

const shownAtFirst = 8;
const shownMore = 40;

export class Facet {
  #rows = new Map();
  #search = '';
  #most = shownAtFirst;

  /** @param choose is called with the code of a value that was pressed */
  constructor(dimension, words, choose) {
    this.dimension = dimension;
    this.words = words;
    this.choose = choose;
    this.place = byId(`facet-${dimension.name}`);
    this.list = this.place.querySelector('ul');
    this.note = this.place.querySelector('.note');
    this.folded = dimension.labels.map((label) => folded(label));
    this.#tools();
  }

  #tools() {
    const input = this.place.querySelector('input');
    this.more = this.place.querySelector('.more');
    if (this.dimension.order || this.dimension.size - 1 <= shownAtFirst) {
      input?.parentElement.remove();
    }
    input?.addEventListener('input', () => {
      this.#search = folded(input.value.trim());
      this.#draw();
    });
    this.more.addEventListener('click', () => {
      this.#most = this.#most === shownAtFirst ? shownMore : shownAtFirst;
      this.#draw();
    });
  }

  /**
   * @param tally how many offers have each value, and how many there are
   * @param chosen the codes that are chosen
   * @param unit ads or vacancies
   */
  draw({ counts, base }, chosen, unit) {
    Object.assign(this, { counts, base });
    this.chosen = new Set(chosen);
    this.unit = unit;
    this.#draw();
  }

  /** The values to show, and how many there would be. */
  #values() {
    const { order, codes } = this.dimension;
    if (order) {
      return { values: [...order, 0], all: order.length + 1 };
    }
    const { counts } = this;
    const picked = [...this.chosen].map((code) => codes.indexOf(code)).filter((value) => value > 0);
    picked.sort((one, other) => counts[other] - counts[one]);
    const isOther = (value) => !picked.includes(value) && this.#isSought(value);
    const { first, found } = foremost(counts, isOther, Math.max(0, this.#most - picked.length));
    const values = [...picked, ...first].slice(0, this.#most);
    return { values: this.#search === '' ? [...values, 0] : values, all: picked.length + found };
  }

  #isSought(value) {
    return this.#search === '' || this.folded[value].includes(this.#search);
  }

  #draw() {
    const { values, all } = this.#values();
    const known = values.filter((value) => value !== 0);
    const largest = Math.max(1, ...known.map((value) => this.counts[value]));
    const shown = values.filter((value) => value !== 0 || this.counts[0] > 0 || this.chosen.has(''));
    arrange(this.list, shown.map((value) => this.#row(value, largest)));
    const hidden = all - known.length;
    this.more.hidden = this.dimension.order !== undefined ||
      (hidden <= 0 && this.#most === shownAtFirst);
    this.more.textContent = this.#most === shownAtFirst
      ? this.words.text('more', this.words.number(Math.min(hidden, shownMore - shownAtFirst)))
      : this.words.text('fewer');
    this.note.textContent = this.#said(all);
  }

  /** How many the rows are of, and how many of these say nothing. */
  #said(all) {
    const { words, dimension, unit } = this;
    if (this.#search !== '' && all === 0) {
      return words.text('nothing.found');
    }
    return words.text('note', words.counted(this.base, unit),
      words.share(this.counts[0], this.base), words.text(`unknown.${dimension.name}`));
  }

  #row(value, largest) {
    const { words, dimension } = this;
    const code = dimension.codes[value];
    const row = this.#rows.get(value) ?? this.#made(value);
    const count = this.counts[value];
    const pressed = this.chosen.has(code);
    const { button, bar, number, share } = row;
    const told = words.share(count, this.base);
    button.setAttribute('aria-pressed', pressed);
    button.classList.toggle('faded', this.chosen.size > 0 && !pressed);
    bar.style.width = `${Math.min(100, (count / largest) * 100)}%`;
    number.textContent = words.number(count);
    share.textContent = told;
    return row.item;
  }

  #made(value) {
    const { codes, labels } = this.dimension;
    const label = value === 0 ? this.words.text('unknown') : labels[value];
    const bar = element('i', { class: 'bar' });
    const number = element('b');
    const share = element('small');
    const name = element('span', { class: 'name', dir: 'auto', title: label }, label);
    const button = element('button', { type: 'button', class: value === 0 ? 'unknown' : '' },
      name, number, share, element('i', { class: 'track' }, bar));
    button.addEventListener('click', () => this.choose(codes[value]));
    const row = { item: element('li', {}, button), button, bar, number, share };
    this.#rows.set(value, row);
    return row;
  }

  /** The rows as they are shown, for a picture. */
  rows() {
    return [...this.list.querySelectorAll('button')].map((button) => ({
      label: button.querySelector('.name').textContent,
      count: button.querySelector('b').textContent,
      share: button.querySelector('small').textContent,
      part: Number.parseFloat(button.querySelector('.bar').style.width) / 100,
      unknown: button.classList.contains('unknown'),
    }));
  }
}

/** A text for searching: without accents and capitals. */
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The values, of those that count and of which something holds, that have the largest counts, without
 * sorting a hundred thousand of them; and how many hold.
 */
function foremost(counts, holds, most) {
  const first = [];
  let found = 0;
  let enough = 0; // no more than that does not get in
  for (let value = 1; value < counts.length; value++) {
    if (counts[value] === 0 || !holds(value)) {
      continue;
    }
    found++;
    if (counts[value] > enough) {
      let at = first.length;
      while (at > 0 && counts[first[at - 1]] < counts[value]) {
        at--;
      }
      first.splice(at, 0, value);
      first.length = Math.min(first.length, most);
      enough = first.length === most ? counts[first.at(-1)] ?? Infinity : 0;
    }
  }
  return { first, found };
}
