// The time line: bars by day, week or month, and a period that is chosen by drawing over them, or
// with the two sliders below, which also serve fingers and keys.
import { byId, showTip, svg } from './dom.js';
import { roundedUp, steps } from './scale.js';

const margin = { left: 46, right: 10, top: 8, bottom: 24 };
const height = 190;
const widestDate = 48;
const room = { day: 64, week: 64, month: 88 }; // of a date below the bars, as in « sept. 2026 »

export class TimeLine {
  #dragged;

  /**
   * @param days how many offers there are in all, by day since 1970
   * @param step the unit of the bars, where they can have no other
   * @param lastDay of which the end is not known yet
   * @param choose is called with the first and the last day, and whether the hand is still moving;
   *   without days if all are chosen
   */
  constructor(days, { step, lastDay, words, choose }) {
    Object.assign(this, { days, lastDay, words, choose });
    const { unit, starts } = steps(days, step);
    Object.assign(this, { unit, starts, size: Math.max(0, starts.length - 1) });
    this.place = byId('time');
    this.note = byId('time-note');
    this.sliders = [byId('time-from'), byId('time-to')];
    this.#listen();
    byId('time-title').textContent = words.text(`time.${unit}`);
    this.#widen();
    new ResizeObserver(() => this.#widen()).observe(this.place);
  }

  #listen() {
    this.sliders.forEach((slider, side) => {
      slider.max = Math.max(0, this.size - 1);
      slider.disabled = this.size < 2;
      slider.addEventListener('input', () => this.#slid(side, true));
      slider.addEventListener('change', () => this.#slid(side, false));
    });
    this.place.addEventListener('pointerdown', (event) => this.#start(event));
    this.place.addEventListener('pointermove', (event) => this.#over(event));
    this.place.addEventListener('pointerup', (event) => this.#stop(event));
    this.place.addEventListener('pointercancel', () => { this.#dragged = undefined; });
    this.place.addEventListener('pointerleave', (event) => showTip(event, []));
  }

  #slid(side, moving) {
    const [from, to] = this.sliders.map((slider) => Number(slider.value));
    this.#choose(side === 0 ? Math.min(from, to) : from, side === 0 ? to : Math.max(from, to), moving);
  }

  /** Chooses from the first to the last step, both included. */
  #choose(first, last, moving) {
    if (first === 0 && last === this.size - 1) {
      this.choose(undefined, undefined, moving);
    } else {
      this.choose(this.starts[first], this.starts[last + 1] - 1, moving);
    }
  }

  #stepAt(event) {
    const box = this.place.getBoundingClientRect();
    const part = (event.clientX - box.left - margin.left) / (box.width - margin.left - margin.right);
    return Math.max(0, Math.min(this.size - 1, Math.floor(part * this.size)));
  }

  #start(event) {
    if (event.button === 0 && event.pointerType !== 'touch' && this.size > 0) {
      this.place.setPointerCapture(event.pointerId);
      this.#dragged = { from: this.#stepAt(event), was: this.period };
    }
  }

  #over(event) {
    if (this.size === 0) {
      return;
    }
    const step = this.#stepAt(event);
    showTip(event, this.#lines(step));
    if (this.#dragged && step !== this.#dragged.to) {
      this.#dragged.to = step;
      const { from } = this.#dragged;
      this.#choose(Math.min(from, step), Math.max(from, step), true);
    }
  }

  #stop(event) {
    if (!this.#dragged) {
      return;
    }
    const { from, was } = this.#dragged;
    const to = this.#stepAt(event);
    this.#dragged = undefined;
    const again = was && from === to && was[0] === from && was[1] === to;
    if (again) {
      this.choose(undefined, undefined, false); // a second click on the only step lets it go
    } else {
      this.#choose(Math.min(from, to), Math.max(from, to), false);
    }
  }

  #lines(step) {
    const { words, starts, unit } = this;
    const open = starts[step + 1] > this.lastDay ? ` ${words.text('incomplete')}` : '';
    return [words.step(unit, starts[step]) + open, words.counted(this.sums[step], this.counted)];
  }

  /** @param from, to the days that are chosen; undefined if all are */
  draw({ counts, base }, { from, to }, counted) {
    Object.assign(this, { counts, base, counted });
    this.sums = new Float64Array(this.size);
    for (let step = 0; step < this.size; step++) {
      const end = Math.min(counts.length, this.starts[step + 1]);
      for (let day = Math.max(1, this.starts[step]); day < end; day++) {
        this.sums[step] += counts[day];
      }
    }
    this.period = from === undefined && to === undefined ? undefined : this.#stepsOf(from, to);
    const [first, last] = this.period ?? [0, this.size - 1];
    [first, last].forEach((step, side) => {
      this.sliders[side].value = step;
      const day = side === 0 ? from ?? this.starts[first] : to ?? this.starts[last + 1] - 1;
      this.sliders[side].setAttribute('aria-valuetext', this.size === 0 ? '' : this.words.day(day));
    });
    this.#note();
    this.#paint();
  }

  #stepsOf(from = 0, to = Infinity) {
    const inside = (day) => Math.max(0, Math.min(this.size - 1, this.starts.findLastIndex((start) => start <= day)));
    return [inside(from), inside(to)];
  }

