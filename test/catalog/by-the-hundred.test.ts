import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '#adapters/sheets/read-spreadsheet.ts';
import { writeXlsx } from '#adapters/sheets/write-xlsx.ts';
import { batchWorkbook } from '#channels/http/views/batch-workbook.ts';
import { byTheHundred } from '#core/batch/by-the-hundred.ts';
import { columnsOf } from '#core/batch/columns.ts';
import { readRows, type RowsRead } from '#core/batch/read-rows.ts';
import { MOST_ROWS, SheetError } from '#core/batch/sheet.ts';
import { DAY, linyi } from '../support/linyi.ts';

const HERE = { compiled: linyi, region: '371300', on: DAY };
const hiring = columnsOf(HERE, 'hiring');
const HEADING = '姓名,身份证号,招用的岗位,从事的工作,就业起始日期,约定的月工资（元）';
const GOOD = '张三,11010519491231002X,工人岗位,仓储物流,2026/11/1,"5,000.50"';
const read = (text: string): RowsRead => readRows(HERE, hiring, readSpreadsheet(Buffer.from(text)));
const faults = (line: string) => read(`${HEADING}\n${line}`).rows.map((row) => row.faults.map(({ column, detail }) => `${column ?? ''}：${detail.zh}`));

function refused(text: string): Record<string, string> {
  try {
    read(text);
  } catch (error) {
    if (error instanceof SheetError) return Object.fromEntries([['', error.detail.zh], ...error.cells.map(({ cell, detail }) => [cell, detail.zh])]);
    throw error;
  }
  throw new Error('it was read');
}

describe('given the events of a city', () => {
  test('then those are filed by the hundred that employers alone file for their workers and that never need a file', () => {
    expect(byTheHundred(linyi.catalog, '371300')).toEqual(['hiring', 'termination']);
    expect(byTheHundred(linyi.catalog, '330200')).toEqual(['ningbo-hiring', 'hiring', 'termination']);
  });
  test('then a column stands for each thing that the employer can be asked, in the order of the questions, and none for what follows from the event', () => {
    expect(hiring.map(({ id }) => id)).toEqual(['name', 'number', 'labour.position', 'work.occupation', 'work.since', 'labour.wage']);
    expect(columnsOf(HERE, 'termination').map(({ id, sometimes }) => `${id}${sometimes ? '?' : ''}`)).toEqual(['name', 'number', 'labour.reason', 'file.direction', 'file.destination?', 'work.since?', 'labour.endedOn', 'file.holder?']);
  });
  test.each(['hiring', 'termination'])('then the template of %s holds the headings, the choices and an explanation, in both languages, and is read again', (event) => {
    const columns = columnsOf(HERE, event);
    for (const language of ['zh', 'en'] as const) {
      const content = batchWorkbook(columns, language);
      expect(content.map(({ name }) => name)).toEqual(language === 'zh' ? ['名单', '填写说明', '选项'] : ['Workers', 'How to fill in', 'Choices']);
      expect(content[0]?.lists?.map(({ column }) => columns[column]?.id)).toEqual(columns.filter(({ options }) => options.size > 0).map(({ id }) => id));
      expect(content[1]?.rows.slice(0, columns.length).map((row) => row[2])).toEqual(columns.map(({ question }) => question[language]));
      expect(() => readRows(HERE, columns, readSpreadsheet(writeXlsx(content)))).toThrow('no workers yet');
    }
  });
});

