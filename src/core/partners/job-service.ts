import { Type, type Static } from 'typebox';

const id = Type.String({ minLength: 1, maxLength: 200 });
const text = (maxLength: number) => Type.String({ maxLength });
const amount = Type.Integer({ minimum: 0, maximum: 100_000_000 });
const envelope = { exchange: id, nonce: id };

/** A partner posts a vacancy of an enterprise. `ref` is the partner's own id of it: sent again it is the same vacancy. Wages in fen a month. */
export const PostJob = Type.Object({
  ...envelope, ref: id, enterprise: Type.Object({ number: text(30), name: text(100) }),
  vacancy: Type.Object({ title: text(60), description: text(2000), occupation: text(60), district: text(20), wageFrom: amount, wageTo: amount, places: Type.Integer({ minimum: 0, maximum: 9999 }), contact: Type.Object({ name: text(30), phone: text(20) }) }),
});
export type PostJob = Static<typeof PostJob>;
/** A partner asks for a vacancy it has posted to be closed, or how it stands. */
export const CloseJob = Type.Object({ ...envelope, ref: id, region: Type.String({ pattern: '^[0-9]{6}$' }), reason: Type.String({ minLength: 2, maxLength: 200 }) });
export type CloseJob = Static<typeof CloseJob>;
/** A partner reads the vacancies of a region, page by page, to show them to its own customers. */
export const ReadJobs = Type.Object({ ...envelope, region: Type.String({ pattern: '^[0-9]{6}$' }), after: Type.Optional(text(60)) });
export type ReadJobs = Static<typeof ReadJobs>;

/** What a partner's job service can do, by the last part of the address. */
export const JOB_ACTS = { post: PostJob, close: CloseJob, read: ReadJobs } as const;
export type JobAct = keyof typeof JOB_ACTS;

/** What a partner is let do in a region: how many vacancies a day, and until which day. */
export type JobScope = { readonly perDay: number; readonly until: string; readonly endedAt: string | null };

/** Whether a scope still holds on a day. */
export function isInScope(scope: JobScope | undefined, on: string): scope is JobScope {
  return scope !== undefined && scope.endedAt === null && scope.until >= on;
}

/** What a partner is answered; a refusal names fields where there are any. */
export type JobReply =
  | { readonly status: 200; readonly body: Readonly<Record<string, unknown>> }
  | { readonly status: 403 | 404 | 409 | 422 | 429; readonly code: 'not-allowed' | 'unknown-subject' | 'message-reused' | 'not-understood' | 'too-many'; readonly title: string; readonly fields?: readonly string[] };
