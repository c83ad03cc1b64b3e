// node guard.mjs TEMPLATE: runs cfn-guard with AWS Control Tower's rules for what the template holds.
// Prints JSON: held [control], broken [{control, resource}]. A rule that found nothing to look at is
// in neither.
//
// cfn-guard and the rules come from @cdklabs/cdk-validator-cfnguard (Apache-2.0) as they are.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const services = [
  's3', 'rds', 'keymanagementservice', 'cloudtrail', 'identityandaccessmanagement', 'ec2', 'cloudwatch',
];
const broken = 19; // what cfn-guard ends with when a rule is broken

const home = join(
  dirname(fileURLToPath(import.meta.url)), 'node_modules', '@cdklabs', 'cdk-validator-cfnguard');
const folders = services.map((service) => join(home, 'rules', 'control-tower', 'cfn-guard', service));

function program() {
  const system = { linux: 'ubuntu', darwin: 'macos' }[process.platform];
  const machine = { x64: 'x86_64', arm64: 'aarch64' }[process.arch];
  if (!system || !machine) {
    console.error(`cfn-guard: no program for ${process.platform} on ${process.arch}`);
    process.exit(3);
  }
  return join(home, 'bin', system, machine, 'cfn-guard');
}

/** Name of a rule → the control it checks, such as CT.S3.PR.1. */
function controls() {
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  return new Map(files.map((file) => {
    const text = readFileSync(file, 'utf8');
    const [, rule] = text.match(/^rule (\S+) when is_cfn_template/m);
    const [, control] = text.match(/\[(CT\.[A-Z0-9.]+)\]/);
    return [rule, control];
  }));
}

/** The logical ids in the paths of a finding. */
function resourcesIn(finding) {
  const text = JSON.stringify(finding);
  return [...new Set([...text.matchAll(/\/Resources\/([A-Za-z0-9]+)/g)].map(([, id]) => id))];
}

const [template] = process.argv.slice(2);
const run = spawnSync(
  program(),
  [
    'validate', '--data', template, ...folders.flatMap((folder) => ['--rules', folder]),
    '--structured', '--output-format', 'json', '--show-summary', 'none',
  ],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (run.status !== 0 && run.status !== broken) {
  console.error(`cfn-guard ended with ${run.status}: ${run.error?.message ?? run.stderr}`);
  process.exit(1);
}
const [report] = JSON.parse(run.stdout);
const named = controls();
const control = (rule) => named.get(rule) ?? rule;
console.log(JSON.stringify({
  held: report.compliant.map(control).sort(),
  broken: report.not_compliant.flatMap(({ Rule: rule }) =>
    resourcesIn(rule.checks).map((resource) => ({ control: control(rule.name), resource }))),
}));
