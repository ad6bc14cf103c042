import { join, resolve } from 'node:path';
import { loadCalendar } from '#adapters/catalog/load-calendar.ts';

const loaded = await loadCalendar(join(resolve(import.meta.dirname, '../..'), 'catalog/calendars/cn.yaml'));
if ('errors' in loaded) throw new Error(JSON.stringify(loaded.errors, null, 2));

/** The real calendar: 2024 to 2026 are published, 2027 is not. */
export const cn = loaded.calendar;
