import type { Chained } from '#core/cases/replay.ts';
import type { CaseRecord } from '../ports/archive.ts';
import type { CaseRead } from '../ports/cases.ts';
import type { Seed } from '../ports/draws.ts';

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The records of the case, one a line, each as it was hashed. */
export function eventsText({ links }: Pick<CaseRecord, 'links'>): string {
  return links.map((link) => `${JSON.stringify(link)}\n`).join('');
}

/** Which days had a draw in a case. */
export function daysOfDraws(history: readonly Chained[]): readonly string[] {
  return history.flatMap(({ event }) => (event.type === 'assigned' ? [event.draw.day] : []));
}

/** Every random assignment with all that it was worked out from, and the seed of its day once that is public. */
export function drawsText(history: readonly Chained[], seeds: readonly Seed[]): string {
  const byDay = new Map(seeds.map(({ day, commitment, publishedAt, seed }) => [day, { commitment, publishedAt, seed }]));
  return pretty(history.flatMap(({ event, at }) => (event.type === 'assigned' ? [{ item: event.no, role: event.role, at, id: event.drawId, draw: event.draw, ...(byDay.has(event.draw.day) && { seed: byDay.get(event.draw.day) }) }] : [])));
}

/** What was sent to whom, how it went out and when it was read; consent to electronic delivery and who opened which paper; what other departments were told. */
export function messagesText({ notices, openings, consents, messages }: CaseRecord, { state }: Pick<CaseRead, 'state'>): string {
  const who = <T extends { readonly person: string }>({ person, ...rest }: T) => ({ to: person === state.applicant ? 'applicant' : person === state.subject ? 'subject' : 'other', ...rest });
  return pretty({ notices: notices.map(who), openings: openings.map(who), consents: consents.map(who), departments: messages });
}
