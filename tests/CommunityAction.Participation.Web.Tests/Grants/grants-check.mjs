// Reads {"package": where the package's schema is, "grant": where the grant's is, "cases": [{"name", "value"}]} and writes what does not fit, a line each.
// The schemas name a dialect that no validator knows, and an older grant schema than the one beside them. Formats are asserted.
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';

const input = JSON.parse(readFileSync(0, 'utf8'));
const read = (path, id) => ({ ...JSON.parse(readFileSync(path, 'utf8')), $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id });
const schema = read(input.package, 'https://360giving.invalid/package');
schema.properties.grants.items = { $ref: 'https://360giving.invalid/grant' };
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(read(input.grant, 'https://360giving.invalid/grant'));
const fits = ajv.compile(schema);
for (const { name, value } of input.cases) {
  if (!fits(value)) {
    for (const error of fits.errors) {
      console.log(`${name}: ${error.instancePath || '/'} ${error.message}`);
    }
  }
}
