// Installs the packages of this folder (npm ci) if package-lock.json changed since they were. The
// mark of that lies beside them, so that it goes when they go. Only that step needs a network.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const mark = join(here, 'node_modules', '.installed-lock.sha256');
const wanted = createHash('sha256')
  .update(readFileSync(join(here, 'package-lock.json')))
  .digest('hex');

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  console.log('Installing the policy evaluator and cfn-guard for the tests (npm ci)');
  // No package's own install script is needed, so none is run.
  const options = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
  const npm = spawnSync('npm', [...options, '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32', // npm is a .cmd there
  });
  if (npm.status !== 0) {
    console.error(
      `infra-cdk/src/test/proof: 'npm ci' failed (${npm.error?.message ?? `exit ${npm.status}`}); ` +
        'the first build needs npm and a package registry, later ones do not',
    );
    process.exit(1);
  }
  writeFileSync(mark, wanted);
}
