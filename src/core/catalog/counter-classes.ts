import type { Localized } from '../value.ts';
import type { Service } from './service.ts';

/** The four classes of counters where one counter does not take everything yet (人社部发〔2020〕26号 三（一）). */
export const COUNTER_CLASSES: Readonly<Record<Service['counterClass'], Localized>> = {
  'employment': { zh: '就业创业', en: 'Employment' }, 'social-insurance': { zh: '社会保险', en: 'Social insurance' },
  'talent-personnel': { zh: '人才人事', en: 'Talent and personnel' }, 'labour-relations': { zh: '劳动关系', en: 'Labour relations' },
};
