// The dashboard: reads the offers in the page, counts them, and draws what is chosen. The address
// holds the choice; everything else follows from it.
import { Counter } from './dashboard/counter.js';
import { decoded, unpacked, unpackedJson } from './dashboard/decode.js';
import { byId, download, element } from './dashboard/dom.js';
import { Facet } from './dashboard/facet.js';
import { choiceOf, hashOf, nothing } from './dashboard/hash.js';
import { Map101 } from './dashboard/map.js';
import { dimensionNames, dimensionsOf } from './dashboard/market.js';
import { picture } from './dashboard/picture.js';
import { dayOf, isoOf, widened } from './dashboard/scale.js';
import { OfferTable } from './dashboard/table.js';
import { TimeLine } from './dashboard/timeline.js';
import { Vacancies } from './dashboard/vacancies.js';
import { Words } from './dashboard/words.js';

const jsonOf = (id) => JSON.parse(byId(id).textContent);

class Dashboard {
  constructor(market, words) {
    Object.assign(this, { market, words });
    const { columns, step } = market; // step: of publication, where vacancies are summed
    this.dimensions = dimensionsOf(market, words);
    this.byName = Object.fromEntries(this.dimensions.map((one) => [one.name, one]));
    this.named = this.dimensions.filter(({ codes }) => codes).map(({ name }) => name);
    this.vacancies = step ? Vacancies.summed(columns.vacancies) : Vacancies.among(columns.vacancy);
    this.counters = {};
    this.choice = nothing();
    const choose = (name) => (code) => this.#toggle(name, code);
    this.facets = this.named.map((name) => new Facet(this.byName[name], words, choose(name)));
    this.map = new Map101(jsonOf('contours'), {
      dimension: this.byName.place, departments: market.departments, words, choose: choose('place') });
    this.time = new TimeLine(countsOf(this.byName.day, this.vacancies.weights), {
      step, lastDay: market.lastUpdateDay, words, choose: (from, to, moving) => this.#period(from, to, moving) });
    this.table = step ? undefined : new OfferTable(words);
    byId('unit').hidden = this.vacancies.members.length === 0;
    this.#listen();
  }

  #listen() {
    addEventListener('hashchange', () => this.read());
    byId('clear').addEventListener('click', () => {
      this.#become({ ...nothing(), unit: this.choice.unit });
      byId('selection').focus();
    });
    for (const radio of document.querySelectorAll('input[name=unit]')) {
      radio.addEventListener('change', () => this.#become({ ...this.choice, unit: radio.value }));
    }
    byId('csv')?.addEventListener('click', () => download(`jobs-analytics-${this.words.text(`${this.choice.unit}.name`)}.csv`, this.table.file()));
    for (const button of document.querySelectorAll('[data-picture]')) {
      button.addEventListener('click', () => this.#picture(button));
    }
  }

  /** Follows the address. */
  read() {
    const { asked, absent } = this.#asked();
    byId('absent').hidden = absent.length === 0;
    byId('absent').textContent = this.words.text('absent', absent.slice(0, 5).map((code) => code.slice(0, 60)).join(', '));
    if (hashOf(asked) !== hashOf(this.choice) || !this.drawn) {
      this.choice = asked;
      this.#draw();
    }
  }

  /** What the address asks for, as far as the page can tell it, and the codes that it cannot. */
  #asked() {
    const { market: { step }, words } = this;
    const asked = choiceOf(location.hash, dimensionNames);
    const absent = [];
    for (const [name, codes] of Object.entries(asked.filters)) {
      const known = codes.filter((code) => this.byName[name]?.codes.includes(code));
      absent.push(...codes.filter((code) => !known.includes(code)).map((code) => (code === '' ? words.text('unknown') : code)));
      asked.filters[name] = known;
    }
    if (step && asked.unit === 'ads') { // single ads are not in such a page
      absent.push(words.text('ads.name'));
      asked.unit = 'vacancies';
    }
    return { asked: step ? { ...asked, ...widened(step, asked) } : asked, absent };
  }

  #toggle(name, code) {
    const chosen = this.choice.filters[name] ?? [];
    const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
    this.#become({ ...this.choice, filters: { ...this.choice.filters, [name]: next } });
  }

  #period(from, to, moving) {
    const iso = (day) => (day === undefined ? '' : isoOf(day));
    this.#become({ ...this.choice, from: iso(from), to: iso(to) }, moving);
  }

  /** Takes on a choice; one of a moving hand is not one to come back to. */
  #become(choice, moving = false) {
    performance.mark('chosen');
    this.choice = choice;
    byId('absent').hidden = true;
    this.#draw();
    if (!moving && location.hash.replace(/^#/, '') !== hashOf(choice)) {
      history.pushState(null, '', `#${hashOf(choice)}`);
    }
    performance.measure('answer', 'chosen');
  }

