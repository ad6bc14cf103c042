import type { CaseRead } from '#usecases/ports/cases.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

/** Who asks for an item. */
export type Officer = { readonly region: string; readonly officer?: { readonly id: string } };

/** The case of an item, for who was drawn for it and who looked at it again: nobody browses. */
export async function itemFor({ context }: Services, { region, officer }: Officer, number: string, no: number): Promise<CaseRead> {
  const read = number.startsWith(region) ? await context.cases.read(region, number) : undefined;
  const item = read?.state.items.find((each) => each.no === no);
  if (!read || !item) throw new Problem('not-found');
  const theirs = [item.officer, item.reviewer, item.reopened?.officer, item.reopened?.reviewer, item.again?.officer, item.again?.reviewer];
  if (officer === undefined || !theirs.includes(officer.id)) throw new Problem('not-yours');
  return read;
}
