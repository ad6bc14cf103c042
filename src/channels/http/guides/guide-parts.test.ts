import { expect, test } from 'vitest';
import type { LifeEventDetail, ServiceGuide } from '../schemas/catalog.ts';
import { createPages } from '../identity/page.ts';
import { html } from '../identity/html.ts';
import { eventArticle, serviceArticle } from './guide-parts.ts';

const words = { zh: '名', en: 'Name' };
const contact = { hall: '大厅', hours: words, hotline: '12333' };
const matter = { code: 'm', name: words, summary: words, className: words, filers: [], conditions: [], flow: [], materials: [], promised: words, statutory: words, countedFrom: words, limitVariants: [], channels: [], contact, outputs: [], authority: words, basis: [] } as unknown as ServiceGuide;
const event = { id: 'e', name: words, summary: words, filers: [], services: [], bring: [], channels: [], contact, remarks: [], source: '' } as unknown as LifeEventDetail;
const heads = (page: string): readonly (string | undefined)[] => [...page.matchAll(/<h2>([^<]*)<\/h2>/g)].map((found) => found[1]);

test('what to bring stands first in a guide, and that it is nothing', () => {
  for (const page of [serviceArticle('zh', matter).html, eventArticle('zh', event).html]) {
    expect(heads(page)[0]).toBe('要带的材料');
    expect(heads(page).filter((each) => each === '要带的材料')).toHaveLength(1);
    expect(page).toContain('什么都不用带');
  }
});

test.each([['zh', '跳到主要内容'], ['en', 'Skip to the main content']] as const)('the skip link of a page that the server makes says where it leads (%s)', (language, said) => {
  const page = createPages('').render({ preferences: { language, mode: 'standard' }, title: '', body: html`` });
  expect(page).toContain(`<a class="skip" href="#main">${said}</a>`);
});

test('a guide cites its grounds without what those who keep the catalogue have still to verify', () => {
  const basis = '人社部发〔2014〕97号（一人一证，原文待核）';
  const guide = { ...matter, basis: [basis], promisedBasis: basis, filers: [{ who: words, basis }], conditions: [{ text: words, remedy: words, basis }] } as unknown as ServiceGuide;
  const page = serviceArticle('zh', guide).html;
  expect(page.split('人社部发〔2014〕97号（一人一证）')).toHaveLength(5);
  expect(page).not.toContain('待核');
});

test('the conditions of a guide name a law once, with the numbers of those that each article carries', () => {
  const guide = { ...matter, conditions: ['社会保险法 第四十五条（一）', '社会保险法 第四十五条（二）', '社会保险法 第四十五条（一）'].map((basis) => ({ text: words, remedy: words, basis })) } as unknown as ServiceGuide;
  const plain = (language: 'zh' | 'en') => serviceArticle(language, guide).html.replaceAll(/<[^>]*>/gu, '');
  expect(plain('zh').split('社会保险法')).toHaveLength(2);
  expect(plain('zh')).toContain('社会保险法 第四十五条（一）（条件 1、3）；第四十五条（二）（条件 2）');
  expect(plain('en')).toContain('第四十五条（一） (conditions 1, 3); 第四十五条（二） (condition 2)');
});
