import { expect, test } from 'vitest';
import { bundleOf } from '#core/catalog/bundle.ts';
import { eventDetail } from '#channels/http/views/event-view.ts';
import { linyi } from '../support/linyi.ts';

const { catalog } = linyi;
const { lifeEvents, services } = catalog;

test.each(['bereavement', '1.6.8', 'local.unemployment-death'])('whoever comes after a death is met with a word before anything is asked: %s', (id) =>
  expect(eventDetail(linyi, bundleOf(catalog, id)!, '371300').opening?.zh).toMatch(/^请您节哀/u));

test('nobody else is, and no result of those matters says it once more at its end', () => {
  expect([...lifeEvents.values(), ...services.values()].filter(({ opening }) => opening).every(({ filedBy }) => filedBy?.every(({ by }) => by === 'relative'))).toBe(true);
  expect([...services.values()].filter(({ opening, result }) => opening && `${result.zh} ${result.en}`.match(/节哀|condolences/iu)).map(({ code }) => code)).toEqual([]);
});
