import { Ajv } from 'ajv';
import type { Server } from './server-type.ts';

const FORMATS = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
};

/** A body must already have the right types and no field too many; paths, queries and headers are texts and are read as numbers where a number is due. */
export function validateStrictly(app: Server): void {
  const strict = new Ajv({ allErrors: true, coerceTypes: false, removeAdditional: false, useDefaults: false, formats: FORMATS });
  const reading = new Ajv({ allErrors: true, coerceTypes: true, removeAdditional: false, useDefaults: false, formats: FORMATS });
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? strict : reading).compile(schema as object));
}