  /** Counts what is chosen; made when its unit is chosen first. */
  #counter() {
    const { unit } = this.choice;
    this.counters[unit] ??= new Counter(this.market,
      unit === 'ads' ? new Vacancies(new Uint8Array(this.market.columns.vacancy.length), false) : this.vacancies, this.words);
    return this.counters[unit];
  }

  #draw() {
    const { filters, from, to, unit } = this.choice;
    const counter = this.#counter();
    counter.filter(this.choice);
    const tallies = counter.tallies();
    const numbers = counter.numbers(tallies);
    for (const facet of this.facets) {
      const { name } = facet.dimension;
      facet.draw(tallies[name], filters[name] ?? [], unit);
    }
    this.map.draw(tallies.place, filters.place ?? [], unit);
    this.time.draw(tallies.day, { from: from === '' ? undefined : dayOf(from), to: to === '' ? undefined : dayOf(to) }, unit);
    this.table?.draw(numbers.all, unit, counter);
    this.#numbers(numbers, counter.all);
    this.#chips();
    this.drawn = (this.drawn ?? 0) + 1;
    document.documentElement.dataset.drawn = this.drawn;
  }

  #numbers({ all, companies, unnamed, remote, unsaid, stated, middle }, most) {
    const { words, choice: { unit } } = this;
    const of = (part) => words.share(part, all);
    const told = {
      offers: [words.number(all), words.text('key.offers', words.text(`${unit}.name`), words.number(most))],
      ...(this.market.step ? {} : { companies: [words.number(companies), words.text('key.companies', of(unnamed))] }),
      salary: [stated === 0 ? '–' : words.text('euros', words.number(middle)), words.text('key.salary', of(stated))],
      remote: [of(remote), words.text('key.remote', of(unsaid))],
    };
    for (const [name, [number, meaning]] of Object.entries(told)) {
      byId(`key-${name}`).textContent = number;
      byId(`key-${name}-meaning`).textContent = meaning;
    }
    byId('told').textContent = words.text('told', words.counted(all, unit), words.number(most));
  }

  #chips() {
    const { words, choice } = this;
    const chips = this.named.flatMap((name) => (choice.filters[name] ?? []).map((code) => {
      const { codes, labels } = this.byName[name];
      const label = code === '' ? words.text('unknown') : labels[codes.indexOf(code)];
      return this.#chip(words.text(name), label, () => this.#toggle(name, code));
    }));
    if (choice.from !== '' || choice.to !== '') {
      const days = [choice.from, choice.to].map((iso) => (iso === '' ? '…' : words.day(dayOf(iso), 'short')));
      chips.push(this.#chip(words.text('day'), days.join(' – '), () => this.#period(undefined, undefined)));
    }
    byId('chips').replaceChildren(...chips);
    byId('no-chips').hidden = chips.length > 0;
    byId('clear').hidden = chips.length === 0;
    for (const radio of document.querySelectorAll('input[name=unit]')) {
      radio.checked = radio.value === choice.unit;
    }
    for (const link of document.querySelectorAll('[data-keeps-choice]')) {
      const [page] = link.getAttribute('href').split('#');
      const hash = hashOf(choice);
      link.setAttribute('href', hash === '' ? page : `${page}#${hash}`);
    }
  }

  #chip(name, label, remove) {
    const button = element('button', { type: 'button', 'aria-label': this.words.text('remove', name, label) },
      element('span', {}, `${name} `), element('b', { dir: 'auto' }, label), element('i', { 'aria-hidden': 'true' }, '×'));
    button.addEventListener('click', () => {
      const at = [...byId('chips').children].indexOf(button.parentElement);
      remove();
      const left = byId('chips').children;
      (left[Math.min(at, left.length - 1)]?.firstElementChild ?? byId('selection')).focus();
    });
    return element('li', {}, button);
  }

  async #picture(button) {
    const place = byId(button.dataset.picture);
    const facet = this.facets.find(({ place: own }) => own === place);
    const title = place.querySelector('h2').textContent;
    const legend = [...place.querySelectorAll('.legend li')].map((entry) =>
      ({ colour: getComputedStyle(entry.firstElementChild).backgroundColor, text: entry.textContent }));
    const figure = facet ? { title, rows: facet.rows() } : { title, drawing: place.querySelector('svg'), legend };
    const chosen = [...byId('chips').querySelectorAll('button')].map(({ children: [name, label] }) => `${name.textContent}${label.textContent}`);
    const notes = [place.querySelector('.note').textContent, ...(chosen.length === 0 ? [] : [chosen.join(' · ')]),
      ...[...document.querySelectorAll('.says')].map(({ textContent }) => textContent)];
    download(`jobs-analytics-${place.id}.png`, await picture(figure, notes));
  }
}

/** How many have each value of a dimension. */
function countsOf({ values, size }, weights) {
  const counts = new Uint32Array(size);
  values.forEach((value, at) => { counts[value] += weights ? weights[at] : 1; });
  return counts;
}

async function open() {
  const words = new Words(jsonOf('said'), document.documentElement.lang);
  if (typeof DecompressionStream === 'undefined') {
    byId('absent').hidden = false;
    byId('absent').textContent = words.text('too.old');
    return;
  }
  const market = decoded(await unpacked(byId('offers-packed').textContent));
  const dashboard = new Dashboard(market, words);
  dashboard.read();
  document.body.dataset.ready = 'true';
  dashboard.table?.know(await unpackedJson(byId('texts-packed').textContent));
  document.body.dataset.complete = 'true';
}

open();
