import { resolve } from 'node:path';
import { loadCatalog } from '#adapters/catalog/load-catalog.ts';
import { writeModel } from '#adapters/dmn/write-model.ts';
import { exportService } from '#core/dmn/export/export-service.ts';
import { nearestName } from '#core/feel/nearest-name.ts';
import { textOf } from '#core/feel/values/text.ts';
import { ArgumentError } from './json-argument.ts';
import { dayOf } from './moment.ts';
import { mistake } from './print.ts';
import { homeRegion } from '../home-region.ts';

const FOLDER = resolve(import.meta.dirname, '../../../catalog');

/** Prints the rules of a service as DMN. Answers 0, or 1 when the catalogue is wrong. Throws ArgumentError where there is no such service, region or day. */
export async function exportModel(code: string, { region, on }: { readonly region: string | undefined; readonly on: string | undefined }): Promise<number> {
  const day = textOf(dayOf(on));
  const loaded = await loadCatalog(FOLDER);
  if ('errors' in loaded) {
    console.error(loaded.errors.map(mistake).join('\n'));
    return 1;
  }
  const { services, regions } = loaded.catalog;
  const first = homeRegion();
  known('事项', 'service', code, [...services.keys()]);
  known('地区', 'region', region ?? first, [...regions.keys()]);
  console.log((await writeModel(exportService(loaded.compiled, code, { region: region ?? first, on: day }))).trimEnd());
  return 0;
}

function known(zh: string, en: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  const near = nearestName(name, names);
  throw new ArgumentError(near.length > 0 ? `没有${zh} ${name}，是不是 ${near.join('、')}？ / there is no ${en} ${name}; is it ${near.join(', ')}?`
    : `没有${zh} ${name}，有的是 ${names.join('、')} / there is no ${en} ${name}; there are ${names.join(', ')}`);
}
