import { queryOptions } from '@tanstack/react-query';
import type { EnterpriseStatement, IssuedStatements } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export type Months = { readonly from: string; readonly to: string };

export const statementQuery = (months: Months) => queryOptions({ queryKey: ['enterprise', 'statement', months.from, months.to], queryFn: async () => await valueOf<EnterpriseStatement>(client.GET('/api/v1/enterprise/statement', { params: { query: months } })), staleTime: 0 });
export const issuedQuery = queryOptions({ queryKey: ['enterprise', 'statements'], queryFn: async () => await valueOf<IssuedStatements>(client.GET('/api/v1/enterprise/statements')), staleTime: 0 });

/** The same id again is the same statement. */
export async function issueStatement(id: string, body: Months): Promise<IssuedStatements> {
  return await valueOf<IssuedStatements>(client.PUT('/api/v1/enterprise/statements/{id}', { params: { path: { id } }, body }));
}

/** The sheet of all tables, or of the months alone as .csv. */
export async function getStatementSheet(query: Months & { readonly format: 'xlsx' | 'csv'; readonly language: 'zh' | 'en' }): Promise<Blob> {
  return await valueOf<Blob>(client.GET('/api/v1/enterprise/statement/sheet', { params: { query }, parseAs: 'blob' }));
}

export async function getIssued(id: string): Promise<Blob> {
  return await valueOf<Blob>(client.GET('/api/v1/enterprise/statements/{id}/statement.pdf', { params: { path: { id } }, parseAs: 'blob' }));
}
