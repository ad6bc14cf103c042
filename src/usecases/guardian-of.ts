import { dayOf } from '#core/clocks/day.ts';
import { guardianship } from '#core/parties/guardian.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Context } from './context.ts';
import type { Subject } from './ports/cases.ts';

/** By which entry of the register somebody is the guardian of another today, with both; nothing where they are not. Read anew each time. */
export async function guardianOf({ cases, now, compiled }: Pick<Context, 'cases' | 'now' | 'compiled'>, region: string, ward: string, guardian: string): Promise<{ readonly entry: RegisterEntry; readonly ward: Subject; readonly guardian: Subject } | undefined> {
  const [of, who] = await Promise.all([cases.party(region, ward), cases.party(region, guardian)]);
  if (of?.subject.kind !== 'person' || who?.subject.kind !== 'person') return undefined;
  const entry = guardianship(compiled.catalog, of, who, dayOf(now()));
  return entry && { entry, ward: of.subject, guardian: who.subject };
}
