// Classes of colour and steps of time, by the same rules as the study (ColourClasses.java,
// Step.java, TimeLine.java).

const aim = 6;

const roundedDown = (count) => {
  const step = count < 20 ? 1 : 10 ** Math.floor(Math.log10(count)) / 2;
  return Math.floor(count / step) * step;
};

/**
 * The lower bounds of classes of counts, ascending from 1, each with the name of its colour. They
 * hold about as many areas each; zero has a class of its own, which is not among them.
 */
export function colourClasses(counts) {
  const positive = counts.filter((count) => count > 0).sort((one, other) => one - other);
  if (positive.length === 0) {
    return [];
  }
  const bounds = new Set([1]);
  for (let at = 1; at < aim; at++) {
    bounds.add(roundedDown(positive[Math.floor((at * positive.length) / aim)]));
  }
  const ascending = [...bounds].sort((one, other) => one - other);
  return ascending.map((from, at) =>
    ({ from, colour: Math.round(((at + 1) * aim) / ascending.length) }));
}

/** The colour of a count, from 0 to 6. */
export const colourOf = (classes, count) =>
  classes.findLast(({ from }) => from <= count)?.colour ?? 0;

const msPerDay = 86_400_000;

/** The day of a number of days since 1970, as a date in UTC. */
export const dateOf = (day) => new Date(day * msPerDay);

/** As in 2026-11-22. */
export const isoOf = (day) => dateOf(day).toISOString().slice(0, 10);

/** The number of days since 1970 of a text as in 2026-11-22; NaN if there is no such day. */
export const dayOf = (iso) => Date.parse(`${iso}T00:00:00Z`) / msPerDay;

const starts = {
  day: (day) => day,
  week: (day) => day - ((day + 3) % 7), // 1 January 1970 was a Thursday
  month: (day) => day - dateOf(day).getUTCDate() + 1,
};
const following = {
  day: (start) => start + 1,
  week: (start) => start + 7,
  month: (start) => starts.month(start + 31),
};

/**
 * The steps of a time line: { unit, starts }; the last start is the end of the last step. So that a
 * few old offers do not press the rest into a corner, it begins where 95 % are still to come; a
 * short time is shown whole.
 *
 * @param days how many offers there are by day since 1970; 0 is the place of those without a day
 * @param only unit that there is, where the days are the first ones of weeks or months
 */
export function steps(days, only) {
  const first = days.findIndex((count, day) => day > 0 && count > 0);
  if (first < 0) {
    return { unit: 'day', starts: [] };
  }
  const last = days.findLastIndex((count) => count > 0);
  const shown = unitOf(first, last) === 'day' ? first : firstShown(days);
  const unit = only ?? unitOf(shown, last);
  const list = [starts[unit](shown)];
  while (list.at(-1) <= last) {
    list.push(following[unit](list.at(-1)));
  }
  return { unit, starts: list };
}

const unitOf = (first, last) => {
  const length = last - first + 1;
  return length <= 62 ? 'day' : length <= 106 * 7 ? 'week' : 'month';
};

/** A period, both days included or empty, widened to whole weeks or months. */
export const widened = (unit, { from, to }) => ({
  from: from === '' ? '' : isoOf(starts[unit](dayOf(from))),
  to: to === '' ? '' : isoOf(following[unit](starts[unit](dayOf(to))) - 1),
});

function firstShown(days) {
  let all = 0;
  for (let day = 1; day < days.length; day++) {
    all += days[day];
  }
  let before = 0;
  let day = 0;
  while (before <= all * 0.05) {
    before += days[++day];
  }
  return day;
}

/** A round number at or above a count, for the end of an axis. */
export function roundedUp(count) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, count)));
  return [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].map((digit) => digit * power).find((round) => round >= count);
}
