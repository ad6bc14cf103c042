import { expect, test } from 'vitest';
import { localPath } from './local-path.ts';

test.each(['/', '/cases/371300-20261121-000042-7', '/life-events/job-loss/apply?step=2#q', '/desk'])('given the path %s, then it stays', (path) => {
  expect(localPath(path)).toBe(path);
});

test.each([undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/a\\b', '/\t/evil.example', '/\n/evil', 'javascript:alert(1)', 'cases', '/auth/sign-in', '/oidc/auth?x=1', '/api/v1/me', '/' + 'a'.repeat(600)])(
  'given %j, then the way back is the home page',
  (path) => {
    expect(localPath(path)).toBe('/');
  },
);
