import type { Refusal } from '#core/cases/refusal.ts';
import { answerCorrection, type Answering, type CorrectionCommand } from '#core/corrections/answer.ts';
import { askerOf, correctionOf, correctionNeeds, type CorrectionStep } from '#core/corrections/correction.ts';
import { drawFor } from '#core/corrections/draw.ts';
import { noticesOf, same } from '#core/notices/notice.ts';
import type { Context } from '../context.ts';
import type { ClerkAct } from '../ports/clerks.ts';
import type { CorrectionRead, CorrectionStore } from '../ports/corrections.ts';
import { readPool } from '../read-pool.ts';
import { nonceOf } from './ask-correction.ts';

type Parts = { readonly context: Context; readonly corrections: CorrectionStore };
export type ActedOnCorrection = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'changed-meanwhile' } | { readonly kind: 'no-request' };

/** Who acts on which request. `version` is what the actor saw; without it any version will do. */
export type ActOnCorrection = { readonly region: string; readonly number: string; readonly actor: string; readonly version?: number; /** What a clerk did for the enterprise, kept with it. */ readonly acts?: readonly ClerkAct[] };

/** Read a request, let a command decide, commit once: what is said, what the register says instead, who is drawn, and what the person is told. */
export async function actOnCorrection(parts: Parts, { region, number, actor, version, acts = [] }: ActOnCorrection, command: CorrectionCommand): Promise<ActedOnCorrection> {
  const read = await parts.corrections.read(region, number);
  if (!read) return { kind: 'no-request' };
  if (version !== undefined && version !== read.correction.version) return { kind: 'changed-meanwhile' };
  const at = parts.context.now();
  const answered = answerCorrection(answeringFor(parts.context, read, actor, at), command);
  if ('code' in answered) return { kind: 'refused', refusal: answered };
  return { kind: await commitSteps(parts, read, answered.steps, answered.effects, at, acts) };
}

/** What a command on a request works with. */
export function answeringFor(context: Context, { correction, both }: CorrectionRead, actor: string, at: string): Answering {
  return { catalog: context.compiled.catalog, correction, actor, at, hash: context.hash, both, entry: both.entries.find(({ id }) => id === correction.entry) };
}

/** Record steps, draw whoever is needed after them, and tell whoever asked where they are the end: the dead read nothing. */
export async function commitSteps({ context, corrections }: Parts, read: CorrectionRead, steps: readonly CorrectionStep[], effects: Parameters<CorrectionStore['advance']>[0]['effects'], at: string, acts: readonly ClerkAct[] = []): Promise<'done' | 'changed-meanwhile'> {
  const { correction: before, subject } = read;
  const chain = [...before.history];
  for (const step of steps) chain.push({ seq: chain.length + 1, at, ...step });
  const name = { region: before.region, number: before.number, subject: before.subject };
  const after = correctionOf(name, chain);
  const needed = correctionNeeds(after);
  const drawn = needed && drawFor(after, needed, await readPool(context, subject), nonceOf(context, after), context.hash);
  if (drawn) chain.push({ seq: chain.length + 1, at, ...drawn });
  const correction = correctionOf(name, chain);
  const { catalog } = context.compiled;
  const kind = catalog.registerKinds.get(correction.register);
  const { zh, en } = catalog.regions.get(correction.region) ?? { zh: '', en: '' };
  const entry = { zh: kind?.zh ?? '', en: kind?.en ?? '' };
  const to = askerOf(correction) === correction.subject ? { subject: correction.subject } : { applicant: askerOf(correction) };
  const rejected = steps.flatMap(({ event }) => (event.type === 'booking-answered' && !event.accepted ? [event] : []))[0];
  const notices = [
    ...(correction.endedAt === undefined || correction.status === 'withdrawn' ? [] : noticesOf(catalog.messages, { cause: 'entry-answered', key: `correction/${correction.region}/${correction.number}`, case: null, item: null, at, places: { entry } }, to, { zh, en }, context.hash)),
    ...(rejected ? noticesOf(catalog.messages, { cause: 'entry-not-booked', key: `correction/${correction.region}/${correction.number}/${rejected.order}`, case: null, item: null, at, places: { entry, reason: same(rejected.reason) } }, to, { zh, en }, context.hash) : []),
  ];
  return corrections.advance({ correction, records: chain.slice(before.history.length), effects, notices, seen: read.registerVersion, acts });
}
