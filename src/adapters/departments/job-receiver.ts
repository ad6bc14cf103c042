import { randomUUID } from 'node:crypto';
import { Compile } from 'typebox/compile';
import { JOB_ACTS, type CloseJob, type JobAct, type JobReply, type PostJob, type ReadJobs } from '#core/partners/job-service.ts';
import { contentDigest, signAnswer, verifyRequest, type PublicJwk } from '#core/partners/protocol.ts';
import type { Message } from '#core/partners/signature-base.ts';
import type { ExchangeLog } from './exchange-log.ts';
import { sha256, verifiers, type SigningKey } from './keys.ts';
import type { Arrived, Written } from './receiver.ts';

/** What the platform does for a partner whose signature it believes. */
export type JobService = { post(partner: string, said: PostJob): Promise<JobReply>; close(partner: string, said: CloseJob): Promise<JobReply>; read(partner: string, said: ReadJobs): Promise<JobReply> };
export type JobReceiverConfig = {
  readonly keys: { readonly own: SigningKey; readonly departments: Readonly<Record<string, readonly PublicJwk[]>> };
  readonly clock: () => Date; readonly exchanges: ExchangeLog; readonly homeRegion: string; readonly jobs: JobService;
};

const FORMS = { post: Compile(JOB_ACTS.post), close: Compile(JOB_ACTS.close), read: Compile(JOB_ACTS.read) } as const;
const isAct = (act: string): act is JobAct => Object.hasOwn(FORMS, act);
const parsed = (body: Uint8Array): unknown => { try { return JSON.parse(Buffer.from(body).toString('utf8')); } catch { return undefined; } };

/**
 * Takes what the job services of partners send: signed as a department signs, answered with the platform's signature. A refusal before the
 * signature is believed is not signed, because anybody can cause it. Sending again is harmless: a vacancy is the partner's own id of it.
 */
export function createJobReceiver({ keys, clock, exchanges, homeRegion, jobs }: JobReceiverConfig): (arrived: Arrived) => Promise<Written> {
  return async ({ department: partner, scenario: act, path, headers, body }) => {
    const problem = (status: number, code: string, title: string, fields?: readonly string[]) => ({ type: 'about:blank', title, status, code, ...(fields && { fields }) });
    const plain = (status: number, code: string, title: string): Written => ({ status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify(problem(status, code, title)) });
    if (!isAct(act)) return plain(404, 'not-understood', `there are: ${Object.keys(FORMS).join(', ')}`);
    const request: Message = { method: 'POST', path, headers };
    const [began, startedAt] = [performance.now(), clock().toISOString()];
    const checked = verifyRequest(partner, request, body, { keys: verifiers(keys.departments[partner] ?? []), sha256, now: clock() });
    if (!checked.ok) return plain(401, 'not-allowed', `signature: ${checked.fault}`);
    const said = parsed(body);
    const form = FORMS[act];
    const reply = async (): Promise<JobReply> => {
      if (!form.Check(said)) return { status: 422, code: 'not-understood', title: 'these fields are missing or of a wrong form', fields: [...new Set([...form.Errors(said)].map(({ instancePath }) => instancePath.slice(1).replaceAll('/', '.') || 'body'))] };
      if ((said as ReadJobs).nonce !== checked.nonce) return { status: 422, code: 'not-understood', title: 'the nonce differs from that of the signature', fields: ['nonce'] };
      if (act === 'post') return jobs.post(partner, said as PostJob);
      return act === 'close' ? jobs.close(partner, said as CloseJob) : jobs.read(partner, said as ReadJobs);
    };
    const given = await reply();
    const text = JSON.stringify(given.status === 200 ? { exchange: (said as ReadJobs).exchange, at: clock().toISOString(), ...given.body } : problem(given.status, given.code, given.title, given.fields));
    await exchanges.record({ region: homeRegion, id: randomUUID(), department: partner, scenario: `jobs-${act}`, direction: 'push', startedAt, ms: Math.round(performance.now() - began), attempts: 1, requestDigest: contentDigest(body, sha256), responseDigest: contentDigest(text, sha256), outcome: given.status === 200 ? 'received' : 'refused', ...(given.status !== 200 && { reason: given.code }) });
    return { status: given.status, headers: signAnswer(request, given.status, given.status === 200 ? 'application/json' : 'application/problem+json', text, keys.own, { now: clock(), nonce: checked.nonce }), body: text };
  };
}
