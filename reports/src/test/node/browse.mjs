// Opens pages in Chromium as a reader would and tells as JSON what happened:
//   node browse.mjs CHROMIUM MODULES REQUEST
// MODULES is the folder that holds playwright-core; REQUEST is JSON:
//   [{"file": …, "width": …, "height": …, "scheme": "light"|"dark", "picture": …,
//     "hash": "…"}, …]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [executablePath, modules, request] = process.argv.slice(2);
const require = createRequire(join(modules, 'anything.js'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
const results = [];
for (const visit of JSON.parse(request)) {
  results.push(await look(visit));
}
await browser.close();
console.log(JSON.stringify(results));

async function look({ file, width, height, scheme, picture, hash }) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: scheme, offline: true,
  });
  const page = await context.newPage();
  const asked = [];
  const errors = [];
  const dialogs = [];
  page.on('request', (one) => asked.push(one.url()));
  page.on('console', (one) => one.type() === 'error' && errors.push(one.text()));
  page.on('pageerror', (one) => errors.push(String(one)));
  page.on('dialog', (one) => dialogs.push(one.message()) && one.dismiss());
  const address = pathToFileURL(file).href + hash;
  await page.goto(address);
  const figures = await page.locator('[data-figure]').count();
  await page.waitForFunction(
    () => document.querySelectorAll('[data-figure]:not([data-drawn])').length === 0);
  await page.waitForSelector('body:not(:has(#told)), body[data-complete]');
  await page.screenshot({ path: picture, fullPage: true });
  const seen = await page.evaluate(inspect);
  const hovers = await hover(page);
  const csv = await download(page, '#technologies');
  const found = width === 1280 ? await violations(page) : [];
  await context.close();
  return {
    requests: asked.filter((url) => url !== address.split('#')[0] && !url.startsWith('data:') && !url.startsWith('blob:')),
    errors, dialogs, figures, ...seen, hovers, csv, violations: found,
  };
}

/** What axe-core finds serious. The page lets no other script in; the debugger is not bound by that. */
async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run());
  return found.filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

/** What the button under a section's table hands out; nothing if there is none. */
async function download(page, section) {
  const button = page.locator(`${section} button[data-csv]`);
  if (await button.count() === 0) {
    return '';
  }
  await page.locator(`${section} details`).first().locator('summary').click();
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const parts = [];
  for await (const part of await file.createReadStream()) {
    parts.push(part);
  }
  return `${file.suggestedFilename()}\n${Buffer.concat(parts).toString('utf8')}`;
}

/** Runs in the page. */
function inspect() {
  const overlaps = (boxes) => boxes.filter((one, at) => boxes.slice(0, at).some((other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)).length;
  const fills = (selector) => [...document.querySelectorAll(selector)]
    .filter((path) => path.getBBox().width > 0 && path.getBBox().height > 0)
    .map((path) => getComputedStyle(path).fill);
  const map = document.querySelector('.plot.geography');
  const areas = [...document.querySelectorAll('.plot.geography .choroplethlayer path')]
    .map((path) => path.getBBox().width * path.getBBox().height);
  return {
    lang: document.documentElement.lang,
    title: document.title,
    // A ring the wrong way round would fill the sheet and hide all others.
    largestShareOfMap: map ? Math.max(...areas) / (map.clientWidth * map.clientHeight) : 0,
    mapFills: fills('.plot.geography .choroplethlayer path'),
    technologyFills: fills('.plot.technologies .point path'),
    publicationFills: fills('.plot.publications .point path'),
    meanLine: document.querySelector('.plot.publications .js-line')?.getAttribute('d').length ?? 0,
    overlappingNames: overlaps([...document.querySelectorAll('.plot[data-thinned] .textpoint')]
      .filter((name) => name.style.visibility !== 'hidden').map((name) => name.getBoundingClientRect())),
    sections: document.querySelectorAll('section').length,
    // Drawn at all: bars, dots, lines, areas or cells of some size.
    blankFigures: [...document.querySelectorAll('.plot')]
      .filter((plot) => ![...plot.querySelectorAll(
        '.point path, path.point, .js-line, .choroplethlayer path, .heatmaplayer image')]
        .some((mark) => mark.getBoundingClientRect().width > 1))
      .map((plot) => plot.dataset.figure),
    names: document.querySelectorAll('.plot[data-thinned] .textpoint').length,
    texts: [...document.querySelectorAll('.plot text')].map((text) => text.textContent),
    said: document.body.innerText,
    // What a screen reader says of each figure.
    alternatives: [...document.querySelectorAll('.plot')].map((plot) => [plot.getAttribute('role'),
      plot.getAttribute('aria-label'),
      document.getElementById(plot.getAttribute('aria-describedby'))?.textContent].join('|')),
    links: [...document.querySelectorAll('a, .plot a')].map((a) => a.getAttribute('href') ?? a.getAttribute('xlink:href')),
    images: document.querySelectorAll('img, .plot :not(.hm) > image').length,
    scrollsSideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    background: getComputedStyle(document.body).backgroundColor,
    defaced: globalThis.defaced === true,
  };
}

/** What hovering tells: over the middle of the largest département, and of the first bars. */
async function hover(page) {
  const told = {};
  for (const [name, selector] of Object.entries({
    geography: '.plot.geography .choroplethlayer path',
    technologies: '.plot.technologies .point path',
    publications: '.plot.publications .point path',
  })) {
    const handles = await page.locator(selector).elementHandles();
    let best;
    for (const handle of handles) {
      const box = await handle.boundingBox();
      if (box && box.width * box.height > (best ? best.width * best.height : 0)) {
        best = box;
        best.handle = handle;
      }
    }
    if (best) {
      await best.handle.scrollIntoViewIfNeeded();
      const box = await best.handle.boundingBox();
      await page.mouse.move(box.x + box.width / 2 - 2, box.y + box.height / 2);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      const label = page.locator(`.plot.${name} .hoverlayer .hovertext`).first();
      told[name] = await label.textContent({ timeout: 3000 }).catch(() => '');
    }
  }
  return told;
}
