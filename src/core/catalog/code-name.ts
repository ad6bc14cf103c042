import type { Localized } from '../value.ts';
import type { Catalog } from './catalog.ts';
import { findCode } from './find-code.ts';

/** The name of a code in its list; the code itself where the list does not have it. */
export function codeName({ codes }: Pick<Catalog, 'codes'>, list: string, code: string): Localized {
  const { zh, en } = findCode({ codes }, list, code) ?? { zh: code, en: code };
  return { zh, en };
}
