import { expect, test } from 'vitest';
import { FILE_TROUBLES, isFileTrouble, needsSomebody, type FileTrouble } from './file-trouble.ts';

test('each trouble of a bank file is named and says what to do in both languages; a bank that is at work is none', () => {
  const kinds = Object.keys(FILE_TROUBLES) as FileTrouble[];
  for (const kind of kinds) for (const { zh, en } of Object.values(FILE_TROUBLES[kind])) expect([zh.length > 0, /[\p{Script=Han}]/u.test(en)]).toEqual([true, false]);
  expect(kinds.filter((kind) => !needsSomebody(kind))).toEqual(['working']);
  expect([isFileTrouble('mismatch'), isFileTrouble('toString')]).toEqual([true, false]);
});
