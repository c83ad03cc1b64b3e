// Outlines out of SVG paths, and what is done to them. An outline is a list of [x, y], y downwards.

const numbersOf = { m: 2, l: 2, h: 1, v: 1, z: 0 };

/** The closed outlines of an SVG path of straight lines; throws at any curve. */
export function outline(path) {
  const outlines = [];
  let current = [];
  let [x, y] = [0, 0];
  for (const [letter, ...values] of commands(path)) {
    const relative = letter === letter.toLowerCase();
    const command = letter.toLowerCase();
    if (command === 'z') {
      [x, y] = current[0];
      current = [];
      continue;
    }
    if (command !== 'm' && current.length === 0) {
      current = [[x, y]]; // drawing goes on from where the last outline was closed
      outlines.push(current);
    }
    if (command === 'm' || command === 'l') {
      x = values[0] + (relative ? x : 0);
      y = values[1] + (relative ? y : 0);
    } else if (command === 'h') {
      x = values[0] + (relative ? x : 0);
    } else {
      y = values[0] + (relative ? y : 0);
    }
    if (command === 'm') {
      current = [];
      outlines.push(current);
    }
    current.push([x, y]);
  }
  return outlines.filter((points) => points.length >= 3);
}

/** The commands one by one: repeated numbers repeat the letter, after a move it is a line's. */
function* commands(path) {
  for (const [, letter, text] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const count = numbersOf[letter.toLowerCase()];
    const values = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (count === undefined || (count === 0 ? values.length > 0 : values.length % count !== 0)) {
      throw new Error(`not a path of straight lines: ${letter}${text.slice(0, 40)}`);
    }
    if (count === 0) {
      yield [letter];
    }
    for (let at = 0; at < values.length; at += count) {
      const follows = at > 0 && letter.toLowerCase() === 'm';
      const name = follows ? (letter === 'm' ? 'l' : 'L') : letter;
      yield [name, ...values.slice(at, at + count)];
    }
  }
}

/** The smallest box around outlines. */
export function bounds(outlines) {
  const xs = outlines.flat().map(([x]) => x);
  const ys = outlines.flat().map(([, y]) => y);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** Outlines scaled and moved so that the box `from` lies centred in the box `to`, undistorted. */
export function moved(outlines, from, to) {
  const width = from.right - from.left;
  const height = from.bottom - from.top;
  const scale = Math.min((to.right - to.left) / width, (to.bottom - to.top) / height);
  const left = (to.left + to.right - width * scale) / 2;
  const top = (to.top + to.bottom - height * scale) / 2;
  return outlines.map((points) =>
    points.map(([x, y]) => [left + (x - from.left) * scale, top + (y - from.top) * scale]));
}

/**
 * GeoJSON polygons out of outlines whose y points upwards. Outer rings run clockwise, as d3 wants
 * them: one that does not would paint the rest of the globe.
 */
export function polygons(outlines) {
  return outlines
    .map((points) => closed(points.filter((point, at) => at === 0 || !same(point, points[at - 1]))))
    .filter((points) => points.length >= 4 && area(points) !== 0)
    .map((points) => [area(points) > 0 ? points.reverse() : points]);
}

const same = ([x1, y1], [x2, y2]) => x1 === x2 && y1 === y2;

const closed = (points) => (same(points[0], points.at(-1)) ? points : [...points, points[0]]);

/** Twice the signed area: positive where a ring runs counter-clockwise. */
export const area = (points) =>
  points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length];
    return sum + x * nextY - nextX * y;
  }, 0);
