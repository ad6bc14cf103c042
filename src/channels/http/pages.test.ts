import { expect, test } from 'vitest';
import { isPage } from './pages.ts';

test.each(['/', '/life-events/unemployment', '/life-events/unemployment/apply', '/cases', '/cases/371300-20261121-000042-7', '/cases/', '/services', '/services/1.8.1', '/services/local.talent', '/life-events/1.8.1/apply', '/track', '/sharing', '/desk/departments', '/verify', '/me', '/ui', '/desk', '/desk/371300-20261121-000042-7/4', '/desk/manual/1.8.1', '/desk/manual/event/hiring', '/employer', '/publicity', '/publicity/abc-1'])('%s is a page', (path) => {
  expect(isPage(path)).toBe(true);
});

test.each(['/nothing', '/life-events', '/life-events/unemployment/other', '/cases/1/2', '/desk/1', '/desk/manual/event/hiring/1', '/favicon.svg', '/services/1.8.1/other'])('%s is none', (path) => {
  expect(isPage(path)).toBe(false);
});
