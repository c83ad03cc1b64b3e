// node yaml-length.mjs TEMPLATE: prints how long the template is as the command line of the CDK
// sends it, {"characters": …}. It sends YAML, made with this library in this version and with these
// options, and asks for the bucket of a bootstrap when that is longer than 51,200 characters
// (`makeBodyParameter` and `serialize` in node_modules/aws-cdk/lib/index.js, 2.1148.1).
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';

const template = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { length: characters } = stringify(template, { schema: 'yaml-1.1', lineWidth: 0 });
console.log(JSON.stringify({ characters }));
