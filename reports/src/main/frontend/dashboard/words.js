// Words, numbers and dates in the language of the page.
import { dateOf } from './scale.js';

export class Words {
  constructor(said, language) {
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
    this.said = said;
    this.language = language;
    this.plural = new Intl.PluralRules(locale);
    this.numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    this.decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    this.percents = new Intl.NumberFormat(locale,
      { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const dates = (options) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    this.dates = {
      day: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
      short: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
      month: dates({ month: 'long', year: 'numeric' }),
      tickDay: dates({ day: 'numeric', month: 'short' }),
      tickMonth: dates({ month: 'short' }),
      tickYear: dates({ year: 'numeric' }),
    };
  }

  /** The sentence of a name, with values in place of {0}, {1}, {2}; the name, if there is none. */
  text(name, ...values) {
    return (this.said[name] ?? name).replace(/\{(\d)\}/g, (_, at) => values[at]);
  }

  number(count) {
    return this.numbers.format(count);
  }

  decimal(number) {
    return this.decimals.format(number);
  }

  /** A part of a whole as a percentage; a dash of nothing. */
  share(part, whole) {
    return whole === 0 ? '–' : this.percents.format(part / whole);
  }

  /** As in `1 234 offres`. */
  counted(count, unit) {
    const form = this.plural.select(count) === 'one' ? 'one' : 'other';
    return this.text(`${unit}.${form}`, this.number(count));
  }

  /** A day or a part of it; in French the first of a month is `1er`. */
  day(day, style = 'day') {
    const date = this.dates[style].format(dateOf(day));
    return this.language === 'fr' ? date.replace(/^1 /, '1er ') : date;
  }

  /** The step of a time line that begins on a day. */
  step(unit, start) {
    if (unit === 'week') {
      return this.text('week.of', this.day(start));
    }
    return this.day(start, unit);
  }

  /** A class of numbers, as in `3 à 4 ans`; `to` is not a number in the last. */
  range(name, from, to) {
    if (!(to > from)) {
      return this.text(`${name}.from`, this.number(from));
    }
    return from === 0
      ? this.text(`${name}.below`, this.number(to))
      : this.text(`${name}.between`, this.number(from), this.number(to), this.number(to - 1));
  }
}
