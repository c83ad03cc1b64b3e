// Builds what the report pages are made of: `node build.mjs OUTPUT_FOLDER` writes
//   report.js     our script with the parts of plotly.js it needs
//   page.css    the style
//   dashboard.js, dashboard.css  the same for the dashboard, which draws by itself
//   contours.json the map, as GeoJSON
// Packages are installed first if package-lock.json changed since they were. The mark of that lies
// beside them, so that it goes when they go; nothing but that step needs a network.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const oldestNode = 20;

function stop(message) {
  console.error(`reports/src/main/frontend: ${message}`);
  process.exit(1);
}

function install() {
  const mark = join(here, 'node_modules', '.installed-lock.sha256');
  const lock = readFileSync(join(here, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) {
    return;
  }
  console.log('Installing the packages of the report pages (npm ci)');
  // No package's own install script is needed, so none is run.
  const options = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
  const npm = spawnSync('npm', [...options, '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32', // npm is a .cmd there
  });
  if (npm.status !== 0) {
    stop(`'npm ci' failed (${npm.error?.message ?? `exit ${npm.status}`}); ` +
        'the first build needs npm and a package registry, later ones do not');
  }
  writeFileSync(mark, wanted);
}

async function bundle(output) {
  const esbuild = await import('esbuild');
  const shared = { outdir: output, bundle: true, minify: true, logLevel: 'warning' };
  const all = (...names) => names.map((name) => join(here, name));
  await esbuild.build({ ...shared, entryPoints: all('page.css', 'dashboard.css') });
  await esbuild.build({
    ...shared,
    entryPoints: all('report.js', 'dashboard.js'),
    format: 'iife',
    target: 'es2020',
    charset: 'ascii', // the script then works whatever the page is taken to be encoded in
    legalComments: 'inline',
    define: { global: 'globalThis' },
    loader: { '.css': 'empty' }, // the style of tile maps, which are not used
  });
}

if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  stop(`needs Node.js ${oldestNode} or newer, was ${process.versions.node}`);
}
const [folder] = process.argv.slice(2);
if (!folder) {
  stop('usage: node build.mjs OUTPUT_FOLDER');
}
const output = resolve(folder);
install();
mkdirSync(output, { recursive: true });
await bundle(output);
const { contours } = await import('./contours.mjs');
writeFileSync(join(output, 'contours.json'), JSON.stringify(contours()));
