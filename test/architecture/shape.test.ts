import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentedCore, noBarrels, noDefaultExports, noEnums, noServiceCodes, notTooLong, ownFilesAsAnother, patientWaits, publicCodesOnly, pureCore, readStays } from './shape.ts';
import { parse, readSources, report, type Rule } from './source.ts';

const everywhere = ['src', 'sandbox', 'web', 'test', 'bench'];
const sources = readSources(everywhere);

describe('the shape of the code', () => {
  test.each<readonly [string, Rule, readonly string[]]>([
    ['no service is named in the engine or the pages', noServiceCodes, ['src', 'web']],
    ['nothing is exported by default', noDefaultExports, everywhere],
    ['there are no enums', noEnums, everywhere],
    ['no file only passes on what others export', noBarrels, everywhere],
    ['files of a person are asked for as whom a page acts for', ownFilesAsAnother, ['web']],
    ['a page shows no code of a matter that is for files only', publicCodesOnly, ['web']],
    ['what was read stays where reading it anew fails', readStays, ['web']],
    ['no file is over 500 lines', notTooLong, everywhere],
    ['whoever waits in a test says for how long', patientWaits, everywhere],
    ['each public function of the core has a docstring', documentedCore, ['src/core']],
    ['the core knows no clock and no chance', pureCore, ['src/core']],
  ])('%s', (_, rule, folders) => {
    const looked = sources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));
    expect(looked.length).toBeGreaterThan(0);
    expect(report(looked.flatMap(rule))).toBe('');
  });
});

test('no file of the catalogue that is written by hand is over 500 lines', () => {
  const folder = join(import.meta.dirname, '../../catalog');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => readFileSync(join(folder, path), 'utf8').split('\n').length > 501)).toEqual([]);
});

describe('each check fails on a source made for it', () => {
  const check = (rule: Rule, text: string, path = 'src/core/made-up.ts'): string => report(rule(parse(path, text)));

  test.each([
    ["\nif (code === '1.8.1') pay();", 'src/core/made-up.ts:2 names the service 1.8.1'],
    ['const table = { "2.4.10": true };', 'names the service 2.4.10'],
    ['const text = `事项 1.8.6 已办结`;', 'names the service 1.8.6'],
    ['const text = `${name}（1.8.6）`;', 'names the service 1.8.6'],
  ])('service codes: %s', (text, expected) => expect(check(noServiceCodes, text)).toContain(expected));

  test('service codes in a page', () => expect(check(noServiceCodes, 'const page = <p>事项 2.2.1</p>;', 'web/hall/page.tsx')).toContain('web/hall/page.tsx:1 names the service 2.2.1'));

  test.each([["const openapi = '3.1.0';"], ["listen('127.0.0.1');"], ["const v = '0.1.0';"], ['// the service 1.8.1\n'], ["const oid = '2.5.4.3';"], ["const day = '2026.11.21';"]])(
    'no service code: %s', (text) => expect(check(noServiceCodes, text)).toBe(''));

  test.each([['export default 1;'], ['export default function f() {}'], ['const x = 1; export { x as default };']])(
    'default export: %s', (text) => expect(check(noDefaultExports, text)).toContain('has a default export'));

  test('enums', () => expect(check(noEnums, 'enum Colour { red }')).toContain('declares the enum Colour'));

  test.each([["export * from './value.ts';"], ["export { x } from './value.ts';"], ["const own = 1;\nexport * from './value.ts';"]])('barrels: %s', (text) => expect(check(noBarrels, text)).toContain('passes on'));
  test('a file of its own may pass on a name', () => expect(check(noBarrels, "export { x } from './value.ts';\nexport const own = 1;")).toBe(''));

  test('files asked for as whoever has signed in', () => expect(check(ownFilesAsAnother, 'const photo = <a href={`/api/v1/files/${id}`}>photo</a>;', 'web/hall/page.tsx')).toContain('makes the address of a file itself'));

  test.each([['const row = <p>{item.service}</p>;'], ['const row = <><b>x</b> {service}</>;']])('codes for files only: %s', (text) => expect(check(publicCodesOnly, text, 'web/desk/row.tsx')).toContain('show publicCode'));
  test('a code that a matter is looked up by', () => expect(check(publicCodesOnly, 'const row = <Row service={item.service}>{publicCode(item.service)}</Row>;', 'web/desk/row.tsx')).toBe(''));

  test.each([
    ['function Page() {\n  const read = useQuery(one);\n  if (read.isError) return <Problem />;\n  return <Form of={read.data} />;\n}', 'web/hall/page.tsx:3 ends at read.isError'],
    ['function Page() {\n  const list = useInfiniteQuery(many);\n  return <>{list.isSuccess && <Form of={list.data} />}</>;\n}', 'web/hall/page.tsx:3 shows by list.isSuccess'],
    ['type Props = { readonly read: UseQueryResult<One> };\nconst Part = ({ read }: Props) => <p>{read.isSuccess ? <Form of={read.data} /> : null}</p>;', 'shows by read.isSuccess'],
  ])('what was read, taken away: %s', (text, expected) => expect(check(readStays, text, 'web/hall/page.tsx')).toContain(expected));
  test('what was read, kept', () => expect(check(readStays, 'function Page() {\n  const read = useQuery(one), seen = stillThere(read), send = useMutation(two);\n  if (send.isError) return null;\n  return <>{read.isError && <Problem />}{seen && <Form of={seen} />}</>;\n}', 'web/hall/page.tsx')).toBe(''));

  test('length', () => {
    expect(check(notTooLong, 'x;\n'.repeat(501))).toContain('has 501 lines');
    expect(check(notTooLong, 'x;\n'.repeat(500))).toBe('');
  });

  test('waiting', () => {
    expect(check(patientWaits, 'await vi.waitFor(() => found());')).toContain('calls vi.waitFor without a time');
    expect(check(patientWaits, 'await vi.waitUntil(found);')).toContain('calls vi.waitUntil without a time');
    expect(check(patientWaits, 'await vi.waitFor(() => found(), 60_000);')).toBe('');
  });

  test('docstrings', () => {
    expect(check(documentedCore, 'export function due() {}')).toContain('exports due without a docstring');
    expect(check(documentedCore, 'export const due = () => 1;')).toContain('exports due without a docstring');
    expect(check(documentedCore, '/** When. */\nexport function due() {}\n/** When. */\nexport const later = () => 1;\nconst own = () => 1;\nexport const day = 1;')).toBe('');
  });

  test.each([['const now = Date.now();'], ['const now = new Date();'], ['const n = Math.random();'], ['const id = crypto.randomUUID();']])(
    'clock and chance: %s', (text) => expect(check(pureCore, text)).not.toBe(''));
  test('a date made of data is no clock', () => expect(check(pureCore, "const day = new Date('2026-01-01');")).toBe(''));
});
