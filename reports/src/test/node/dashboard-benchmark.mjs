// Measures a dashboard in Chromium:
//   node dashboard-benchmark.mjs CHROMIUM MODULES PAGE
// Tells as JSON, in milliseconds, each the median and the worst of several: from opening to the
// first paint and to the last figure drawn, and from a click to the end of the redraw and to the
// frame after it.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [executablePath, modules, file] = process.argv.slice(2);
const { chromium } = createRequire(join(modules, 'anything.js'))('playwright-core');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
const opened = [];
const clicks = [];
for (let visit = 0; visit < 5; visit++) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true })).newPage();
  await page.addInitScript(() => new MutationObserver((_, observer) => {
    if (document.body?.dataset.ready) {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => { globalThis.readyAt = performance.now(); }));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true }));
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('body[data-complete]', { timeout: 60_000 });
  await page.waitForFunction(() => globalThis.readyAt);
  opened.push(await page.evaluate(() => ({ drawn: globalThis.readyAt,
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime })));
  clicks.push(...await page.evaluate(async () => {
    const times = [];
    for (const facet of ['technology', 'contract', 'remote', 'salary', 'place', 'source', 'company']) {
      for (let press = 0; press < 2; press++) {
        const button = document.querySelector(`#facet-${facet} li button`);
        const start = performance.now();
        button.click();
        const answered = performance.now() - start;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        times.push({ answered, redrawn: performance.now() - start });
      }
    }
    return times;
  }));
  await page.context().close();
}
await browser.close();
const summary = (numbers) => {
  const sorted = numbers.map(Math.round).sort((one, other) => one - other);
  return { median: sorted[sorted.length >> 1], worst: sorted.at(-1) };
};
console.log(JSON.stringify({
  firstPaint: summary(opened.map(({ paint }) => paint)),
  lastFigure: summary(opened.map(({ drawn }) => drawn)),
  clickAnswered: summary(clicks.map(({ answered }) => answered)),
  clickRedrawn: summary(clicks.map(({ redrawn }) => redrawn)),
}));
