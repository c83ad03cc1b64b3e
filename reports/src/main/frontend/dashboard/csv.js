// Tables for spreadsheets, of which every cell may hold what a stranger wrote.

// A spreadsheet takes a cell that begins so for a formula, and runs it.
const formula = /^[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A text as a cell: never a formula, always quoted. */
export function cell(value) {
  if (typeof value === 'number') {
    return String(value);
  }
  const safe = formula.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""').replaceAll('\0', '')}"`;
}

/**
 * Rows as a file, as a list of its parts.
 *
 * @param separator `;` where the comma is the decimal sign, else `,`
 */
export function* csv(rows, separator) {
  yield '\ufeff'; // else Excel takes UTF-8 for the encoding of its country
  for (const row of rows) {
    yield `${row.map((value) => number(cell(value), value, separator)).join(separator)}\r\n`;
  }
}

const number = (text, value, separator) =>
  (typeof value === 'number' && separator === ';' ? text.replace('.', ',') : text);

/** An address that may be followed, else an empty text: no `javascript:`, no file. */
export function safeLink(address) {
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : '';
  } catch {
    return '';
  }
}
