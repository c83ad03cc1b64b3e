// The offers that are chosen, newest first, page by page; and all of them as a file.
import { csv, safeLink } from './csv.js';
import { byId, element } from './dom.js';
import { technologiesOf } from './market.js';
import { isoOf } from './scale.js';

const rowsAtOnce = 25;

export class OfferTable {
  #from = 0;

  constructor(words) {
    this.words = words;
    this.texts = { titles: [], links: [], communes: [], said: {} };
    this.body = byId('offers-body');
    this.told = byId('offers-told');
    this.buttons = [byId('offers-before'), byId('offers-after')];
    this.buttons.forEach((button, side) => button.addEventListener('click', () => {
      this.#from += side === 0 ? -rowsAtOnce : rowsAtOnce;
      this.#draw();
    }));
  }

  /** Titles, links and communes come later than the rest. */
  know(texts) {
    this.texts = texts;
    this.#draw();
  }

  /**
   * @param all how many there are
   * @param counter what is counted: the offers, and what its columns say they say
   */
  draw(all, unit, counter) {
    Object.assign(this, { all, unit, counter, columns: counter.columns, dimensions: counter.byName });
    this.#from = 0;
    this.#draw();
  }

  #draw() {
    const page = this.counter.selected(this.#from + rowsAtOnce).slice(this.#from);
    this.body.replaceChildren(...page.map((offer) => this.#row(offer)));
    this.buttons[0].disabled = this.#from === 0;
    this.buttons[1].disabled = this.#from + rowsAtOnce >= this.all;
    const { words } = this;
    this.told.textContent = this.all === 0 ? words.text('none')
      : words.text('page', words.number(this.#from + 1), words.number(this.#from + page.length),
        words.counted(this.all, this.unit));
  }

  #label(name, offer) {
    const { values, labels } = this.dimensions[name];
    return labels[values[offer]];
  }

  #commune(offer) {
    const said = this.unit === 'vacancies' ? this.texts.said[offer] : undefined;
    return said ?? this.texts.communes[offer] ?? '';
  }

  #place(offer) {
    const commune = this.#commune(offer);
    const department = this.#label('place', offer);
    const code = this.dimensions.place.codes[this.columns.place[offer]];
    return commune === '' ? department : code === '' ? commune : `${commune} (${code})`;
  }

  #pay(offer) {
    const bounds = [this.columns.salaryMin[offer], this.columns.salaryMax[offer]]
      .filter((euros, at, all) => euros > 0 && all.indexOf(euros) === at);
    return bounds.length === 0 ? '' : this.words.text('euros', bounds.map((euros) => this.words.number(euros)).join(' – '));
  }

  #row(offer) {
    const { words, columns } = this;
    const cells = [
      ['company', this.#label('company', offer)],
      ['place', this.#place(offer)],
      ['contract', this.#label('contract', offer)],
      ['remote', this.#label('remote', offer)],
      ['salary', this.#pay(offer)],
      ['day', columns.day[offer] === 0 ? '' : words.day(columns.day[offer], 'short')],
      ['source', this.counter.sources(offer).join(', ')],
    ];
    return element('tr', {}, this.#title(offer), ...cells.map(([name, text]) =>
      element('td', { class: `cell-${name}`, dir: 'auto', 'data-name': words.text(`cell.${name}`) }, text || '–')));
  }

  #title(offer) {
    const title = this.texts.titles[offer];
    const link = safeLink(this.texts.links[offer] ?? '');
    const cell = element('th', { scope: 'row', class: 'cell-title', dir: 'auto' });
    const text = title === undefined ? this.words.text('untitled') : title || '–';
    cell.append(link === '' ? text
      : element('a', { href: link, rel: 'noopener noreferrer', target: '_blank' }, text));
    return cell;
  }

  /** All chosen offers as a file, one a row. */
  file() {
    const separator = this.words.language === 'fr' ? ';' : ',';
    return new Blob([...csv(this.#rows(), separator)], { type: 'text/csv;charset=utf-8' });
  }

  * #rows() {
    const { columns, counter, dimensions, texts, words } = this;
    yield ['published', 'title', 'company', 'department_code', 'department', 'commune', 'contract',
      'remote', 'salary_min_eur_per_year', 'salary_max_eur_per_year', 'experience_min_years',
      'technologies', 'source', 'link'].map((name) => words.text(`csv.${name}`));
    const number = (value) => (value === 0 ? '' : value);
    for (const offer of counter.selected()) {
      yield [
        columns.day[offer] === 0 ? '' : isoOf(columns.day[offer]),
        texts.titles[offer] ?? '',
        this.#label('company', offer),
        dimensions.place.codes[columns.place[offer]],
        this.#label('place', offer),
        this.#commune(offer),
        this.#label('contract', offer),
        this.#label('remote', offer),
        number(columns.salaryMin[offer]),
        number(columns.salaryMax[offer]),
        columns.experience[offer] === 0 ? '' : (columns.experience[offer] - 1) / 100,
        technologiesOf(dimensions.technology, offer).join(', '),
        counter.sources(offer).join(', '),
        safeLink(texts.links[offer] ?? ''),
      ];
    }
  }
}
