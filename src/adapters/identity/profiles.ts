import type { Pool } from 'pg';
import type { AdminKind } from '#core/administration/kinds.ts';
import { maskNumber } from '#core/register/mask.ts';
import { staysOf } from '#adapters/postgres/register/one-person.ts';
import type { ProfileOf } from './sessions.ts';

type SubjectRow = { id: string; number: string; name: string };
type OfficerRow = { id: string; number: string; name: string; roles: string[]; competences: string[] };

type ExpertRow = { id: string; number: string; name: string; committee: string; speciality: string };

/** An expert signs in as officers do, and is none: no act of an officer is open to them. */
async function expertProfile(pool: Pool, region: string, subject: string): Promise<Awaited<ReturnType<ProfileOf>>> {
  const { rows: [row] } = await pool.query<ExpertRow>({ name: 'profile-expert', text: 'select id, number, name, committee, speciality from expert where region = $1 and id = $2', values: [region, subject] });
  return row ? { name: row.name, number: row.number, roles: ['expert'], expert: { id: row.id, committee: row.committee, speciality: row.speciality } } : null;
}

type AssistantRow = { id: string; number: string; name: string; department: string; desks: string[] };

/** Whoever answers at a desk of another agency signs in as officers do, and is none. */
async function assistantProfile(pool: Pool, region: string, subject: string): Promise<Awaited<ReturnType<ProfileOf>>> {
  const { rows: [row] } = await pool.query<AssistantRow>({ name: 'profile-assistant', text: 'select id, number, name, department, desks from assistant where region = $1 and id = $2', values: [region, subject] });
  return row ? { name: row.name, number: row.number, roles: ['assistant'], assistant: { id: row.id, department: row.department, desks: row.desks } } : null;
}

type AdministratorRow = { id: string; number: string; name: string; kind: AdminKind };

/** An administrator signs in as officers do, and is none: no case is open to them. */
async function administratorProfile(pool: Pool, region: string, subject: string): Promise<Awaited<ReturnType<ProfileOf>>> {
  const { rows: [row] } = await pool.query<AdministratorRow>({ name: 'profile-administrator', text: 'select id, number, name, kind from administrator where region = $1 and id = $2 and ended_at is null and kind is not null', values: [region, subject] });
  return row ? { name: row.name, number: row.number, roles: ['administrator', row.kind], administrator: { id: row.id, kind: row.kind } } : null;
}

/** Reads who is behind an account: a person or enterprise of the register, an officer, an expert, somebody of another agency or an administrator. `open` unseals an identity number. */
export function createProfiles(pool: Pool, open: (sealed: string, binding: string) => string): ProfileOf {
  return async ({ region, kind, subject }) => {
    if (kind === 'staff') {
      const { rows: [row] } = await pool.query<OfficerRow>({
        name: 'profile-officer', text: 'select id, number, name, roles, competences from officer where region = $1 and id = $2 and ended_at is null and roles <> \'{}\'', values: [region, subject],
      });
      if (!row) return (await expertProfile(pool, region, subject)) ?? (await assistantProfile(pool, region, subject)) ?? administratorProfile(pool, region, subject);
      return { name: row.name, number: row.number, roles: row.roles, officer: { id: row.id, number: row.number, competences: row.competences } };
    }
    const { rows: [row] } = await pool.query<SubjectRow>({
      name: 'profile-subject', text: `select s.id, s.number, s.name from subject s where s.region = $1 and s.id = ${staysOf('$1', '$2')} and s.kind = $3`, values: [region, subject, kind],
    });
    if (!row) return null;
    const number = open(row.number, `subject/${row.id}`);
    // A credit code is public; an identity number is not shown whole even to its owner.
    return { name: row.name, ...(row.id !== subject && { subject: row.id }), number: kind === 'enterprise' ? number : maskNumber(number), roles: [] };
  };
}
