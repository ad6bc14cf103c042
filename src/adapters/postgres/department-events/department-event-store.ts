import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { DepartmentWord } from '#core/partners/department-word.ts';
import type { DepartmentEventStore, Prompt, TakenWord, WordRow } from '#usecases/ports/department-events.ts';
import { numbersOf } from '../register/one-person.ts';
import { inTransaction } from '../transaction.ts';

type Row = Omit<TakenWord, 'word'> & { readonly sealed: string; readonly attempts: number };
/** What the department $3 said of $2 under the scenario $4 up to the moment $5 and that still holds. */
const SAID = `reported_death r where r.region = $1 and r.subject_id = any(${numbersOf('$1', '$2')}) and r.department = $3 and r.scenario = $4 and r.at <= $5 and not exists (select from reported_death_act a where a.region = r.region and a.report_id = r.id and a.act = 'lifted')`;
const binding = (id: string): string => `department-event/${id}`;

/** A word whose seal is broken stays undone on the board for somebody to look at, and holds up no other. */
function opened({ sealed, ...row }: Row, vault: Vault): (TakenWord & { readonly attempts: number }) | undefined {
  try {
    return { ...row, word: JSON.parse(vault.open(sealed, binding(row.id))) as DepartmentWord };
  } catch {
    return undefined;
  }
}

/** What departments say by themselves, in PostgreSQL. Words are never deleted. */
export function createDepartmentEventStore(pool: Pool, vault: Vault): DepartmentEventStore {
  return {
    async take({ region, id, department, scenario, message, digest, word, at }) {
      const { rows: [taken] } = await pool.query<{ id: string; at: string }>(
        `insert into department_event (region, id, department, scenario, message, digest, sealed, at, status, next_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'taken', $8) on conflict do nothing returning id, at`,
        [region, id, department, scenario, message, digest, vault.seal(JSON.stringify(word), binding(id)), at]);
      if (taken) return taken;
      const { rows: [before] } = await pool.query<{ id: string; at: string; same: boolean }>('select id, at, digest = $4 and scenario = $5 as same from department_event where region = $1 and department = $2 and message = $3', [region, department, message, digest, scenario]);
      return before?.same === true ? { id: before.id, at: before.at } : 'reused';
    },
    async due(now, until, limit) {
      const { rows } = await pool.query<Row>(
        `update department_event e set next_at = $2, attempts = e.attempts + 1
         from (select region, id from department_event where status = 'taken' and next_at <= $1 order by next_at limit $3 for update skip locked) due
         where e.region = due.region and e.id = due.id
         returning e.region, e.id, e.department, e.scenario, e.message, e.digest, e.sealed, e.at, e.attempts`, [now, until, limit]);
      return rows.flatMap((row) => opened(row, vault) ?? []);
    },
    async done({ region, id, department, scenario, at: saidAt }, { outcome, case: number, prompts = [], holds, releases }, at) {
      await inTransaction(pool, async (client) => {
        for (const { subject, about, lifeEvent } of prompts) {
          await client.query(`insert into prompt (region, subject_id, event_id, about_id, life_event, status, at) values ($1, $2, $3, $4, $5, 'open', $6) on conflict do nothing`, [region, subject, id, about, lifeEvent, at]);
        }
        if (holds) await client.query('insert into reported_death (region, id, subject_id, department, scenario, died_on, at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing', [region, id, holds.subject, department, scenario, holds.from, saidAt]);
        if (releases) await client.query(`insert into reported_death_act (region, report_id, act, at, by) select r.region, r.id, 'lifted', $6, $7 from ${SAID} on conflict do nothing`, [region, releases.subject, department, releases.scenario, saidAt, at, `department:${department}`]);
        await client.query(`update department_event set status = 'done', outcome = $3, case_number = $4, people = $5, done_at = $6 where region = $1 and id = $2 and status = 'taken'`, [region, id, outcome, number ?? null, prompts.length > 0 ? prompts.length : null, at]);
      });
    },
    async holds({ region, department, at }, subject, scenario) {
      const { rowCount } = await pool.query(`select 1 from ${SAID} limit 1`, [region, subject, department, scenario, at]);
      return rowCount === 1;
    },
    async later({ region, id }, at) {
      await pool.query(`update department_event set next_at = $3 where region = $1 and id = $2 and status = 'taken'`, [region, id, at]);
    },
    async enter({ region, id, kind, number, numberHash, name }, at) {
      await pool.query(
        `with entered as (insert into subject (region, id, kind, number_hash, number, name, created_at, register_version) values ($1, $2, $3, $4, $5, $6, $7, 0) on conflict do nothing)
         insert into directory (number_hash, region, subject_id) values ($4, $1, $2) on conflict do nothing`,
        [region, id, kind, numberHash, vault.seal(number, `subject/${id}`), name, at]);
    },
    async pulledTo(region, department, scenario) {
      const { rows: [row] } = await pool.query<{ day: string }>('select day from word_pull where region = $1 and department = $2 and scenario = $3', [region, department, scenario]);
      return row?.day;
    },
    async pulled(region, department, scenario, day) {
      await pool.query('insert into word_pull (region, department, scenario, day) values ($1, $2, $3, $4) on conflict (region, department, scenario) do update set day = greatest(word_pull.day, excluded.day)', [region, department, scenario, day]);
    },
    async recent(region, limit) {
      const { rows } = await pool.query<WordRow>('select id, department, scenario, at, outcome, case_number as "case", people, attempts from department_event where region = $1 order by at desc, id limit $2', [region, limit]);
      return rows;
    },
    async prompts(region, subject) {
      const { rows } = await pool.query<Prompt>(
        `select n.event_id as id, n.at, n.about_id as about, s.name as "aboutName", n.life_event as "lifeEvent", e.department, e.scenario
         from prompt n join subject s on s.region = n.region and s.id = n.about_id join department_event e on e.region = n.region and e.id = n.event_id
         where n.region = $1 and n.subject_id = any(${numbersOf('$1', '$2')}) and n.status = 'open' and not exists (select from case_file f where f.region = n.region and f.subject_id = any(${numbersOf('n.region', 'n.about_id')}) and f.life_event = n.life_event)
         order by n.at desc`, [region, subject]);
      return rows;
    },
    async decline(region, subject, id, at) {
      const { rowCount } = await pool.query(`update prompt set status = 'declined', ended_at = $4 where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) and event_id = $3 and status = 'open'`, [region, subject, id, at]);
      return rowCount === 1;
    },
  };
}
