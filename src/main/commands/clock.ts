import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRegionCalendar } from '#adapters/catalog/load-region-calendar.ts';
import { knownUntil } from '#core/clocks/calendar.ts';
import type { Calendar, Due, Limit, Pause } from '#core/clocks/clock.ts';
import { dayOf, instantOf, millisecondsOf } from '#core/clocks/day.ts';
import { dueOfLimit } from '#core/clocks/due.ts';
import { formatLimit, limitText, parseLimit } from '#core/clocks/limit.ts';

const CATALOG = resolve(import.meta.dirname, '../../../catalog');

const USAGE = `kuaiban clock --from 时间 --limit 10wd|15d|3mo|30min --region 371300 [--pause 起/止]… [--json]
算出时限何时届满 / when a limit ends
  --from    收到材料的时间 / receipt of the materials: 2026-11-21T09:30:00+08:00, 2026-11-21T09:30, 2026-11-21
  --limit   wd 工作日 / working days, d 日 / calendar days, mo 月 / months, min 分钟 / minutes
  --pause   暂停的起止，可多次 / a pause, repeatable: 2026-11-23T10:00/2026-11-25T09:00
没有时区的时间按北京时间 / times without zone are China's`;

type Question = { readonly from: string; readonly limit: Limit; readonly region: string; readonly pauses: readonly Pause[]; readonly json: boolean };

/** `kuaiban clock`: when a limit ends, for people or with `--json` for programs. Answers the exit code: 2 for a question it cannot read, 1 without a calendar. */
export async function clockCommand(args: readonly string[]): Promise<number> {
  const question = read(args);
  if ('wrong' in question) {
    console.error(`${question.wrong}\n\n${USAGE}`);
    return 2;
  }
  const loaded = await loadRegionCalendar(CATALOG, question.region);
  if ('errors' in loaded) {
    for (const { file, line, message, remedy } of loaded.errors) console.error(`${file}:${line} ${message.zh} / ${message.en}\n  ${remedy.zh} / ${remedy.en}`);
    return 1;
  }
  const due = dueOfLimit(question.limit, { startedAt: question.from, pauses: question.pauses }, loaded.calendar);
  console.log(question.json ? JSON.stringify(answer(question, due, loaded.calendar), null, 2) : sentence(question, due, loaded.calendar));
  return 0;
}

function read(args: readonly string[]): Question | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args], strict: true,
      options: { from: { type: 'string' }, limit: { type: 'string' }, region: { type: 'string' }, pause: { type: 'string', multiple: true, default: [] }, json: { type: 'boolean', default: false } },
    });
    if (values.from === undefined || values.limit === undefined || values.region === undefined) return { wrong: '缺少 --from、--limit 或 --region / --from, --limit and --region are needed' };
    const limit = parseLimit(values.limit);
    if (limit.unit === 'min' && !values.from.includes('T')) return { wrong: '按分钟计时要有时刻 / minutes need a time of day: --from 2026-11-21T09:30' };
    return { from: instant(values.from), limit, region: values.region, pauses: values.pause.map(pause), json: values.json };
  } catch (error) {
    if (error instanceof RangeError || (error instanceof TypeError && 'code' in error)) return { wrong: error.message };
    throw error;
  }
}

function instant(text: string): string {
  const time = text.includes('T') ? text : `${text}T00:00:00`;
  return instantOf(millisecondsOf(/(Z|[+-]\d{2}:\d{2})$/.test(time) ? time : `${time}+08:00`));
}

function pause(text: string): Pause {
  const [from, to, ...more] = text.split('/');
  if (!from || !to || more.length > 0) throw new RangeError(`not a pause (FROM/TO): ${text}`);
  const made = { from: instant(from), to: instant(to), because: '', basis: '' };
  if (millisecondsOf(made.to) < millisecondsOf(made.from)) throw new RangeError(`a pause cannot end before it begins: ${text}`);
  return made;
}

function answer({ from, limit, region, pauses }: Question, due: Due, calendar: Calendar): unknown {
  return {
    region, calendar: calendar.region, calendarKnownUntil: knownUntil(calendar),
    from, acceptedOn: dayOf(from), limit: limitText(limit), limitIn: formatLimit(limit),
    pauses: pauses.map((one) => ({ from: one.from, to: one.to })),
    due: due.known ? due : { ...due, because: unknownYear(due.year) },
  };
}

function unknownYear(year: number): { readonly zh: string; readonly en: string } {
  return { zh: `${year} 年放假安排尚未公布，无法确定`, en: `The holidays of ${year} are not published, so it cannot be known` };
}

function sentence({ from, limit, pauses }: Question, due: Due, calendar: Calendar): string {
  const { zh, en } = formatLimit(limit);
  const counted = limit.unit === 'min' ? '自收到材料起计 / from the receipt of the materials' : '当日不计入 / that day is not counted';
  const lines = [`受理 / accepted  ${from}（${counted}）`, `时限 / limit     ${zh} / ${en}`, ...pauses.map((one) => `暂停 / paused    ${one.from} – ${one.to}`)];
  if (due.known) return [...lines, `届满 / due       ${due.at}`].join('\n');
  const unknown = unknownYear(due.year);
  return [...lines, `届满 / due       ${unknown.zh} / ${unknown.en}`, `日历至 / calendar known until  ${knownUntil(calendar)}`].join('\n');
}
