import type { CaseRead } from '#usecases/ports/cases.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

/** Who asks for an item. */
export type Officer = { readonly region: string; readonly officer?: { readonly id: string }; readonly roles: readonly string[] };

/** The case of an item, for who was drawn for it and who looked at it again: nobody browses. */
export async function itemFor({ context }: Services, { region, officer, roles }: Officer, number: string, no: number): Promise<CaseRead> {
  const read = number.startsWith(region) ? await context.cases.read(region, number) : undefined;
  const item = read?.state.items.find((each) => each.no === no);
  if (!read || !item) throw new Problem('not-found');
  // By the role in which they had it: without that it is theirs no more.
  const parts = { officer: [item.officer, item.reopened?.officer, item.again?.officer], reviewer: [item.reviewer, item.reopened?.reviewer, item.again?.reviewer] };
  const isTheirs = officer !== undefined && (['officer', 'reviewer'] as const).some((role) => roles.includes(role) && parts[role].includes(officer.id));
  if (!isTheirs) throw new Problem('not-yours');
  return read;
}
