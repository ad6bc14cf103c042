import type { Limit } from '../../clocks/clock.ts';
import { isEverLonger } from '../../clocks/ever-longer.ts';
import { formatLimit, limitText, parseLimit } from '../../clocks/limit.ts';
import type { Localized } from '../../value.ts';
import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { LimitVariant, Service } from '../service.ts';

type Limits = Service['limits'];

/**
 * In every variant of a limit a promise may be shorter than the statutory limit and than the figure of annex 2, never longer; and every
 * figure that annex 2 names binds a variant. Working days and calendar days are held against each other on a calendar.
 */
export function checkLimits(catalog: Catalog): readonly Finding[] {
  return [...catalog.services.values()].flatMap(({ code, limits }) => {
    const at = (...path: readonly (string | number)[]): Place => ({ in: 'services', id: code, path: ['limits', ...path] });
    const variants = limits.variants ?? [];
    return [
      ...tooLong(limits, ordinaryFigure(limits), at('promised')),
      ...variants.flatMap((variant, index) => [...tooLong(variant, variant.notice, at('variants', index, 'promised')), ...checkVariant(variants, index, at('variants', index))]),
      ...checkFigures(limits, at('notice')),
    ];
  });
}

/** The figure of annex 2 for the ordinary case: the one it says, else the only one of the row that no variant has. */
function ordinaryFigure({ notice, variants = [] }: Limits): string | undefined {
  const figures = figuresIn(notice?.after ?? '');
  return notice?.is ?? (figures.length === 1 && variants.every((variant) => variant.notice !== figures[0]) ? figures[0] : undefined);
}

const UNITS: Readonly<Record<string, Limit['unit']>> = { 个工作日: 'wd', 日: 'd', 天: 'd', 个月: 'mo', 分钟: 'min' };

/** The limits that words of the notice name, each once. */
export function figuresIn(words: string): readonly string[] {
  return [...new Set([...words.matchAll(/(\d+)\s*(个工作日|个月|分钟|日|天)/g)].map(([, amount, unit]) => `${amount}${UNITS[unit ?? ''] ?? ''}`))];
}

function tooLong({ statutory, promised }: Pick<LimitVariant, 'statutory' | 'promised'>, figure: string | undefined, at: Place): readonly Finding[] {
  const promise = parseLimit(promised.is);
  const bounds: readonly { readonly limit: Limit; readonly name: Localized }[] = [
    ...('is' in statutory ? [{ limit: parseLimit(statutory.is), name: { zh: '法定时限', en: 'statutory' } }] : []),
    ...(figure === undefined ? [] : [{ limit: parseLimit(figure), name: { zh: '附件2的提速时限', en: 'limit of annex 2 of' } }]),
  ];
  return bounds.filter(({ limit }) => isEverLonger(promise, limit)).map(({ limit, name }) => {
    const [p, l] = [formatLimit(promise), formatLimit(limit)];
    return {
      at, message: { zh: `承诺时限${p.zh}比${name.zh}${l.zh}还长`, en: `The promise of ${p.en} is longer than the ${name.en} ${l.en}` },
      remedy: { zh: '承诺只能更短：请缩短承诺，或核对出处', en: 'A promise may only be shorter: shorten it, or check the source' },
    };
  });
}

function checkVariant(variants: readonly LimitVariant[], index: number, at: Place): readonly Finding[] {
  const { id, when, byOfficer } = variants[index] as LimitVariant;
  const twice = variants.findIndex((each) => each.id === id) < index;
  return [
    ...(when === undefined && byOfficer === undefined ? [{ at, message: { zh: `时限“${id}”永远不会适用`, en: `The limit ${id} can never hold` }, remedy: { zh: '请写明 when，或者 byOfficer: true', en: 'Say when it holds, or let the officer choose it: `byOfficer: true`' } }] : []),
    ...(twice ? [{ at, message: { zh: `时限“${id}”写了两次`, en: `The limit ${id} stands twice` }, remedy: { zh: '请换一个名称', en: 'Give it another name' } }] : []),
  ];
}

/** What annex 2 names must bind something, and what binds must be named there: some figures stay as they were before. */
function checkFigures(limits: Limits, at: Place): readonly Finding[] {
  const { notice, variants = [] } = limits;
  if (notice === undefined) return [];
  const said = figuresIn(notice.after);
  const binding = [ordinaryFigure(limits), ...variants.map((variant) => variant.notice)].flatMap((figure) => figure ?? []);
  const named = [...said, ...figuresIn(notice.before)];
  return [
    ...said.filter((figure) => !binding.includes(figure)).map((figure): Finding => ({
      at, message: { zh: `附件2 第${notice.row}项的${formatLimit(parseLimit(figure)).zh}没有约束任何一种时限`, en: `The ${formatLimit(parseLimit(figure)).en} of row ${notice.row} bind nothing` },
      remedy: { zh: `请在 notice 里写 is: ${figure}，或者在一个 variants 里写 notice: ${figure}`, en: `Say \`is: ${figure}\` under notice, or \`notice: ${figure}\` in a variant` },
    })),
    ...binding.filter((figure) => !named.includes(figure) && !isInstant(figure, notice.after)).map((figure): Finding => ({
      at, message: { zh: `附件2 第${notice.row}项没有${formatLimit(parseLimit(figure)).zh}`, en: `Row ${notice.row} of annex 2 names no ${formatLimit(parseLimit(figure)).en}` },
      remedy: { zh: `它写的是：${notice.after}`, en: `It names ${named.join(', ') || 'none'}` },
    })),
  ];
}

/** 即时办结、立等可取: within 30 minutes (人社部发〔2020〕26号 二（二）). */
function isInstant(figure: string, words: string): boolean {
  return figure === limitText({ amount: 30, unit: 'min' }) && /即时办结|立等可取/.test(words);
}
