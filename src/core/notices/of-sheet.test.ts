import { describe, expect, test } from 'vitest';
import type { MessageTemplate } from '../catalog/message-template.ts';
import { sha256 } from '../../../test/support/hash.ts';
import { CLUB, compiledClub } from '../../../test/support/swim-club.ts';
import { noticesOfSheet, type FiledSheet } from './of-sheet.ts';

const both = (text: string) => ({ zh: text, en: text });
const template: MessageTemplate = { on: 'sheet-filed', class: 'decision', to: ['applicant'], title: both('{file} {event}'), text: both('{counts}'), short: both('{city}') };
const compiled = compiledClub({ ...CLUB, messages: new Map([['sheet', template]]) });
const AT = '2026-11-23T01:00:00.000Z';
const sheet = (change: Partial<FiledSheet> = {}): FiledSheet => ({ region: '371300', id: 's-1', enterprise: 'e-1', lifeEvent: 'joining', fileName: '名单.xlsx', outcomes: { open: 0, done: 51, partly: 4, refused: 1 }, failed: 0, known: 0, ...change });

describe('given a sheet that is filed', () => {
  test('then its enterprise is told once of all rows, what needs attention first, and of nothing that there is not', () => {
    const [notice, ...others] = noticesOfSheet(compiled, sheet(), AT, sha256);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ person: 'e-1', sheet: 's-1', case: null, class: 'decision', text: { zh: '没有办成 1 人，只办成一部分 4 人，办成 51 人', en: '1 not approved, 4 approved in part, 51 approved' } });
    expect(notice?.title.zh).toContain('名单.xlsx');
  });
  test('when another sheet has filed all of its rows meanwhile, then it says so, and does not begin with nothing', () => {
    const none = { open: 0, done: 0, partly: 0, refused: 0 };
    expect(noticesOfSheet(compiled, sheet({ outcomes: none, known: 3 }), AT, sha256)[0]?.text).toEqual({ zh: '以前报过 3 人', en: '3 filed before' });
    expect(noticesOfSheet(compiled, sheet({ outcomes: { ...none, done: 2 }, failed: 1, known: 1 }), AT, sha256)[0]?.text.zh).toBe('没有交成 1 人，办成 2 人，以前报过 1 人');
  });
  test('when it is told again, then it is the same notice; of another sheet it is another', () => {
    const id = (change: Partial<FiledSheet> = {}) => noticesOfSheet(compiled, sheet(change), AT, sha256)[0]?.id;
    expect(id({ outcomes: { open: 0, done: 56, partly: 0, refused: 0 } })).toBe(id());
    expect(id({ id: 's-2' })).not.toBe(id());
  });
});
