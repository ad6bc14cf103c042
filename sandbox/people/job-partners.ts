import { addDays } from './days.ts';

/** Banks of the demonstration with a job service; the id is that of the department whose key they sign with. */
export function generateJobPartners(today: string) {
  return [{ id: 'bank', name: { zh: '社保卡合作银行就业服务（样例）', en: 'Job service of the card bank (sample)' }, perDay: 20, until: addDays(today, 365) }];
}
