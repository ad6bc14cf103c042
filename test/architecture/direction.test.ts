import { describe, expect, test } from 'vitest';
import { direction } from './direction.ts';
import { parse, readSources, report } from './source.ts';

const lines = (path: string, text: string): string => report(direction(parse(path, text)));

test('imports go one way only: core ← usecases ← adapters, channels ← main', () => {
  const sources = readSources(['src', 'sandbox', 'web']);
  expect(sources.length).toBeGreaterThan(20);
  expect(report(sources.flatMap(direction))).toBe('');
  // Every file is parsed in one go: on a busy machine that is most of a minute.
}, 120_000);

describe('the check itself names file, line and the import to use instead', () => {
  test.each([
    ['src/core/a/b.ts', "\nimport { x } from '#adapters/postgres/pool.ts';", 'src/core/a/b.ts:2 core imports \'#adapters/postgres/pool.ts\' from adapters: the core takes data'],
    ['src/core/a/b.ts', "import { x } from '../../usecases/x.ts';", 'src/core/a/b.ts:1 core imports \'../../usecases/x.ts\' from usecases'],
    ['src/core/a/b.ts', "import { readFile } from 'node:fs';", "core imports the package 'node:fs'"],
    ['src/core/a/b.ts', "import type { Kysely } from 'kysely';", "core imports the package 'kysely'"],
    ['src/core/a/b.ts', "const x = await import('pg');", "core imports the package 'pg'"],
    ['src/core/a/b.ts', "type X = import('pg').Pool;", "core imports the package 'pg'"],
    ['src/core/a/b.ts', "export { x } from '#usecases/x.ts';", 'from usecases'],
    ['src/usecases/a.ts', "import { pool } from '#adapters/postgres/pool.ts';", 'declare what is needed as a type in #usecases/'],
    ['src/adapters/a.ts', "import { x } from '#channels/http/x.ts';", 'adapters imports'],
    ['src/channels/a.ts', "import { x } from '#adapters/x.ts';", 'let #main/… pass the adapter in'],
    ['src/channels/http/a.ts', "import { x } from '../../core/value.ts';", "write '#core/value.ts'"],
    ['src/adapters/a.ts', "import { x } from '../../test/x.ts';", 'which is in no room'],
    ['sandbox/a.ts', "import { x } from '#usecases/x.ts';", 'the sandbox is another agency'],
    ['web/hall/a.tsx', "import { x } from '../../src/core/value.ts';", 'the pages know only the API'],
    ['web/hall/a.tsx', "import { Plan } from '../../src/channels/http/schemas/plan.ts';", 'web imports'],
  ])('%s with %s', (path, text, expected) => {
    expect(lines(path, text)).toContain(expected);
  });

  test.each([
    ['src/core/a/b.ts', "import { Type } from 'typebox'; import { parser } from 'lezer-feel'; import type { Tree } from '@lezer/common'; import { v } from '../value.ts';"],
    ['src/adapters/a.ts', "import { x } from '#usecases/x.ts'; import pg from 'pg'; import { y } from './y.ts';"],
    ['src/main/a.ts', "import { x } from '#sandbox/start.ts'; import { y } from '#channels/http/y.ts';"],
    ['sandbox/a.ts', "import { x } from '#core/value.ts';"],
    ['web/hall/a.tsx', "import type { Plan } from '../../src/channels/http/schemas/plan.ts';"],
    ['src/core/a/b.test.ts', "import { loadCalendar } from '#adapters/catalog/load-calendar.ts';"],
  ])('%s may have %s', (path, text) => {
    expect(lines(path, text)).toBe('');
  });
});
