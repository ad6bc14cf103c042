import type { Pool } from 'pg';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** The memory of the identity provider on the table `oidc_artifact`. What has expired is not found; a sweep removes it. */
export function createArtifacts(pool: Pool): AdapterFactory {
  return (model) => createAdapter(pool, model);
}

type Row = { payload: AdapterPayload; consumed: string | null };

const payloadOf = (row: Row | undefined): AdapterPayload | undefined =>
  row && { ...row.payload, ...(row.consumed === null ? {} : { consumed: Number(row.consumed) }) };

function createAdapter(pool: Pool, model: string): Adapter {
  const select = 'select payload, extract(epoch from consumed_at)::bigint::text as consumed from oidc_artifact where model = $1 and expires_at > now()';
  return {
    async upsert(id, payload, expiresIn) {
      await pool.query({
        name: 'artifact-upsert',
        text: `insert into oidc_artifact (model, id, payload, grant_id, uid, expires_at)
          values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
          on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
        values: [model, id, JSON.stringify(payload), payload.grantId ?? null, payload.uid ?? null, expiresIn ?? 3600],
      });
    },
    async find(id) {
      const { rows } = await pool.query<Row>({ name: 'artifact-find', text: `${select} and id = $2`, values: [model, id] });
      return payloadOf(rows[0]);
    },
    async findByUid(uid) {
      const { rows } = await pool.query<Row>({ name: 'artifact-find-uid', text: `${select} and uid = $2`, values: [model, uid] });
      return payloadOf(rows[0]);
    },
    // The device flow is not offered, so there are no user codes.
    async findByUserCode() {
      return undefined;
    },
    async consume(id) {
      await pool.query('update oidc_artifact set consumed_at = now() where model = $1 and id = $2', [model, id]);
    },
    async destroy(id) {
      await pool.query('delete from oidc_artifact where model = $1 and id = $2', [model, id]);
    },
    async revokeByGrantId(grantId) {
      await pool.query('delete from oidc_artifact where grant_id = $1', [grantId]);
    },
  };
}
