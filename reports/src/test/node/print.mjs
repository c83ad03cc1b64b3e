// Prints pages to PDF in Chromium, as a reader would, and tells as JSON what the PDF holds:
//   node print.mjs CHROMIUM MODULES REQUEST
// REQUEST is JSON: [{"file": …, "pdf": …}, …]. Pages are counted in the PDF itself.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [executablePath, modules, request] = process.argv.slice(2);
const { chromium } = createRequire(join(modules, 'anything.js'))('playwright-core');

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
const results = [];
for (const { file, pdf } of JSON.parse(request)) {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  const figures = await page.locator('[data-figure]').count();
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-drawn]').length === count, figures);
  await page.pdf({ path: pdf, format: 'A4', printBackground: true, outline: true, tagged: true });
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => ({
    titles: [...document.querySelectorAll('h1, section h2')].map((heading) => heading.textContent),
    hidden: [...document.querySelectorAll('section, section figure, section figcaption')]
      .filter((part) => part.getBoundingClientRect().height < 10).length,
    // A title and its figure share a sheet: of A4, 1123 pixels are left 1017 between the margins.
    long: [...document.querySelectorAll('section')]
      .filter((section) => section.getBoundingClientRect().height > 1017)
      .map((section) => section.id),
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  const text = readFileSync(pdf, 'latin1');
  results.push({
    ...printed,
    pages: (text.match(/\/Type\s*\/Page[^s]/g) ?? []).length,
    outline: outline(text),
  });
  await context.close();
}
await browser.close();
console.log(JSON.stringify(results));

/** The titles in the PDF's outline, which Chromium makes of the headings that it printed. */
function outline(pdf) {
  return [...pdf.matchAll(/\/Title\s*(\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>)/g)].map(([, text]) => decoded(text));
}

/** A text of a PDF: in brackets with escapes, or in hexadecimal; UTF-16 behind a mark. */
function decoded(text) {
  const bytes = text.startsWith('<')
    ? Buffer.from(text.slice(1, -1).replace(/\s/g, ''), 'hex')
    : Buffer.from(text.slice(1, -1)
      .replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)))
      .replace(/\\n/g, '\n').replace(/\\r/g, '\r').replace(/\\(.)/gs, '$1'), 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1');
}
