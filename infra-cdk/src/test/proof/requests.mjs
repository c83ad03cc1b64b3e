// Reads requests.tsv and has each request judged by the evaluator.
import { readFileSync } from 'node:fs';
import { createValidatedPolicy } from '@cloud-copilot/iam-policy';
import { runSimulation, runUnsafeSimulation } from '@cloud-copilot/iam-simulate';
import { person, target } from './people.mjs';
import { account, arn, region } from './template.mjs';

const results = {
  Allowed: 'allowed',
  ImplicitlyDenied: 'denied', // nothing allows it
  ExplicitlyDenied: 'forbidden', // a statement denies it, whatever else allows it
};

// What a proper client sends, unless the row says otherwise.
const always = { 'aws:SecureTransport': 'true' };
const usual = {
  's3:': { 's3:TlsVersion': '1.3' },
  's3:PutObject': { 's3:if-none-match': '*', 's3:ObjectCreationOperation': 'true' },
  'kms:Decrypt': { 'kms:ViaService': `s3.${region}.amazonaws.com` },
  'kms:GenerateDataKey': { 'kms:ViaService': `s3.${region}.amazonaws.com` },
};

// Short words of the fourth column.
const words = {
  http: { 'aws:SecureTransport': 'false' },
  'old-tls': { 's3:TlsVersion': '1.1' },
  overwriting: { 's3:if-none-match': undefined },
  part: { 's3:if-none-match': undefined, 's3:ObjectCreationOperation': 'false' },
  'own-code': { 'kms:ViaService': undefined },
  'for-our-trail': { 'aws:SourceArn': arn('cloudtrail', 'trail/jobs-analytics') },
  'for-a-strangers-trail': {
    'aws:SourceArn': `arn:aws:cloudtrail:${region}:999988887777:trail/jobs-analytics`,
  },
  'of-our-account': { 'aws:SourceAccount': account },
  'of-a-strangers-account': { 'aws:SourceAccount': '999988887777' },
};

/** [{line, text, who, action, resource, context, expected}] in the order of the file. */
export function readRequests(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'))
    .map(({ text, line }) => {
      const cells = text.split('\t').filter((cell) => cell !== '');
      if (cells.length !== 5 || !Object.values(results).includes(cells[4])) {
        throw new Error(`requests.tsv:${line}: expected five cells, the last a result: ${text}`);
      }
      const [who, action, resource, context, expected] = cells;
      return { line, text: cells.join(' · '), who, action, resource, context, expected };
    });
}

/** The policies that have a say in a request, as the documents of the template themselves. */
export function documentsOf(request, resources) {
  const { identity, boundary } = person(request.who, resources);
  const { policy } = target(request.resource, request.action, resources);
  return [...identity, boundary, policy].filter((one) => one !== undefined);
}

export async function judge(request, resources) {
  const simulation = simulationOf(request, resources);
  const answer = await runSimulation(simulation, {});
  if (answer.resultType !== 'single') {
    throw new Error(`requests.tsv:${request.line}: ${JSON.stringify(answer.errors ?? answer.resultType)}`);
  }
  const said = stated(request, resources);
  const ignored = answer.result.ignoredContextKeys.filter((key) => said.includes(key));
  if (ignored.length === 0) {
    return results[answer.overallResult];
  }
  if (!ignored.every((key) => key.startsWith('kms:EncryptionContext:'))) {
    throw new Error(`requests.tsv:${request.line}: ${request.action} knows no ${ignored}`);
  }
  // The evaluator's check of a request does not see that these keys are the pattern
  // kms:EncryptionContext:${key}, and drops them. All else it has checked by now.
  const resourcePolicy = createValidatedPolicy(
    simulation.resourcePolicy,
    () => [], // checked above
    { name: 'resource' },
  );
  return results[runUnsafeSimulation({ ...simulation, resourcePolicy }, {})];
}

function simulationOf(request, resources) {
  const asking = person(request.who, resources);
  const asked = target(request.resource, request.action, resources);
  return {
    request: {
      principal: asking.principal,
      action: request.action,
      resource: { resource: asked.arn, accountId: account },
      contextVariables: context(request, asking.context, resources),
    },
    identityPolicies: filled(asking.identity).map((policy, index) => ({ name: `${index}`, policy })),
    permissionBoundaryPolicies: asking.boundary
      ? filled([asking.boundary]).map((policy) => ({ name: 'boundary', policy }))
      : undefined,
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    resourcePolicy: filled([asked.policy])[0],
  };
}

/** IAM refuses a policy without statements, so one that lost its last is as good as none. */
function filled(policies) {
  return policies.filter((policy) => policy !== undefined && policy.Statement.length > 0);
}

/** The keys that the row itself gives; the evaluator must know them all. */
function stated(request, resources) {
  return said(request, resources).flatMap((values) => Object.keys(values));
}

function said({ action, context: text }, resources) {
  const given = text.split(' ').filter((word) => word !== '-');
  return given.map((word) => words[word] ?? pair(word, action, resources));
}

function context(request, own, resources) {
  const { action } = request;
  const values = Object.assign(
    { ...always, ...usual[`${action.split(':')[0]}:`], ...usual[action], ...own },
    ...said(request, resources),
  );
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** `key=value`, where `@name` is the ARN of a resource. */
function pair(word, action, resources) {
  const at = word.indexOf('=');
  if (at < 0) {
    throw new Error(`no such word: ${word}; known: ${Object.keys(words).join(', ')}, key=value`);
  }
  const value = word.slice(at + 1);
  return {
    [word.slice(0, at)]: value.startsWith('@') ? target(value.slice(1), action, resources).arn : value,
  };
}
