import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadCalendar } from './load-calendar.ts';

/**
 * The calendar a region counts by: `calendar` in `regions/<code>.yaml` names the file under `calendars/`.
 * Reads these two files only, so that limits can be counted while other parts of the catalogue are being edited.
 */
export async function loadRegionCalendar(catalogFolder: string, region: string): ReturnType<typeof loadCalendar> {
  const file = join(catalogFolder, 'regions', `${region}.yaml`);
  const name = await nameIn(file, region);
  if (name === undefined) {
    return { errors: [{
      file, line: 1, message: { zh: `没有地区 ${region}，或其中没有写明 calendar`, en: `There is no region ${region}, or it names no calendar` },
      remedy: { zh: '请核对六位行政区划代码', en: 'Check the six digits of the region' },
    }] };
  }
  return loadCalendar(join(catalogFolder, 'calendars', `${name}.yaml`));
}

async function nameIn(file: string, region: string): Promise<string | undefined> {
  if (!/^[0-9]{6}$/.test(region)) return undefined;
  try {
    const { calendar } = parse(await readFile(file, 'utf8')) as { calendar?: unknown };
    return typeof calendar === 'string' && /^[a-z]{2}$/.test(calendar) ? calendar : undefined;
  } catch {
    return undefined;
  }
}
