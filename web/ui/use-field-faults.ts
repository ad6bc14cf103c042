import { useState } from 'react';
import { useText } from './i18n.ts';
import { problemOf } from './request.ts';

/**
 * What the server found wrong with the fields of a form, each for its field to say until what stands in it is changed: it was said of what was sent.
 * @param error what the last try has come to
 * @param values what stands in the fields now, by their place under `/body/`
 */
export function useFieldFaults(error: unknown, values: Readonly<Record<string, unknown>>): { readonly of: (field: string) => string | undefined; /** Whether a field has said what was wrong. */ readonly any: boolean } {
  const text = useText();
  const [sent, setSent] = useState({ error, values });
  // As the values stand when the answer comes: while it is sent nothing is changed any more.
  if (sent.error !== error) setSent({ error, values });
  const errors = error === null || error === undefined ? [] : problemOf(error).errors ?? [];
  return {
    any: errors.length > 0,
    of: (field) => {
      const place = `/body/${field}`;
      // Of a field that holds several values also what is wrong with one of them, unless that has a field of its own.
      const whole = !Object.keys(values).some((each) => each.startsWith(`${field}/`));
      const found = errors.find(({ pointer }) => pointer === place || (whole && pointer.startsWith(`${place}/`)));
      return found && (sent.error !== error || Object.is(sent.values[field], values[field])) ? text(found.detail) : undefined;
    },
  };
}
