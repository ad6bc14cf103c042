import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isPage } from './pages.ts';

test.each(['/', '/life-events/unemployment', '/life-events/unemployment/apply', '/cases', '/cases/371300-20261121-000042-7', '/cases/', '/services', '/services/1.8.1', '/services/local.talent', '/life-events/1.8.1/apply', '/track', '/sharing', '/desk/departments', '/verify', '/me', '/ui', '/desk', '/desk/371300-20261121-000042-7/4', '/desk/manual/1.8.1', '/desk/manual/event/hiring', '/employer', '/publicity', '/publicity/abc-1', '/draws'])('%s is a page', (path) => {
  expect(isPage(path)).toBe(true);
});

test.each(['/nothing', '/life-events', '/life-events/unemployment/other', '/cases/1/2', '/desk/1', '/desk/manual/event/hiring/1', '/favicon.svg', '/services/1.8.1/other'])('%s is none', (path) => {
  expect(isPage(path)).toBe(false);
});

test('every page of the router is one, and so is what stands below the desk', () => {
  const router = readFileSync(resolve(import.meta.dirname, '../../../web/router.tsx'), 'utf8');
  const paths = [...router.matchAll(/path: '([^']+)'/gu)].map(([, path = '']) => (path.startsWith('/') ? path : `/desk/${path}`).replaceAll(/\$\w+/gu, 'x1'));
  expect(paths.length).toBeGreaterThan(25);
  expect(paths.filter((path) => !isPage(path))).toEqual([]);
});
