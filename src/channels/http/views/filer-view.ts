import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Filing, LifeEvent } from '#core/catalog/life-event.ts';
import type { Service } from '#core/catalog/service.ts';
import type { Localized } from '#core/value.ts';
import type { Filer } from '../schemas/guide.ts';
import { ruleText } from './rule-text.ts';

const FILERS: Readonly<Record<Filing['by'], Localized>> = { self: { zh: '本人', en: 'The person' }, relative: { zh: '亲属', en: 'A relative' }, employer: { zh: '用人单位', en: 'The employer' } };
const ENTERPRISE: Localized = { zh: '单位', en: 'The enterprise' };

/** Who may hand a service or a life event in, what has to hold for that, and which article says so. */
export function filerViews(compiled: CompiledCatalog, filed: Pick<Service | LifeEvent, 'filedBy' | 'subject'>): Filer[] {
  const { filedBy = [{ by: 'self' as const }], subject } = filed;
  return filedBy.map(({ by, may, basis }: Filing) => ({
    who: by === 'self' && subject === 'enterprise' ? ENTERPRISE : FILERS[by],
    ...(may !== undefined && { may: ruleText(compiled, undefined, may).words }), ...(basis !== undefined && { basis }),
  }));
}
