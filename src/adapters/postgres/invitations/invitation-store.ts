import type { Pool } from 'pg';
import type { InvitationStore, OpenInvitation } from '#usecases/ports/invitations.ts';
import { invitationJson } from '../cases/read-sql.ts';
import { numbersOf } from '../register/one-person.ts';
import { instant } from '../register/read-entries.ts';

/** Invitations in PostgreSQL. They are never deleted: what became of each stays on record. */
export function createInvitationStore(pool: Pool): InvitationStore {
  return {
    async open(region, subject) {
      const { rows } = await pool.query<{ invitation: OpenInvitation }>(
        `select ${invitationJson(`'lifeEvent', v.life_event, 'employer', (select s.name from case_file f join subject s on s.region = f.region and s.id = f.employer_id where f.region = v.region and f.number = v.case_number)`)} as invitation
         from invitation v where v.region = $1 and v.subject_id = any(${numbersOf('$1', '$2')}) and v.status = 'open' order by v.at desc, v.case_number desc`,
        [region, subject],
      );
      return rows.map(({ invitation }) => ({ ...invitation, at: instant(invitation.at) }));
    },
    async decline(region, subject, caseNumber, at) {
      const { rowCount } = await pool.query(`update invitation set status = 'declined', ended_at = $4 where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) and case_number = $3 and status = 'open'`, [region, subject, caseNumber, at]);
      return rowCount === 1;
    },
  };
}
