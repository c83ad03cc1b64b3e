// A figure as a picture to put elsewhere: it says by itself what it counts and from where.
import { svg } from './dom.js';

const width = 900;
const side = 28;
const copied = ['fill', 'stroke', 'stroke-width', 'opacity', 'fill-opacity', 'font-size', 'font-family',
  'stroke-dasharray', 'text-anchor'];

/** A drawing of the page as a part of a picture: it keeps the looks that the style gives it. */
function copyOf(drawing) {
  const copy = drawing.cloneNode(true);
  const parts = [drawing, ...drawing.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((part, at) => {
    const style = getComputedStyle(parts[at]);
    part.setAttribute('style', copied.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'));
  });
  return copy;
}

/** Rows as bars. */
function bars(rows, colour) {
  const line = 30;
  const name = 300;
  const room = width - 2 * side - name - 170;
  const parts = rows.flatMap(({ label, count, share, part, unknown }, at) => {
    const y = at * line;
    const short = label.length > 38 ? `${label.slice(0, 37)}…` : label;
    return [
      svg('text', { x: name - 12, y: y + 17, 'text-anchor': 'end', fill: colour('--text'), 'font-size': 15 }, short),
      svg('rect', { x: name, y: y + 4, height: line - 12, width: Math.max(1, part * room),
        fill: colour(unknown ? '--bar-incomplete' : '--bar') }),
      svg('text', { x: name + part * room + 8, y: y + 17, fill: colour('--quiet'), 'font-size': 14 }, `${count} · ${share}`),
    ];
  });
  return { part: svg('g', {}, ...parts), height: rows.length * line };
}

/** What the colours of a map mean, side by side. */
function meanings(legend, { y, colour }) {
  const step = (width - 2 * side) / Math.max(1, legend.length);
  return legend.flatMap((entry, at) => [
    svg('rect', { x: side + at * step, y, width: 18, height: 14, fill: entry.colour, stroke: colour('--line') }),
    svg('text', { x: side + at * step + 25, y: y + 12, 'font-size': 13, fill: colour('--text') }, entry.text),
  ]);
}

/** Lines of a text that is too long for one. */
function wrapped(text, most = 118) {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1).length + word.length > most) {
      lines.push('');
    }
    lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${word}`;
  }
  return lines;
}

/**
 * The picture, as a PNG.
 *
 * @param figure { title, drawing, legend? } with an SVG of the page, or { title, rows }; a legend is a
 *   list of { colour, text }
 * @param notes what stands below: what is counted, when, from where
 */
export async function picture({ title, drawing, rows, legend = [] }, notes) {
  const style = getComputedStyle(document.body);
  const colour = (name) => style.getPropertyValue(name).trim();
  const { part, height } = drawing ? placed(drawing) : bars(rows, colour);
  part.setAttribute(drawing ? 'data-place' : 'transform', `translate(${side} 74)`);
  const lines = notes.flatMap((note) => wrapped(note));
  const end = 74 + height + (legend.length > 0 ? 34 : 0);
  const whole = end + 24 + lines.length * 20 + 16;
  const sheet = svg('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height: whole,
    viewBox: `0 0 ${width} ${whole}`, 'font-family': style.fontFamily },
  svg('rect', { width, height: whole, fill: colour('--raised') }),
  svg('text', { x: side, y: 44, 'font-size': 24, 'font-weight': 700, fill: colour('--text') }, title), part,
  ...meanings(legend, { y: 74 + height + 8, colour }),
  ...lines.map((line, at) => svg('text', { x: side, y: end + 34 + at * 20, 'font-size': 13,
    fill: colour('--quiet') }, line)));
  return painted(sheet, whole);
}

function placed(drawing) {
  const copy = copyOf(drawing);
  const { width: from, height: to } = drawing.viewBox.baseVal;
  const shown = Math.min(width - 2 * side, (760 * from) / to);
  const height = (shown * to) / from;
  for (const [name, value] of Object.entries({ x: (width - shown) / 2, y: 74, width: shown, height })) {
    copy.setAttribute(name, value);
  }
  return { part: copy, height };
}

async function painted(sheet, height) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(sheet))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  context.scale(2, 2);
  context.drawImage(image, 0, 0);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
