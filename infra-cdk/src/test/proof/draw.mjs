// Writes a diagram as SVG and as PNG. The picture is a browser's, at twice the size.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from './png.mjs';

/** Needs Chromium: the variable CHROMIUM, or `chromium` on the path. */
export function draw(svg, folder) {
  const drawing = resolve(folder, 'diagramme_infra.svg');
  writeFileSync(drawing, svg);
  const scratch = mkdtempSync(join(tmpdir(), 'diagram-'));
  const shot = join(scratch, 'shot.png');
  const [, width, height] = svg.match(/viewBox="0 0 (\d+) (\d+)"/);
  const browser = spawnSync(process.env.CHROMIUM ?? 'chromium', [
    '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=2',
    `--user-data-dir=${scratch}`, `--window-size=${width},${height}`, `--screenshot=${shot}`,
    pathToFileURL(drawing).href,
  ], { stdio: 'ignore', timeout: 120_000 });
  if (browser.status !== 0) {
    throw new Error(`chromium ended with ${browser.error?.message ?? browser.status}; no picture was made`);
  }
  const digest = createHash('sha256').update(svg).digest('hex');
  writeFileSync(resolve(folder, 'diagramme_infra.png'), labelled(readFileSync(shot), digest));
  rmSync(scratch, { recursive: true });
}

/** The picture with a text chunk right behind its first one, which has 25 bytes after the signature. */
function labelled(png, digest) {
  const body = Buffer.from(`tEXtSource\0svg-sha256:${digest}`, 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
