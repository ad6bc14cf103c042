import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { NoticeFigure } from '../notice-figure.ts';
import { mustExist } from './reference.ts';

/** Old ways: of matters that are there, or named because they are not yet; with materials that are there. Figures of notices: as quoted. */
export function checkOldWays(catalog: Catalog): readonly Finding[] {
  return [
    ...[...catalog.oldWays].flatMap(([id, { name, materials }]) => [
      ...(name === undefined ? mustExist(catalog, 'services', id, { in: 'oldWays', id, path: [] }) : []),
      ...materials.ids.flatMap((evidence, index) => mustExist(catalog, 'evidence', evidence, { in: 'oldWays', id, path: ['materials', 'ids', index] })),
    ]),
    ...[...catalog.noticeFigures].flatMap(([id, figure]) => checkFigure(catalog, id, figure)),
  ];
}

function checkFigure(catalog: Catalog, id: string, { region, beside, quote, figures }: NoticeFigure): readonly Finding[] {
  const at = (...path: readonly (string | number)[]): Place => ({ in: 'noticeFigures', id, path });
  return [
    ...mustExist(catalog, 'regions', region, at('region')),
    ...(typeof beside === 'object' && 'lifeEvents' in beside ? beside.lifeEvents.flatMap((event, index) => mustExist(catalog, 'lifeEvents', event, at('beside', 'lifeEvents', index))) : []),
    ...(typeof beside === 'object' && 'services' in beside ? beside.services.flatMap((code, index) => mustExist(catalog, 'services', code, at('beside', 'services', index))) : []),
    ...figures.flatMap((figure, index) => Object.entries(figure).filter(([key, amount]) => key !== 'of' && !isQuoted(quote, amount)).map(([key, amount]): Finding => ({
      at: at('figures', index, key),
      message: { zh: `引文里没有“${amount}”`, en: `“${amount}” does not stand in the quoted words` },
      remedy: { zh: '只能写通知里有的数字：请核对引文', en: 'Only what the notice states may stand here: check the quote' },
    }))),
  ];
}

/** Nothing left is written in words (取消、不用跑), and one as well (一件事). */
function isQuoted(quote: string, amount: number | string): boolean {
  if (typeof amount === 'string') return quote.includes(amount);
  if (amount === 0) return /取消|不用/.test(quote);
  return new RegExp(`(?<![\\d.])${String(amount).replace('.', '\\.')}(?![\\d.])`).test(quote) || (amount === 1 && quote.includes('一件事'));
}
