// Uses a dashboard in Chromium as a reader would and tells as JSON what it saw:
//   node dashboard.mjs CHROMIUM MODULES PAGE FOLDER
// PAGE is the French one; pictures and downloads go to FOLDER.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [executablePath, modules, file, folder] = process.argv.slice(2);
const require = createRequire(join(modules, 'anything.js'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
const address = pathToFileURL(file).href;
const told = { requests: [], errors: [], dialogs: [] };

async function opened(width, colorScheme, url = address) {
  const context = await browser.newContext({
    viewport: { width, height: 900 }, colorScheme, offline: true, acceptDownloads: true, bypassCSP: false });
  const page = await context.newPage();
  page.on('request', (one) => !/^(file|data|blob):/.test(one.url()) && told.requests.push(one.url()));
  page.on('console', (one) => one.type() === 'error' && told.errors.push(one.text()));
  page.on('pageerror', (one) => told.errors.push(String(one)));
  page.on('dialog', (one) => told.dialogs.push(one.message()) && one.dismiss());
  await page.goto(url);
  await page.waitForSelector('body[data-complete]', { timeout: 30_000 });
  return page;
}

/** Runs in the page: every number that it shows. */
function numbers() {
  const digits = (text) => Number(text.replace(/[^\d]/g, ''));
  const thousandths = (id) => digits(/\d+,\d(?=\s*%)/.exec(document.getElementById(id).textContent)[0]);
  const facets = {};
  for (const facet of document.querySelectorAll('.facet')) {
    facets[facet.id.replace('facet-', '')] = Object.fromEntries([...facet.querySelectorAll('li')].map((row) =>
      [row.querySelector('.name').textContent, digits(row.querySelector('b').textContent)]));
  }
  const map = Object.fromEntries([...document.querySelectorAll('.area[role=button]')].map((area) =>
    [area.dataset.code, digits(area.getAttribute('aria-label').split(/\s?: /)[1])]));
  return { offers: digits(document.getElementById('key-offers').textContent),
    companies: digits(document.getElementById('key-companies').textContent),
    salary: document.getElementById('key-salary').textContent, facets, map,
    thousandths: { paid: thousandths('key-salary-meaning'), remote: thousandths('key-remote'),
      remoteUnsaid: thousandths('key-remote-meaning') },
    hash: decodeURIComponent(location.hash), chips: document.querySelectorAll('#chips li').length };
}

/** Runs in the page: what the time line says of each of its bars to a pointer over it. */
function bars() {
  const place = document.getElementById('time');
  const box = place.getBoundingClientRect();
  const size = Number(document.getElementById('time-from').max) + 1;
  const counts = [];
  for (let step = 0; step < size; step++) {
    const clientX = box.left + 46 + ((step + 0.5) / size) * (box.width - 56); // its margins: 46 and 10
    place.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: box.top + 20 }));
    counts.push(Number(document.querySelector('.tip').lastElementChild.textContent.replace(/[^\d]/g, '')));
  }
  place.dispatchEvent(new PointerEvent('pointerleave'));
  return counts.filter((count) => count > 0);
}

const count = (page, unit) => page.locator('#unit label', { hasText: unit }).click();

const press = (page, facet, name) =>
  page.locator(`#facet-${facet} li button`, { has: page.locator('.name', { hasText: new RegExp(`^${name}$`) }) }).click();

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** How many different colours a drawing shows: an empty one has very few. */
const colours = (page, selector) => page.locator(selector).screenshot().then((png) => page.evaluate(async (data) => {
  const image = new Image();
  image.src = `data:image/png;base64,${data}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const counts = new Map();
  const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count > 150).length;
}, png.toString('base64')));

async function violations(page) {
  // The policy of the page lets no other script in; the debugger is not bound by it.
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run());
  return found.filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

const page = await opened(1280, 'light');
told.vacancies = await page.evaluate(numbers);
told.bars = await page.evaluate(bars);
await press(page, 'contract', 'Non précisé');
told.vacanciesUnknown = await page.evaluate(numbers);
await page.click('#clear');
await page.locator('#time-from').focus();
await page.keyboard.press('ArrowRight');
told.vacanciesSince = await page.evaluate(numbers);
await page.click('#clear');
await press(page, 'contract', 'CDI');
told.permanentVacancies = await page.evaluate(numbers);
await count(page, 'annonces');
told.permanentAds = await page.evaluate(numbers);
await count(page, 'offres');
told.permanentVacanciesAgain = await page.evaluate(numbers);
await page.click('#clear');
await count(page, 'annonces');
told.all = await page.evaluate(numbers);
told.colours = { map: await colours(page, '#map'), time: await colours(page, '#time'),
  facet: await colours(page, '#facet-contract') };
told.texts = await page.evaluate(() => document.body.innerText);
await press(page, 'technology', 'Java');
await press(page, 'contract', 'CDI');
await press(page, 'contract', 'CDD');
told.filtered = await page.evaluate(numbers);
told.reopened = await (await opened(1280, 'light', page.url())).evaluate(numbers);
told.csv = readFileSync(await saved(page, '#csv'), 'utf8');
told.png = readFileSync(await saved(page, '[data-picture=where]')).length;
told.pngOfRows = readFileSync(await saved(page, '[data-picture=facet-technology]')).length;
await page.goBack();
await page.waitForFunction(() => document.querySelectorAll('#chips li').length === 2);
told.back = await page.evaluate(numbers);
await page.click('#clear');
told.cleared = await page.evaluate(numbers);
told.csvOfAll = readFileSync(await saved(page, '#csv'), 'utf8');

// With keys alone: from a bar by space, to the map by its arrow keys and enter.
await page.locator('#facet-remote li button').first().focus();
await page.keyboard.press('Space');
told.keyed = await page.evaluate(numbers);
told.focusKept = await page.evaluate(() => document.activeElement.getAttribute('aria-pressed'));
await page.keyboard.press('Space');
await page.locator('.area[tabindex="0"]').focus();
await page.keyboard.press('ArrowRight');
told.areaByKey = await page.evaluate(() => document.activeElement.dataset.code);
await page.keyboard.press('Enter');
told.mapped = await page.evaluate(numbers);
await page.click('#clear');
await page.locator('#time-from').focus();
await page.keyboard.press('ArrowRight');
told.fromSecondStep = await page.evaluate(numbers);
await page.click('#clear');
told.links = await page.evaluate(() => [...document.querySelectorAll('a')].map((a) => [a.getAttribute('href'), a.rel]));
told.violations = { light: await violations(page) };

const english = address.replace('/fr/', '/en/');
told.looks = [];
for (const [width, scheme, url] of [[1280, 'dark', address], [360, 'light', address], [360, 'dark', english], [1280, 'light', english]]) {
  const other = await opened(width, scheme, url);
  told.looks.push(await other.evaluate(() => ({ lang: document.documentElement.lang,
    wide: document.documentElement.scrollWidth, title: document.title,
    background: getComputedStyle(document.body).backgroundColor })));
  await other.screenshot({ path: join(folder, `dashboard-${width}-${scheme}-${told.looks.length}.png`), fullPage: true });
  told.violations[`${width} ${scheme}`] = await violations(other);
}
told.defaced = await page.evaluate(() => globalThis.defaced === true);
await browser.close();
console.log(JSON.stringify(told));
