import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { HALL } from '#core/catalog/hall.ts';
import { placeName } from '#core/catalog/hall-queue.ts';
import { itemNames } from '#core/catalog/item-names.ts';
import { officesUntil } from '#core/catalog/places.ts';
import { publicFigures, wholeFigures, type Counted, type Figures } from '#core/ratings/figures.ts';
import type { Localized } from '#core/value.ts';
import type { SheetContent } from '#usecases/ports/spreadsheet.ts';
import type { CountedRatings } from '#usecases/ports/ratings.ts';
import type { RatingFigures, RatingFiguresRow } from '../schemas/rating-figures.ts';
import { channelName } from './rating-view.ts';

const OTHERS: Localized = { zh: '其他（条数少，合在一起）', en: 'Others (few, together)' };
const WHOLE: Localized = { zh: '全部', en: 'All' };

type Of = { readonly region: string; readonly quarter: string; readonly quarters: readonly string[]; readonly least: number };

/** Counted ratings as anybody may read them. */
export function ratingFigures({ catalog, ...compiled }: CompiledCatalog, { region, quarter, quarters, least }: Of, { services, channels, offices, uncounted }: CountedRatings): RatingFigures {
  const { zh, en } = catalog.regions.get(region)!;
  const known = officesUntil(catalog, region);
  const row = ({ key: _key, levels, ...figures }: Figures, name: Localized): RatingFiguresRow => ({ ...figures, name, levels: [...levels] });
  const rows = (counted: readonly Counted[], nameOf: (key: string) => Localized): RatingFiguresRow[] => publicFigures(counted, least).map((each) => row(each, each.key === null ? OTHERS : nameOf(each.key)));
  const whole = wholeFigures(channels, least);
  const hall = placeName(catalog, region, HALL) ?? { zh, en };
  const officeName = (id: string): Localized => {
    if (id === '') return { zh: `${hall.zh}和网上`, en: `${hall.en} and online` };
    const found = known.get(id);
    return found ? { zh: found.zh, en: found.en } : { zh: id, en: id };
  };
  return {
    region: { zh, en }, quarter, quarters: [...quarters], least, ...(whole && { whole: row(whole, WHOLE) }), uncounted: whole ? uncounted : 0,
    services: rows(services, (service) => itemNames({ catalog, ...compiled }, { service }).name), channels: rows(channels, channelName), offices: rows(offices, officeName),
  };
}

const WORDS = {
  zh: { name: '好差评公开数字', heads: ['分组', '名称', '非常满意', '满意', '基本满意', '不满意', '非常不满意', '合计', '满意率（%）', '已答复的差评', '其中按期答复'], groups: { whole: '全部', services: '事项', channels: '渠道', offices: '网点' } },
  en: { name: 'Public figures of ratings', heads: ['Group', 'Name', 'Very satisfied', 'Satisfied', 'Acceptable', 'Dissatisfied', 'Very dissatisfied', 'All', 'Satisfied (%)', 'Low ones answered', 'of these in time'], groups: { whole: 'All', services: 'Matter', channels: 'Channel', offices: 'Office' } },
} as const;

/** The same as a table to take along. */
export function ratingFiguresSheet({ whole, services, channels, offices, quarter }: RatingFigures, language: 'zh' | 'en'): SheetContent {
  const { name, heads, groups } = WORDS[language];
  const rows = ([['whole', whole ? [whole] : []], ['services', services], ['channels', channels], ['offices', offices]] as const).flatMap(([group, found]) =>
    found.map((row) => [groups[group], row.name[language], ...row.levels.toReversed().map(String), String(row.total), (row.satisfied / 10).toFixed(1), String(row.answered), String(row.inTime)]));
  return { name: `${name} ${quarter}`, columns: heads.map((heading, at) => ({ heading, width: at === 1 ? 36 : 14, holds: 'text' as const })), rows };
}
