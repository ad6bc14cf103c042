import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { livePerson } from '#sandbox/people/history.ts';
import { makeEnterprises } from '#sandbox/people/enterprises.ts';
import { HOME } from '#sandbox/people/places.ts';
import { randomFrom } from '#sandbox/people/random.ts';
import type { DemoPerson } from '#sandbox/people/person.ts';

/** The ordinary case, many times: 76 months insured, left by agreement on the employer's offer a week ago. */
export function benchPeople(count: number, today: string): DemoPerson[] {
  const random = randomFrom('bench');
  const world = { random, today, taken: new Set<string>(), enterprises: makeEnterprises(random, today).ordinary, city: HOME };
  const story = { zh: '压测', en: 'Bench' };
  return Array.from({ length: count }, () => livePerson(world, { age: 38, months: 76, separation: { reason: 'mutual-by-employer', daysAgo: 7 }, story }));
}

/** A session for each person, without going through the sign-in page: tokens and their rows. */
export function tokens(count: number): { token: string; hash: string; id: string }[] {
  return Array.from({ length: count }, () => {
    const token = randomBytes(32).toString('base64url');
    return { token, hash: createHash('sha256').update(token).digest('hex'), id: randomUUID() };
  });
}
