import { abolishedIn } from '../catalog/abolished.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Refusal } from './refusal.ts';

/**
 * What speaks against words that an officer writes and the applicant reads, by the field they stand in: a proof that was abolished may not be asked for
 * in other words either, wherever it is written (人社部发〔2020〕26号: 不得变相保留、明减暗留).
 */
export function wordsFault(catalog: Catalog, service: string, fields: Readonly<Record<string, string | undefined>>): Refusal | undefined {
  for (const [field, text] of Object.entries(fields)) {
    const abolished = text === undefined ? undefined : abolishedIn(catalog, service, text);
    if (abolished === undefined) continue;
    const detail = { zh: `“${abolished.name}”已经取消，换个说法也不能再要：${abolished.by}`, en: `This proof was abolished and may not be asked for in other words either: ${abolished.by}` };
    return { code: 'not-in-catalogue', detail, errors: [{ pointer: `/${field}`, detail }], abolished: abolished.id };
  }
  return undefined;
}
