import { expect, test } from 'vitest';
import { partnerFromLog, partnerInLog } from './partner-page.ts';

test('given a partner of two names, then the record gives both back, and one of a single name in both languages', () => {
  expect(partnerFromLog(partnerInLog({ zh: '社区养老服务', en: 'Care · at home' }))).toEqual({ zh: '社区养老服务', en: 'Care · at home' });
  expect(partnerFromLog('社区养老服务')).toEqual({ zh: '社区养老服务', en: '社区养老服务' });
});
