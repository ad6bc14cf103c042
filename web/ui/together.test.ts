import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Together } from './together.tsx';

test.each([
  ['办件 371300-20261130-000013-0', '371300-20261130-000013-0'], ['来自：办件 371300-20261130-000013-X', '371300-20261130-000013-X'], ['371300-20261130-000013-0-Z1', '371300-20261130-000013-0-Z1'],
  ['371300-20261130-000013-0-R 第 1 页', '371300-20261130-000013-0-R'], ['文书 371300-20261130-000013-0-C3N2。', '371300-20261130-000013-0-C3N2'],
])('a line never ends within the number in “%s”', (text, number) => {
  expect(renderToStaticMarkup(createElement(Together, { text }))).toContain(`<span class="together">${number}</span>`);
});
