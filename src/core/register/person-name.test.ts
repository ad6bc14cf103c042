import { expect, test } from 'vitest';
import { isSameName } from './person-name.ts';

test.each([
  [' 张䶮 ', '张䶮', true], ['张 䶮', '张䶮', true], ['阿依古丽・买买提', '阿依古丽·买买提', true], ['阿依古丽•买买提', '阿依古丽·买买提', true], ['阿依古丽.买买提', '阿依古丽·买买提', true], ['阿依古丽．买买提', '阿依古丽·买买提', true],
  ['阿依古丽买买提', '阿依古丽·买买提', false], ['ＡＮＮＡ　SMITH', 'ANNA SMITH', true], ['anna smith', 'ANNA SMITH', false], ['J.SMITH', 'JSMITH', false], ['张龑', '张䶮', false], ['', '张䶮', false],
])('given %j typed for %j, then that it is the same name is %s', (typed, registered, same) => {
  expect(isSameName(typed, registered)).toBe(same);
});
