// The few shapes that the architecture diagram is made of, as SVG text. Nothing is measured: whoever
// places a box leaves room for DejaVu Sans and Verdana, the widest of the fonts that may be there.

const font = "'DejaVu Sans', Verdana, Arial, sans-serif";

export const colours = {
  ink: '#0f172a', quiet: '#475569', line: '#64748b', paper: '#ffffff', ground: '#f8fafc',
  data: '#0f766e', audit: '#b45309', access: '#6d28d9', alert: '#be123c', user: '#1d4ed8',
};

/** The whole picture; `shapes` are drawn in their order. */
export function picture({ width, height, title, description }, shapes) {
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="fr" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${escape(title)}</title>
<desc id="description">${escape(description)}</desc>
<defs>
<marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="${colours.line}"/></marker>
</defs>
<rect width="${width}" height="${height}" fill="${colours.paper}"/>
<g font-family="${font}" font-size="13">
${shapes.flat(Infinity).join('\n')}
</g>
</svg>
`;
}

/** A box with a coloured edge, a heading and lines below it; `keys` are the keys that encrypt it. */
export function box({ x, y, width, height, colour, heading, lines = [], keys = [] }) {
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${colours.paper}" stroke="${colour}" stroke-width="1.5"/>`,
    `<path d="M${x + 8} ${y}h-1a7 7 0 0 0-7 7v${height - 14}a7 7 0 0 0 7 7h1z" fill="${colour}"/>`,
    text(x + 22, y + 26, heading, { size: 15, weight: 700 }),
    ...lines.map((line, index) => text(x + 22, y + 50 + index * 21, line, { fill: colours.quiet })),
    ...keys.map((key, index) => keyMark(x + width - 36 - index * 34, y + 12, key)),
  ];
}

/** A frame around boxes, with its name on the upper edge. */
export function frame({ x, y, width, height, colour, heading, fill = 'none', dash = '' }) {
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="12" fill="${fill}" stroke="${colour}" stroke-width="1.5"${dash && ` stroke-dasharray="${dash}"`}/>`,
    text(x + 18, y + 25, heading, { fill: colour, weight: 700 }),
  ];
}

/** An arrow along points; a label's first line stands at `at`, a second one on the arrow's other side. */
export function arrow({ along, label = [], at = along[0], anchor = 'middle', ground = colours.ground }) {
  const path = along.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
  return [
    `<path d="${path}" fill="none" stroke="${colours.line}" stroke-width="1.8" stroke-linejoin="round" marker-end="url(#tip)"/>`,
    ...label.map((line, index) =>
      text(at[0], at[1] + index * 25, line, { size: 11.5, fill: colours.ink, anchor, halo: ground }),
    ),
  ];
}

/** A small key in the colour of the KMS key that it stands for. */
export function keyMark(x, y, colour) {
  return `<g transform="translate(${x} ${y})" fill="none" stroke="${colour}" stroke-width="2.4"><circle cx="6" cy="8" r="4.6"/><path d="M10.6 8H23M18.5 8v5M22.6 8v4"/></g>`;
}

export function text(x, y, words, { size = 13, weight = 400, fill = colours.ink, anchor = 'start', halo = '' } = {}) {
  const around = halo && ` stroke="${halo}" stroke-width="5" paint-order="stroke" stroke-linejoin="round"`;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"${around}>${escape(words)}</text>`;
}

function escape(words) {
  return String(words).replace(/ (?=[:;%$])/g, '\u00a0').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
