// node judge.mjs TEMPLATE REQUESTS: judges the requests by the policies of the template, then again
// with each statement, condition, action and one of several principals of each policy left out, and with each permission of a
// role given on any resource. Prints JSON:
//   policies   name → document, resolved
//   rows       [{line, text, expected, was}]
//   mutants    how many there were
//   survivors  the names of those that changed no answer
//
// The evaluator, @cloud-copilot/iam-simulate, is under the AGPL 3. It runs in this process only, as
// a tool of the tests; nothing of it is linked with, copied into or delivered with the product.
import { readTemplate } from './template.mjs';
import { mutants, policiesOf } from './policies.mjs';
import { documentsOf, judge, readRequests } from './requests.mjs';

const [template, table] = process.argv.slice(2);
if (!table) {
  console.error('usage: node judge.mjs TEMPLATE REQUESTS');
  process.exit(2);
}
const resources = readTemplate(template);
const policies = policiesOf(resources);
const exported = JSON.parse(JSON.stringify(policies)); // before the mutants touch them

const rows = [];
const unreadable = [];
for (const request of readRequests(table)) {
  try {
    rows.push({ ...request, was: await judge(request, resources) });
  } catch (error) {
    unreadable.push(error.message);
  }
}
if (unreadable.length > 0) {
  console.error(unreadable.join('\n'));
  process.exit(1);
}

const concerned = new Map(policies.map(({ name, document }) => [
  name,
  rows.filter((row) => documentsOf(row, resources).includes(document)),
]));

async function noticed(mutant) {
  const likelier = (row) => (mutant.actions.includes(row.action) ? 0 : 1);
  const rowsOfPolicy = concerned.get(mutant.policy);
  for (const row of rowsOfPolicy.sort((one, other) => likelier(one) - likelier(other))) {
    if ((await judge(row, resources)) !== row.was) {
      return true;
    }
  }
  return false;
}

let count = 0;
const survivors = [];
for (const mutant of mutants(policies)) {
  count += 1;
  mutant.apply();
  if (!(await noticed(mutant))) {
    survivors.push(mutant.name);
  }
  mutant.undo();
}

console.log(JSON.stringify({
  policies: Object.fromEntries(exported.map(({ name, document }) => [name, document])),
  rows: rows.map(({ line, text, expected, was }) => ({ line, text, expected, was })),
  mutants: count,
  survivors,
}));
