// Draws the figures of a report page. A figure is JSON in the page, in a script element of the type
// application/json that names it; colours in it are names of the style, as in `var(--map-3)`, so
// that it follows the reader's light or dark preference.
import Plotly from 'plotly.js/lib/core';
import bar from 'plotly.js/lib/bar';
import heatmap from 'plotly.js/lib/heatmap';
import choropleth from 'plotly.js/lib/choropleth';
import scattergeo from 'plotly.js/lib/scattergeo';
import french from 'plotly.js/lib/locales/fr';

// The locale's own short months ("Jui" for June and July alike) are not how French abbreviates.
const frenchMonths = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.',
  'oct.', 'nov.', 'déc.'];
Plotly.register([bar, choropleth, heatmap, scattergeo,
  { ...french, format: { ...french.format, shortMonths: frenchMonths } }]);

// plotly.js fetches the outlines of the world for every map, also for one that does not show them;
// offline the map would stay empty (plotly.js issue 6767).
const nothing = { type: 'GeometryCollection', geometries: [] };
globalThis.PlotlyGeoAssets = {
  topojson: {
    world_110m: {
      type: 'Topology',
      arcs: [],
      objects: { coastlines: nothing, land: nothing, ocean: nothing, lakes: nothing,
        rivers: nothing, countries: nothing, subunits: nothing },
    },
  },
};

const config = {
  displayModeBar: false,
  displaylogo: false,
  doubleClick: false,
  locale: document.documentElement.lang,
  plotlyServerURL: '',
  responsive: true,
  showSendToCloud: false,
};

const narrow = 480;

// Of A4, what a figure may take up beside its title and notes; in CSS pixels, 96 an inch.
const sheet = { width: 640, height: 520 };

const jsonOf = (id) => JSON.parse(document.getElementById(id).textContent);

/** The figure with the names of colours replaced by what they stand for now. */
function coloured(value, style) {
  if (typeof value === 'string') {
    const name = value.match(/^var\((--[a-z0-9-]+)\)$/)?.[1];
    return name ? style.getPropertyValue(name).trim() : value;
  }
  if (Array.isArray(value)) {
    return value.map((part) => coloured(part, style));
  }
  if (value !== null && typeof value === 'object') {
    const parts = Object.entries(value).map(([key, part]) => [key, coloured(part, style)]);
    return Object.fromEntries(parts);
  }
  return value;
}

/** A trace with the contours if it is a map, and without texts that would touch on a phone. */
function fitted(trace, place) {
  if (trace.type === 'choropleth') {
    return { ...trace, geojson: jsonOf(place.dataset.contours) };
  }
  if (trace.type === 'scattergeo' && trace.mode === 'text' && place.clientWidth < narrow) {
    return { ...trace, textfont: { ...trace.textfont, size: 9 } };
  }
  if (trace.type === 'heatmap' && place.clientWidth < narrow && trace.x.length > 5) {
    return { ...trace, texttemplate: '' }; // the cells are too small for numbers; they are hovered
  }
  return trace;
}

/** What all figures share: no background or font of their own. */
function dressed(layout, style) {
  const text = style.getPropertyValue('--text').trim();
  return {
    ...layout,
    autosize: true,
    dragmode: false,
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    font: { family: style.fontFamily, size: 13, color: text, ...layout.font },
    hoverlabel: {
      bgcolor: style.getPropertyValue('--raised').trim(),
      bordercolor: style.getPropertyValue('--line').trim(),
      font: { family: style.fontFamily, size: 13, color: text },
      align: 'left',
    },
  };
}

/**
 * Leaves out the names of points that would overlap one of those before, where the figure says so:
 * the first weigh most.
 */
function thinned(place) {
  if (!('thinned' in place.dataset)) {
    return;
  }
  const kept = [];
  for (const name of place.querySelectorAll('.textpoint')) {
    const box = name.getBoundingClientRect();
    const hidden = kept.some((other) => box.left < other.right && other.left < box.right
      && box.top < other.bottom && other.top < box.bottom);
    name.style.visibility = hidden ? 'hidden' : 'visible';
    if (!hidden) {
      kept.push(box);
    }
  }
}

/** Tells the style of the print how large a figure is and how much of that fits on a sheet. */
function measured(place) {
  if (matchMedia('print').matches) {
    return; // it stays as it was drawn for the screen
  }
  const { clientWidth: width, clientHeight: height } = place;
  place.style.setProperty('--drawn-width', `${width}px`);
  place.style.setProperty('--drawn-height', `${height}px`);
  place.style.setProperty('--print-zoom', Math.min(1, sheet.width / width, sheet.height / height));
}

function drawn(place) {
  thinned(place);
  measured(place);
}

async function draw(place) {
  const style = getComputedStyle(document.body);
  const figure = coloured(jsonOf(place.dataset.figure), style);
  if (figure.layout.meta === 'thinned') {
    place.dataset.thinned = 'true';
  }
  const traces = figure.data.map((trace) => fitted(trace, place));
  await Plotly.react(place, traces, dressed(figure.layout, style), config);
  place.removeAllListeners('plotly_afterplot');
  place.on('plotly_afterplot', () => drawn(place));
  drawn(place);
  place.dataset.drawn = 'true';
}

async function drawAll() {
  for (const place of document.querySelectorAll('[data-figure]')) {
    await draw(place);
  }
}

/** Hands out the numbers behind a figure; the mark at the start tells spreadsheets that it is UTF-8. */
function offerDownload(button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const file = new Blob(['\ufeff', jsonOf(button.dataset.csv)], { type: 'text/csv' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = button.dataset.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
}

document.querySelectorAll('[data-csv]').forEach(offerDownload);
drawAll();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
