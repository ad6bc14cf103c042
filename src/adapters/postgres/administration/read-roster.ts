import type { Pool, PoolClient } from 'pg';
import type { Member, Rights, Roster } from '#core/administration/roster.ts';
import type { AdminKind } from '#core/administration/kinds.ts';
import { instant } from '../register/read-entries.ts';

type Row = { id: string; number: string; name: string; person: string | null; office: string | null; ended: boolean; roles: string[] | null; competences: string[] | null; kind: AdminKind | null };
type RequestRow = { id: string; account: string; rights: Rights; asked_by: string; asked_at: string };

/** Everybody with rights or without, and what waits. */
export async function readRoster(client: Pool | PoolClient, region: string): Promise<Roster> {
  const { rows } = await client.query<Row>(
    `select id, number, name, person, office, ended_at is not null as ended, roles, competences, null as kind from officer where region = $1
     union all select id, number, name, person, null, ended_at is not null, null, null, kind from administrator where region = $1 order by number`,
    [region],
  );
  const requests = await client.query<RequestRow>('select id, account, rights, asked_by, asked_at from rights_request where region = $1 and outcome is null order by asked_at, id', [region]);
  return {
    members: rows.map(({ roles, competences, kind, ...row }): Member => ({ ...row, rights: roles ? { as: 'officer', roles, competences: competences ?? [] } : { as: 'administrator', kind } })),
    requests: requests.rows.map(({ asked_by: askedBy, asked_at: askedAt, ...row }) => ({ ...row, askedBy, askedAt: instant(askedAt) })),
  };
}
