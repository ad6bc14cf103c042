import { expect, test } from 'vitest';
import type { MessageTemplate } from '../message-template.ts';
import { checkMessages } from './messages.ts';

const both = (text: string) => ({ zh: text, en: text });
const good: MessageTemplate = { on: 'approved', class: 'decision', to: ['applicant'], title: both('{matters}'), text: both('{case}'), short: both('{city}') };
const found = (change: Partial<MessageTemplate>) => checkMessages({ messages: new Map([['told', { ...good, ...change }]]) }).map(({ at, message, remedy }) => `${at.path.join('.')} ${message.en} ${remedy.en}`);

test('given a happening and places that there are, then nothing is wrong', () => expect(found({})).toEqual([]));
test('given a happening that there is not, then it is named with the one that may be meant', () => expect(found({ on: 'aproved' })).toEqual(['on There is no happening “aproved” Do you mean approved?']));
test('given a place that the happening cannot fill, in one language only, then it is named with the language', () => expect(found({ title: { zh: '{matters}', en: '{mater}' } })[0]).toMatch(/^title.en There is no place to fill “mater”/u));
test('given a place of another happening, then it is refused', () => expect(found({ text: both('{amount}') })).toHaveLength(2));
test('given a short message that would tell of the case, then it is refused', () => expect(found({ short: both('{matters}') }).map((text) => text.split(' ')[0])).toEqual(['short.zh', 'short.en']));
test('given a short message that does not fit into one piece, then it is said how long it is', () => expect(found({ short: { zh: '长'.repeat(71), en: 'short' } })).toEqual(['short.zh The short message has 71 characters; one piece holds 70 Make it shorter']));
