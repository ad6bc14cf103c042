import { expect, test } from 'vitest';
import { notFound, toldOf } from './same-event.ts';

const own = { lifeEvent: 'graduating', own: true as const };
const others = { lifeEvent: 'graduating' };
const offer = { for: 'graduating', status: 'told' as const };

test('given that a department told of what was found as well, then one card says both', () => expect([toldOf(offer, [others, own]), notFound([own], [offer])]).toEqual([own, []]));

test.each([['it is about somebody else', others, offer], ['it is another event', own, { ...offer, for: 'retiring' }], ['it was granted already', own, { ...offer, status: 'granted' as const }]])('given that %s, then each has its own', (_, prompt, found) => {
  expect([toldOf(found, [prompt]), notFound([prompt], [found])]).toEqual([undefined, [prompt]]);
});
