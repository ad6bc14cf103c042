import { expect, test } from 'vitest';
import { createLanguage } from '#adapters/language/language.ts';
import { heardAs } from '#core/knowledge/heard.ts';
import { spellings } from '#core/knowledge/spellings.ts';
import { best, fit, fitHeard } from '../../web/hall/home/everyday-words.ts';
import { linyi } from '../support/linyi.ts';

const language = createLanguage();
const events = [...linyi.catalog.lifeEvents.values()].map(({ id, zh, en, summary, words }) => ({ id, name: { zh, en }, summary, words, spelled: spellings(language, [zh, ...words]) }));

/** The life events that the first page shows for what was typed: as it stands, else as it sounds or looks. */
function foundBy(typed: string): readonly string[] {
  const asTyped = best(events, (event) => fit(typed, event));
  const found = asTyped.length > 0 ? asTyped : best(events, (event) => fitHeard(heardAs(language, typed), event));
  return found.map(({ of }) => of.id);
}

test.each([
  ['失页', 'unemployment'], ['失業了', 'unemployment'], ['事业了', 'unemployment'], ['矢业', 'unemployment'], ['下崗', 'unemployment'], ['老板把我炒了', 'unemployment'], ['公司不要我了', 'unemployment'],
  ['退修', 'retirement'], ['退体', 'retirement'], ['養老金', 'retirement'], ['社保咔', 'social-card'], ['杜保卡丢了', 'social-card'], ['社會保障卡', 'social-card'], ['招公', 'hiring'], ['招工人', 'hiring'],
])('what somebody types with a slip or in traditional characters is found: %s', (typed, event) => expect(foundBy(typed)).toContain(event));

test.each(['毕业了找工作', '毕业了没工作', '毕业了想找工作'])('whoever has just left school is led to the matters of graduates before those of who lost a job: %s', (typed) => expect(foundBy(typed)[0]).toBe('graduate-employment'));

test.each(['种蘑菇', '天气预报', '足球比赛', '生孩子'])('what we do not have is not found by a stretch: %s', (typed) => expect(foundBy(typed)).toEqual([]));

test.each([
  ['我被公司裁了', 'unemployment'], ['公司把我裁了', 'unemployment'], ['公司把我开了', 'unemployment'], ['公司黄了', 'unemployment'], ['老板跑了', 'unemployment'],
  ['快60岁了', 'retirement'], ['新来了一个员工', 'hiring'], ['公司要开业', 'founding'], ['想考会计证', 'professional-exam'],
])('what has happened is found as people say it: %s', (typed, event) => expect(foundBy(typed)).toContain(event));

test('an employer that lets somebody go finds its own matter first', () => expect(foundBy('要辞退一个员工')[0]).toBe('termination'));
