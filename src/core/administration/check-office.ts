import { isDay, addDays } from '../clocks/day.ts';
import { kindsOf, slotsOf, type HallWindow } from '../catalog/hall-queue.ts';
import { HALL } from '../catalog/hall.ts';
import type { OfficeFacts } from '../catalog/office-change.ts';
import { officeIn } from '../catalog/office.ts';
import { isWithinHours, spanOutOfOrder } from '../catalog/opening-hours.ts';
import { endsOn, officesOf } from '../catalog/places.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Localized } from '../value.ts';

/** What is wrong with something that was sent, at its field. */
export type Wrong = { readonly pointer: string; readonly detail: Localized };
type From = Pick<Catalog, 'regions' | 'entered'>;

const RANK = { county: 0, township: 1, village: 2 } as const;
/** How far ahead a change may be entered. */
const AHEAD_DAYS = 366;
const wrong = (pointer: string, zh: string, en: string): Wrong => ({ pointer, detail: { zh, en } });

/** From when on and on what ground: every change says both, and none reaches back, since papers were written by what held then. */
export function wrongInForm({ from, ground }: { readonly from: string; readonly ground: string }, today: string): readonly Wrong[] {
  const words = ground.trim();
  return [
    ...(!isDay(from) ? [wrong('/from', '请写生效日期，例如 2026-12-01', 'Give the day from which it holds, such as 2026-12-01')]
      : from < today ? [wrong('/from', '不能从过去的日子起改，最早是今天', 'Nothing is changed for days that are past: today at the earliest')]
        : from > addDays(today, AHEAD_DAYS) ? [wrong('/from', '最多提前一年登记', 'At most a year ahead')] : []),
    ...(words.length < 4 || words.length > 200 ? [wrong('/ground', '请写依据，例如批文的名称和文号，4 到 200 个字', 'Give the ground, such as the document and its number, of 4 to 200 characters')] : []),
  ];
}

/** What cannot be meant by an office as it was entered: the same as the catalogue is checked for. @param at when it is to hold @param own its id, none for a new one */
export function wrongInFacts(catalog: From, region: string, facts: OfficeFacts, at: string, own?: string): readonly Wrong[] {
  const { zh, en, hours, windows, slots } = facts;
  const others = officesOf(catalog, region, at).filter(({ id }) => id !== own);
  const unordered = spanOutOfOrder(hours);
  const days = 'days' in hours ? (hours.apart ?? []).map(({ day }) => day) : [];
  const named = (name: string, least: number, most: number) => name.trim().length >= least && name.trim().length <= most;
  return [
    ...(named(zh, 2, 60) ? others.some((each) => each.zh === zh.trim()) ? [wrong('/zh', '已有一个网点叫这个名称', 'Another office has this name')] : [] : [wrong('/zh', '请写中文名称，2 到 60 个字', 'Give the name in Chinese, of 2 to 60 characters')]),
    ...(named(en, 2, 120) ? [] : [wrong('/en', '请写英文名称，2 到 120 个字符', 'Give the name in English, of 2 to 120 characters')]),
    ...(own === HALL ? [] : wrongInPlace(catalog, region, facts, at)),
    ...(unordered === undefined ? [] : [wrong('/hours', `时段 ${unordered} 先后不对`, `The span ${unordered} is out of order`)]),
    ...(new Set(days).size === days.length ? [] : [wrong('/hours', '同一个星期几写了两次', 'A day of the week is there twice')]),
    ...('days' in hours || (named(hours.zh, 2, 120) && named(hours.en, 2, 200)) ? [] : [wrong('/hours', '请用中文和英文写开放时间', 'Give the hours in Chinese and in English')]),
    ...wrongInWindows(windows),
    ...(slots === undefined ? [] : wrongInSlots(facts, slots)),
  ];
}

function wrongInPlace(catalog: From, region: string, { level, within, district = '', address = '' }: OfficeFacts, at: string): readonly Wrong[] {
  const above = officeIn(catalog, region, within, at);
  const high = within === undefined || (level !== undefined && above !== undefined && RANK[above.level] < RANK[level] && endsOn(catalog, region, within) === undefined);
  return [
    ...(level === undefined ? [wrong('/level', '请选层级', 'Choose the level')] : []),
    ...(high ? [] : [wrong('/within', '上级网点要高一级，而且那时还在', 'The office above has to be of a higher level, and still there then')]),
    ...(/^[0-9]{6}$/u.test(district) && district.startsWith(region.slice(0, 4)) ? [] : [wrong('/district', '请写本市区县的 6 位代码', 'Give the code of six digits of a district of this city')]),
    ...(address.trim().length >= 4 && address.trim().length <= 120 ? [] : [wrong('/address', '请写地址，4 到 120 个字', 'Give the address, of 4 to 120 characters')]),
  ];
}

function wrongInWindows(windows: readonly HallWindow[]): readonly Wrong[] {
  const kinds = kindsOf({ windows: [...windows] });
  return [
    ...(new Set(windows.map(({ no }) => no)).size === windows.length ? [] : [wrong('/windows', '有两个窗口同号', 'Two windows have the same number')]),
    ...(kinds.length === 0 || kinds.length === 4 || windows.some((each) => each.kinds === undefined) ? [] : [wrong('/windows', '四类没有设全：请补上缺的类，或者设一个综合窗口', 'One of the four classes is left out: add it, or a window for everything')]),
  ];
}

function wrongInSlots({ hours, windows }: OfficeFacts, slots: NonNullable<OfficeFacts['slots']>): readonly Wrong[] {
  if (windows.length === 0) return [wrong('/slots', '没有窗口的网点不能预约', 'An office without windows has no times to book')];
  const { pause } = slots;
  const all = slotsOf({ slots });
  if (all.length === 0 || (pause && pause.to <= pause.from)) return [wrong('/slots', '预约时段一个也放不下，请看起止时间和每段几分钟', 'No time can be booked: look at when it begins and ends, and how long each is')];
  const outside = all.find((slot) => !isWithinHours(hours, slot, slots.minutes));
  return outside === undefined ? [] : [wrong('/slots', `${outside} 的预约不在开放时间里`, `${outside} lies outside of the opening hours`)];
}
