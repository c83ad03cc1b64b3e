// Every policy of the template, whoever it belongs to, under a name that tells it apart.

/** A list of {name, document}; changing a document changes what the requests are judged by. */
export function policiesOf(resources) {
  return Object.entries(resources).flatMap(([id, resource]) => policiesOfOne(id, resource));
}

function policiesOfOne(id, resource) {
  const found = [];
  const called = resource.RoleName ?? resource.ManagedPolicyName ?? id.replace(/[0-9A-F]{8}$/, '');
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

/** Each policy with one statement or one condition less: {name, apply, undo}. */
export function* mutants(policies) {
  for (const { name, document } of policies) {
    const all = document.Statement;
    for (const [index, statement] of all.entries()) {
      const called = `${name} / ${statement.Sid ?? `statement ${index}`}`;
      yield replacing(document, `${called} left out`, name, all.filter((one) => one !== statement));
      for (const [operator, keys] of Object.entries(statement.Condition ?? {})) {
        for (const key of Object.keys(keys)) {
          const weaker = { ...statement, Condition: without(statement.Condition, operator, key) };
          const changed = all.map((one) => (one === statement ? weaker : one));
          yield replacing(document, `${called} without ${operator} ${key}`, name, changed);
        }
      }
    }
  }
}

function replacing(document, name, policy, statements) {
  const before = document.Statement;
  return {
    name,
    policy,
    apply: () => (document.Statement = statements),
    undo: () => (document.Statement = before),
  };
}

function without(condition, operator, key) {
  const { [key]: dropped, ...keys } = condition[operator];
  const { [operator]: replaced, ...others } = condition;
  return Object.keys(keys).length === 0 ? others : { ...others, [operator]: keys };
}
