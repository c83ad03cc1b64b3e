// Every policy of the template, whoever it belongs to, under a name that tells it apart.

/** A list of {name, document}; changing a document changes what the requests are judged by. */
export function policiesOf(resources) {
  return Object.entries(resources).flatMap(([id, resource]) => policiesOfOne(id, resource));
}

function policiesOfOne(id, resource) {
  const found = [];
  const called = resource.RoleName ?? resource.ManagedPolicyName ?? id;
  const add = (kind, document) => found.push({ name: `${kind}-${called}`, document });
  switch (resource.type) {
    case 'AWS::IAM::Role':
      add('trust', resource.AssumeRolePolicyDocument);
      (resource.Policies ?? []).forEach(({ PolicyDocument }) => add('inline', PolicyDocument));
      break;
    case 'AWS::IAM::ManagedPolicy':
      add('managed', resource.PolicyDocument);
      break;
    case 'AWS::KMS::Key':
      add('key', resource.KeyPolicy);
      break;
    case 'AWS::S3::BucketPolicy':
      add('bucket', resource.PolicyDocument);
      break;
    case 'AWS::SNS::TopicPolicy':
      add('topic', resource.PolicyDocument);
      break;
    default:
      if ('PolicyDocument' in resource || 'Policies' in resource || 'KeyPolicy' in resource) {
        throw new Error(`${id}: a policy of ${resource.type} is judged by nobody; add it here`);
      }
  }
  return found;
}

/**
 * Each policy with one thing less or wider: without a statement, a condition, an action or one of
 * several principals, or with any resource in place of the named ones. {name, policy, actions, apply, undo}; the actions are those
 * of the changed statement.
 */
export function* mutants(policies) {
  for (const { name, document } of policies) {
    const all = document.Statement;
    for (const [index, statement] of all.entries()) {
      const called = `${name} / ${statement.Sid ?? `statement ${index}`}`;
      for (const [change, ...instead] of changes(statement, /^(managed|inline)-/.test(name))) {
        yield {
          name: `${called} ${change}`,
          policy: name,
          actions: [statement.Action].flat(),
          apply: () => (document.Statement = all.flatMap((one) => (one === statement ? instead : one))),
          undo: () => (document.Statement = all),
        };
      }
    }
  }
}

/** [what was changed, the statement instead, if any]. A resource's policy is about nothing else. */
function* changes(statement, ofRole) {
  yield ['left out'];
  for (const [operator, keys] of Object.entries(statement.Condition ?? {})) {
    for (const key of Object.keys(keys)) {
      const Condition = without(statement.Condition, operator, key);
      yield [`without ${operator} ${key}`, { ...statement, Condition }];
    }
  }
  if (Array.isArray(statement.Action)) {
    for (const action of statement.Action) {
      const Action = statement.Action.filter((one) => one !== action);
      yield [`without ${action}`, { ...statement, Action }];
    }
  }
  for (const [kind, who] of Object.entries(statement.Principal ?? {})) {
    for (const one of Array.isArray(who) ? who : []) {
      const Principal = { ...statement.Principal, [kind]: who.filter((other) => other !== one) };
      yield [`without ${one}`, { ...statement, Principal }];
    }
  }
  if (ofRole && statement.Effect === 'Allow' && statement.Resource !== '*') {
    yield ['on any resource', { ...statement, Resource: '*' }];
  }
}

function without(condition, operator, key) {
  const { [key]: dropped, ...keys } = condition[operator];
  const { [operator]: replaced, ...others } = condition;
  return Object.keys(keys).length === 0 ? others : { ...others, [operator]: keys };
}
