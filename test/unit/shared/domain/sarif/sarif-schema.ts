import { Ajv } from 'ajv';
import schema from '../../../../fixtures/sarif/sarif-schema-2.1.0.json' with { type: 'json' };

// The schema speaks draft 04 and uses nothing in it that later drafts mean otherwise but the name of its own address.
const { $schema: _, id: $id, ...rest } = schema;

const ajv = new Ajv({
  strict: false,
  formats: {
    uri: (text: string) => /^[a-z][a-z\d+.-]*:\S+$/i.test(text) && URL.canParse(text),
    'uri-reference': /^(?:[\w.~!$&'()*+,;=:@/?#[\]-]|%[\da-f]{2})*$/i,
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
});
const check = ajv.compile({ $id, ...rest });

/** What the standard has against a file; none if it is valid. */
export function schemaErrors(log: unknown): readonly string[] {
  return check(log)
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
