import type { Roster } from '#core/administration/roster.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { HALL } from '#core/catalog/hall.ts';
import type { OfficeChange, OfficeEvent, OfficeFacts } from '#core/catalog/office-change.ts';
import { openingWords } from '#core/catalog/opening-hours.ts';
import { factsOf, officesUntil, standingChanges, waitingChange } from '#core/catalog/places.ts';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import { dayOf, millisecondsOf } from '#core/clocks/day.ts';
import { same } from '#core/same.ts';
import type { Localized } from '#core/value.ts';
import type { AdminOffices } from '../schemas/admin-offices.ts';

type Office = AdminOffices['offices'][number];
type Names = Pick<Catalog, 'regions' | 'entered'>;

/** What may be changed, in the words of the trail. */
const PARTS: readonly (readonly [keyof OfficeFacts, Localized])[] = [
  ['zh', { zh: '名称', en: 'name' }], ['en', { zh: '英文名称', en: 'English name' }], ['address', { zh: '地址', en: 'address' }], ['district', { zh: '区县', en: 'district' }], ['hours', { zh: '开放时间', en: 'opening hours' }],
  ['signs', { zh: '第二屏签名', en: 'signature on the second screen' }], ['windows', { zh: '窗口', en: 'windows' }], ['slots', { zh: '预约时间', en: 'times to book' }],
];

/** What was done about an office, in words: an address and hours as they were and are, of the rest which of it was changed. */
export function officeEventWords(event: OfficeEvent): Localized {
  const from = dayInWords('from' in event ? event.from : '');
  switch (event.type) {
    case 'office-entered': return { zh: `新设网点“${event.after.zh}”，${from.zh}起；依据：${event.ground}`, en: `entered the office “${event.after.en}”, from ${from.en} on; ground: ${event.ground}` };
    case 'office-ended': return { zh: `撤销网点“${event.before.zh}”，${from.zh}起；依据：${event.ground}`, en: `ended the office “${event.before.en}”, from ${from.en} on; ground: ${event.ground}` };
    case 'office-undone': return { zh: `撤回网点“${event.before.zh}”还没有生效的改动（第 ${String(event.undoes)} 条）`, en: `undid a change of the office “${event.before.en}” that did not hold yet (no. ${String(event.undoes)})` };
    case 'office-changed': {
      const { before, after } = event;
      const parts = PARTS.filter(([name]) => !same(before[name] ?? null, after[name] ?? null)).map(([name, words]) => {
        const [was, is] = name === 'hours' ? [openingWords(before.hours), openingWords(after.hours)] : name === 'address' || name === 'zh' || name === 'en' ? [plain(before[name]), plain(after[name])] : [];
        return was && is ? { zh: `${words.zh}由“${was.zh}”改为“${is.zh}”`, en: `${words.en} from “${was.en}” to “${is.en}”` } : words;
      });
      return { zh: `改网点“${before.zh}”：${parts.map(({ zh }) => zh).join('；')}，${from.zh}起；依据：${event.ground}`, en: `changed the office “${before.en}”: ${parts.map(({ en }) => en).join('; ')}, from ${from.en} on; ground: ${event.ground}` };
    }
  }
}

const plain = (text = ''): Localized => ({ zh: text, en: text });

/** The hall of a region and its offices: what holds, what waits for its day, what has ended, and what was done about each. @param numbers public numbers by administrator */
export function adminOffices(catalog: Names, region: string, { members }: Roster, { may, now, numbers }: { readonly may: boolean; readonly now: string; readonly numbers: ReadonlyMap<string, string> }): AdminOffices {
  const changes = catalog.entered?.of(region) ?? [];
  const later = standingChanges(changes).flatMap(({ event }) => (event.type === 'office-entered' && millisecondsOf(`${event.from}T00:00:00+08:00`) > millisecondsOf(now) ? [event.office] : []));
  const ids = [...new Set([HALL, ...officesUntil(catalog, region).keys(), ...later])];
  const office = (id: string): Office[] => {
    const own = changes.filter(({ event }) => event.office === id);
    const history = own.map((change) => rowOf(change, own, numbers));
    const waiting = waitingChange(catalog, region, id);
    const ended = standingChanges(own).findLast(({ event }) => event.type === 'office-ended')?.event;
    const open = factsOf(catalog, region, id);
    const facts = open ?? (waiting?.event.type === 'office-entered' ? waiting.event.after : ended?.type === 'office-ended' ? ended.before : undefined);
    if (!facts) return [];
    const standing = standingChanges(own);
    const row = waiting && history.find(({ change }) => change === waiting.seq);
    return [{
      id, name: { zh: facts.zh, en: facts.en }, hours: openingWords(facts.hours), by: standing[0]?.event.type === 'office-entered' ? 'entered' : standing.length > 0 ? 'changed' : 'catalogue', state: open ? 'open' : ended ? 'ended' : 'opens',
      staff: members.filter((member) => !member.ended && member.rights.as === 'officer' && (member.office ?? HALL) === id).length, ...(ended?.type === 'office-ended' && { ends: ended.from }), ...(row && { waits: row }), facts: factsView(facts), history: history.toReversed(),
    }];
  };
  return { may, today: dayOf(now), offices: ids.flatMap(office) };
}

function rowOf({ seq, at, by, event }: OfficeChange, own: readonly OfficeChange[], numbers: ReadonlyMap<string, string>): Office['history'][number] {
  const undone = own.some((other) => other.event.type === 'office-undone' && other.event.undoes === seq);
  return { change: seq, from: 'from' in event ? event.from : dayOf(at), what: officeEventWords(event), ...('ground' in event && { ground: event.ground }), at, by: numbers.get(by) ?? '', undone };
}

function factsView({ hours, windows, slots, within, ...facts }: OfficeFacts): Office['facts'] {
  const entered = 'days' in hours ? { days: hours.days, times: [...hours.times], ...(hours.apart && { apart: hours.apart.map(({ day, times }) => ({ day, times: [...times] })) }) } : undefined;
  return {
    ...facts, ...(within !== undefined && { within }), ...(entered ? { hours: entered } : { words: openingWords(hours) }),
    windows: windows.map(({ no, kinds }) => ({ no, ...(kinds && { kinds: [...kinds] }) })), ...(slots && { slots: { ...slots } }),
  };
}
