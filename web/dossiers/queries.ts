import { queryOptions } from '@tanstack/react-query';
import type { DossierDetail, DossierList, DossierRow, DossierStep } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const dossiersQuery = queryOptions({ queryKey: ['dossiers'], queryFn: async () => await valueOf<DossierList>(client.GET('/api/v1/staff/dossiers')), staleTime: 0 });

/** The files of one case, also what is awaited no more. */
export const dossiersOf = (number: string) => queryOptions({ queryKey: ['dossiers', 'of', number], queryFn: async () => await valueOf<DossierList>(client.GET('/api/v1/staff/dossiers', { params: { query: { case: number } } })), staleTime: 0 });

type Place = Pick<DossierRow, 'case' | 'no'>;
const place = ({ case: number, no }: Place) => ({ path: { case: number, no } });

/** One file with its list. Each reading is an entry of the person's access record. */
export async function getDossier(row: Place): Promise<DossierDetail> {
  return await valueOf<DossierDetail>(client.GET('/api/v1/staff/dossiers/{case}/{no}', { params: place(row) }));
}

export async function postDossierStep(row: Place, body: DossierStep): Promise<DossierList> {
  return await valueOf<DossierList>(client.POST('/api/v1/staff/dossiers/{case}/{no}', { params: place(row), body }));
}

/** Where a letter about a file lies. */
export const letterHref = ({ case: number, no }: Place, letter: DossierDetail['letters'][number]): string => `/api/v1/staff/dossiers/${number}/${no}/letters/${letter}`;
