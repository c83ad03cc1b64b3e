// What is chosen, as the part of the address after `#`, so that it can be sent to someone:
//   #technology=Java,C%2B%2B&place=75&from=2026-01-01&to=2026-03-31&unit=ads
// A value that is not known is `~`; one that begins with it has another in front.

import { dayOf, isoOf } from './scale.js';

const written = (code) => encodeURIComponent(code === '' ? '~' : code.replace(/^~/, '~~'));

function read(text) {
  const code = decodeURIComponent(text);
  return code === '~' ? '' : code.replace(/^~~/, '~');
}

/** Whether a text is a day that there is, as in 2026-11-22. */
const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayOf(text)) && isoOf(dayOf(text)) === text;

/** Nothing chosen. */
export const nothing = () => ({ filters: {}, from: '', to: '', unit: 'vacancies' });

/** The text of a choice, in an order that depends on nothing; empty if nothing is chosen. */
export function hashOf({ filters, from, to, unit }) {
  const parts = Object.keys(filters).sort()
    .filter((name) => filters[name].length > 0)
    .map((name) => `${name}=${filters[name].map(written).join(',')}`);
  if (from !== '') {
    parts.push(`from=${from}`);
  }
  if (to !== '') {
    parts.push(`to=${to}`);
  }
  if (unit === 'ads') {
    parts.push('unit=ads');
  }
  return parts.join('&');
}

/**
 * The choice of a text, with or without its `#`. Anybody may have written it: what cannot be read is
 * left out.
 *
 * @param names of the dimensions
 */
export function choiceOf(hash, names) {
  const choice = nothing();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [name, text = ''] = part.split('=', 2);
    if (names.includes(name) && text !== '') {
      choice.filters[name] = [...new Set(text.split(',').filter((one) => one !== '').flatMap(readable))];
    } else if ((name === 'from' || name === 'to') && isDay(text)) {
      choice[name] = text;
    } else if (name === 'unit' && text === 'ads') {
      choice.unit = text;
    }
  }
  if (choice.from !== '' && choice.to !== '' && choice.from > choice.to) {
    [choice.from, choice.to] = [choice.to, choice.from];
  }
  return choice;
}

function readable(text) {
  try {
    return [read(text)];
  } catch {
    return []; // %ZZ
  }
}
