// Reads {"document": the OpenAPI document, "cases": [{"name", "schema", "value"}]} and writes what does not fit, a line each.
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';

const { document, cases } = JSON.parse(readFileSync(0, 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addFormat('int32', true);
ajv.addFormat('int64', true);
ajv.addSchema(document, 'document');
for (const { name, schema, value } of cases) {
  const fits = ajv.compile({ $ref: `document#${schema}` });
  if (!fits(value)) {
    for (const error of fits.errors) {
      console.log(`${name}: ${error.instancePath || '/'} ${error.message}`);
    }
  }
}
