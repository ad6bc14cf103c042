import { queryOptions } from '@tanstack/react-query';
import type { RiskNoteBody, Risks } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const risksQuery = queryOptions({ queryKey: ['supervision', 'risks'], queryFn: async () => await valueOf<Risks>(client.GET('/api/v1/staff/risks')), refetchInterval: 60_000 });

/** Notes something of a risk; sent again under the same key it is written once. */
export async function putRiskNote(risk: string, note: string, body: RiskNoteBody): Promise<Risks> {
  return await valueOf<Risks>(client.PUT('/api/v1/staff/risks/{risk}/notes/{note}', { params: { path: { risk, note } }, body }));
}
