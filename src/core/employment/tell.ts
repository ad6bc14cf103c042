import type { Catalog } from '../catalog/catalog.ts';
import type { Cause } from '../notices/causes.ts';
import { noticesOf, type Notice } from '../notices/notice.ts';
import type { Hash } from '../id.ts';
import type { Localized } from '../value.ts';

/** What somebody is told of the employment service; told again under the same key it is the same notice. @param to a person or an enterprise */
export function tellOf({ messages, regions }: Pick<Catalog, 'messages' | 'regions'>, hash: Hash, region: string, to: string, cause: Cause, key: string, at: string, places: Readonly<Record<string, Localized>>): Notice[] {
  const { zh, en } = regions.get(region) ?? { zh: '', en: '' };
  return noticesOf(messages, { cause, key: `employment/${region}/${key}`, case: null, item: null, at, places }, { applicant: to }, { zh, en }, hash);
}