  #note() {
    const { words, base, counted, counts } = this;
    const earlier = counts.subarray(1, this.starts[0] ?? 1).reduce((sum, count) => sum + count, 0);
    const older = earlier === 0 ? '' :
      ` ${words.text('earlier', words.counted(earlier, counted), words.day(this.starts[0]))}`;
    this.note.textContent = words.text('note', words.counted(base, counted),
      words.share(counts[0], base), words.text('unknown.day')) + older;
  }

  /** The width is asked for when it changes only: to ask makes the browser lay out the whole page. */
  #widen() {
    const width = Math.max(240, this.place.clientWidth);
    if (width !== this.width) {
      this.width = width;
      if (this.counts) {
        this.#paint();
      }
    }
  }

  #paint() {
    const { width } = this;
    const top = roundedUp(this.sums.reduce((most, sum) => Math.max(most, sum), 0));
    const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
    const x = (step) => margin.left + (step / Math.max(1, this.size)) * inner.width;
    const y = (count) => margin.top + inner.height * (1 - count / top);
    const [first, last] = this.period ?? [0, this.size - 1];
    const bars = { in: '', out: '', open: '' };
    const gap = Math.min(2, (inner.width / Math.max(1, this.size)) * 0.15);
    this.sums.forEach((sum, step) => {
      const kind = step < first || step > last ? 'out' : this.starts[step + 1] > this.lastDay ? 'open' : 'in';
      bars[kind] += `M${x(step) + gap / 2} ${y(0)}V${y(sum)}H${x(step + 1) - gap / 2}V${y(0)}Z`;
    });
    const ticks = [0, top / 2, top].map((count) => svg('g', { class: 'tick' },
      svg('line', { x1: margin.left, x2: width - margin.right, y1: y(count), y2: y(count) }),
      svg('text', { x: margin.left - 6, y: y(count) + 4, 'text-anchor': 'end' }, this.words.decimal(count))));
    const chosen = this.period === undefined ? [] : [svg('rect', { class: 'chosen', x: x(first),
      width: x(last + 1) - x(first), y: margin.top, height: inner.height })];
    this.place.replaceChildren(svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' },
      ...ticks, ...chosen, ...Object.entries(bars).map(([kind, d]) => svg('path', { class: `step ${kind}`, d })),
      ...this.#dates(x, inner.width)));
  }

  /** The names of some steps below the bars, as many as there is room for. */
  #dates(x, width) {
    const every = Math.max(1, Math.ceil(this.size / Math.max(1, Math.floor(width / room[this.unit]))));
    const texts = [];
    let year = '';
    const lastFit = margin.left + width + margin.right - widestDate;
    for (let step = 0; step < this.size && x(step) <= lastFit; step += every) {
      const day = this.starts[step];
      const now = this.words.day(day, 'tickYear');
      const name = this.words.day(day, this.unit === 'month' ? 'tickMonth' : 'tickDay');
      texts.push(svg('text', { x: x(step), y: height - 7, 'text-anchor': 'start' },
        this.unit === 'month' && now !== year ? `${name} ${now}` : name));
      year = now;
    }
    return texts;
  }
}
