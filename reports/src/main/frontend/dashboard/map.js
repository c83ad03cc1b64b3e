// The map of the départements: each is a button, and the arrow keys lead from one to the next.
import { byId, element, showTip, svg } from './dom.js';
import { colourClasses, colourOf } from './scale.js';

const scale = 50; // a contour's 0.02 degrees are a pixel
const copy = 'ring-';
const directions = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

const at = ([x, y]) => `${Math.round(x * scale * 10) / 10} ${Math.round(-y * scale * 10) / 10}`;
const outline = (rings) => rings.map((ring) => `M${ring.map(at).join('L')}Z`).join('');

export class Map101 {
  constructor(contours, { dimension, departments, words, choose }) {
    Object.assign(this, { dimension, words, choose });
    this.place = byId('map');
    this.legend = byId('map-legend');
    this.note = byId('map-note');
    this.departments = new Map(departments.map((one) => [one.code, one]));
    this.value = new Map(dimension.codes.map((code, value) => [code, value]));
    const [west, east] = contours.range.lon.map((x) => x * scale);
    const [south, north] = contours.range.lat.map((y) => -y * scale);
    this.areas = contours.features.map((feature) => this.#area(feature));
    this.svg = svg('svg', { viewBox: `${west} ${north} ${east - west} ${south - north}`,
      role: 'group', 'aria-label': words.text('place') },
    ...this.areas.map(({ path }) => path),
    ...contours.frames.map((frame) => svg('path', { class: 'frame', d: `M${frame.map(at).join('L')}Z` })),
    ...contours.labels.map((label) => this.#label(label)));
    this.place.replaceChildren(this.svg);
    this.areas.find(({ own }) => own).path.setAttribute('tabindex', '0');
    this.svg.addEventListener('keydown', (event) => this.#key(event));
    this.svg.addEventListener('pointerleave', (event) => showTip(event, []));
  }

  #area({ id, geometry }) {
    const code = id.replace(copy, '');
    const own = code === id;
    const path = svg('path', { d: geometry.coordinates.map(outline).join(''), class: 'area' });
    if (own) {
      path.setAttribute('role', 'button');
      path.setAttribute('tabindex', '-1');
    } else {
      path.setAttribute('aria-hidden', 'true');
    }
    path.dataset.code = code;
    path.addEventListener('click', () => this.choose(code));
    path.addEventListener('pointermove', (event) => showTip(event, this.#lines(code)));
    return { code, own, path };
  }

  #label({ id, at: place }) {
    const [x, y] = place;
    const name = id === 'ring' ? this.words.text('ring') : this.departments.get(id)?.name ?? id;
    const anchor = id === 'ring' ? 'start' : 'middle';
    return svg('text', { x: x * scale, y: -y * scale + 4, 'text-anchor': anchor, 'aria-hidden': 'true' }, name);
  }

  draw({ counts, base }, chosen, unit) {
    Object.assign(this, { counts, base, unit });
    const picked = new Set(chosen);
    const drawn = new Set(this.areas.map(({ code }) => code));
    const classes = colourClasses([...drawn].map((code) => this.#count(code)));
    for (const { code, own, path } of this.areas) {
      const count = this.#count(code);
      path.setAttribute('fill', `var(--map-${colourOf(classes, count)})`);
      path.classList.toggle('picked', picked.has(code));
      path.classList.toggle('faded', picked.size > 0 && !picked.has(code));
      if (own) {
        path.setAttribute('aria-pressed', picked.has(code));
        path.setAttribute('aria-label', this.words.text('area', this.#name(code), this.words.counted(count, unit)));
      }
    }
    this.#legend(classes);
    this.#note([...drawn]);
  }

  #count(code) {
    return this.counts[this.value.get(code)] ?? 0;
  }

  #name(code) {
    const name = this.departments.get(code)?.name;
    return name ? `${name} (${code})` : code;
  }

  #lines(code) {
    const { words } = this;
    const count = this.#count(code);
    const people = this.departments.get(code)?.population ?? 0;
    const lines = [this.#name(code), `${words.counted(count, this.unit)} · ${words.share(count, this.base)}`];
    if (people > 0) {
      lines.push(words.text('rate', words.decimal((count * 100_000) / people)));
    }
    return lines;
  }

  #legend(classes) {
    const { words } = this;
    const entries = classes.map(({ from, colour }, index) => {
      const to = classes[index + 1]?.from - 1;
      const text = Number.isNaN(to) ? words.text('class.last', words.number(from))
        : from === to ? words.number(from)
          : words.text('class', words.number(from), words.number(to));
      return [colour, text];
    });
    this.legend.replaceChildren(...[[0, words.text('class.none')], ...entries].map(([colour, text]) =>
      element('li', {}, element('i', { style: `background:var(--map-${colour})` }), text)));
  }

  #note(codes) {
    const located = codes.reduce((sum, code) => sum + this.#count(code), 0);
    const { words, base, unit } = this;
    this.note.textContent = words.text('note', words.counted(base, unit),
      words.share(base - located, base), words.text('unknown.map'));
  }

  #key(event) {
    const from = this.areas.find(({ path }) => path === event.target);
    if (!from) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(from.code);
    } else if (directions[event.key]) {
      event.preventDefault();
      this.#move(from, directions[event.key]);
    }
  }

  /** To the nearest département in a direction. */
  #move(from, [right, down]) {
    const middle = ({ path }) => {
      const box = path.getBBox();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const [x, y] = middle(from);
    const ranked = this.areas.filter(({ own, path }) => own && path !== from.path).map((area) => {
      const [toX, toY] = middle(area);
      const ahead = (toX - x) * right + (toY - y) * down;
      const aside = Math.abs((toX - x) * down) + Math.abs((toY - y) * right);
      return { area, ahead, cost: ahead + 2 * aside };
    }).filter(({ ahead }) => ahead > 0).sort((one, other) => one.cost - other.cost);
    if (ranked.length > 0) {
      from.path.setAttribute('tabindex', '-1');
      ranked[0].area.path.setAttribute('tabindex', '0');
      ranked[0].area.path.focus();
    }
  }
}