describe('given a sheet of workers', () => {
  test('when all is as it should be, then every cell is an answer of its type: days, amounts in fen, codes by their names', () => {
    expect(read(`${HEADING}\n${GOOD}`)).toMatchObject({ skipped: 0, rows: [{ no: 2, faults: [], content: { name: '张三', number: '11010519491231002X', answers: { 'work.since': '2026-11-01', 'labour.wage': 500_050 } } }] });
    const [row] = read(`${HEADING}\n${GOOD}`).rows;
    expect(linyi.catalog.codes.get('positions')?.codes).toHaveProperty(String(row?.content.answers['labour.position']));
  });
  test('when headings are in English, spaced or without a unit, and days are written otherwise, then they are understood', () => {
    const [row] = read(`Name,Identity number, 招用的岗位 ,Work done,就业起始日期*,约定的月工资\n${GOOD.replace('2026/11/1', '20261101').replace('"5,000.50"', '¥5000')}`).rows;
    expect(row).toMatchObject({ faults: [], content: { answers: { 'work.since': '2026-11-01', 'labour.wage': 500_000 } } });
    expect(read(`${HEADING}\n${GOOD.replace('2026/11/1', '46327')}`).rows[0]).toMatchObject({ content: { answers: { 'work.since': '2026-11-01' } } });
  });
  test('when cells are wrong, then each is told with what may stand there', () => {
    const [told = []] = faults(',110105194912310021,火星,仓储物流,2030-01-01,很多');
    expect(told).toEqual([
      'name：没有填姓名', 'number：身份证号最后一位与前面的数字对不上，请检查有没有输错', expect.stringMatching(/^labour\.position：只能填：/u) as string,
      'work.since：不能晚于 2026年11月23日', 'labour.wage：这里要填金额，单位是元，例如 5000 或 5000.50',
    ]);
    expect(faults(GOOD.replace('2026/11/1', '2026-02-30'))).toEqual([['work.since：这里要填日期，例如 2026-11-23']]);
    expect(faults(GOOD.replace('"5,000.50"', '0.5'))).toEqual([['labour.wage：不能少于 1.00 元']]);
  });
  test('when a cell holds a formula or a number that was cut, then its row is told, and the others can be filed', () => {
    const [cut, computed, good] = read(`${HEADING}\n张三,3.71300199E+17,工人岗位,仓储物流,2026/11/1,=5000\n=A1,11010519491231002X,工人岗位,仓储物流,2026/11/1,5000\n${GOOD}`).rows;
    expect(cut?.faults.map(({ column, detail }) => [column, detail.zh.slice(0, 7)])).toEqual([['number', '号码按数字保存'], ['labour.wage', '这里是公式，请']]);
    expect(computed?.faults.map(({ column }) => column)).toEqual(['name', 'number']);
    expect(good?.faults.map(({ detail }) => detail.zh)).toEqual(['和第 3 行是同一个身份证号，请只留一行']);
  });
  test('when two rows have the same number, however it is written, then both are told of the other', () => {
    const told = read(`${HEADING}\n${GOOD}\n${GOOD.replace('002X', '002x')}`).rows.map((row) => row.faults.map(({ detail }) => detail.zh));
    expect(told).toEqual([['和第 3 行是同一个身份证号，请只留一行'], ['和第 2 行是同一个身份证号，请只留一行']]);
  });
  test('when columns are missing, unknown or there twice, or stand without a heading, then all of them are named', () => {
    expect(refused('姓名,星座,姓名,从事的工作\n张三,双鱼,李四,司机,多余')).toEqual({ '': '表的列和模板不一样，请照模板改好再上传', B1: expect.stringContaining('没有“星座”这一列') as string, C1: '“姓名”有两列，请只留一列', headings: '缺少“招用的岗位”这一列', E2: expect.stringContaining('没有标题') as string });
  });
  test('when it is empty, or has its headings only, then it is said so', () => {
    expect(refused('')['']).toContain('表是空的');
    expect(refused(HEADING)['']).toContain('还没有填员工');
  });
  test('when it is one that was given back, then rows with a case are left out and the columns beside are no mistake', () => {
    const back = `${HEADING},办理情况,怎么改,办件编号\n${GOOD},办成 4 项,,371300-20261123-000001-0\n${GOOD.replace('张三', '李四')},要改,没有填,\n`;
    expect(read(back)).toMatchObject({ skipped: 1, rows: [{ no: 3, faults: [], content: { name: '李四' } }] });
  });
  test('when it has as many rows as it may have, then all are read', () => {
    const { rows } = read(`${HEADING}\n${`${GOOD}\n`.repeat(MOST_ROWS)}`);
    expect(rows).toHaveLength(MOST_ROWS);
  });
});
