import { expect, test } from 'vitest';
import { readPartnerPages } from './partner-pages.ts';

const good = { id: 'elder-care', zh: '社区养老服务', en: 'Community care', clientSecret: 'env:CARE', purpose: { zh: '为您保留助餐名额', en: 'to keep your place at the canteen' }, redirectUris: ['https://care.example.cn/back'] };
const ENV = { CARE: 'kept elsewhere, and long', SHORT: 'short' };
const file = (...partnerPages: readonly object[]): string => JSON.stringify({ partnerPages });

test('given a file, then a page learns nothing that it does not name, and a secret may stand in a variable', () => {
  expect(readPartnerPages(file(good), ENV)).toEqual([{ ...good, clientSecret: ENV.CARE, tells: [] }]);
  expect(readPartnerPages(file({ ...good, tells: ['name'], backchannelLogout: 'http://127.0.0.1:9000/out', redirectUris: ['http://127.0.0.1:9000/back'] }), ENV)).toMatchObject([{ tells: ['name'] }]);
});

test.each<[string, object, string]>([
  ['the name of an entrance of ours', { ...good, id: 'kuaiban-hall' }, '/partnerPages/0/id'], ['no purpose', { ...good, purpose: undefined }, '/partnerPages/0'], ['nowhere to go back to', { ...good, redirectUris: [] }, '/partnerPages/0/redirectUris'],
  ['an address without encryption', { ...good, redirectUris: ['http://care.example.cn/back'] }, '/partnerPages/0/redirectUris/0'], ['an address that is none', { ...good, redirectUris: ['care'] }, '/partnerPages/0/redirectUris/0'],
  ['an address with a fragment', { ...good, redirectUris: ['https://care.example.cn/#back'] }, '/partnerPages/0/redirectUris/0'], ['addresses of two hosts', { ...good, redirectUris: [...good.redirectUris, 'https://other.example.cn/'] }, '/partnerPages/0/redirectUris'],
  ['a sign-out without encryption', { ...good, backchannelLogout: 'http://care.example.cn/out' }, '/partnerPages/0/backchannelLogout'], ['a way on after it at another host', { ...good, afterSignOut: 'https://other.example.cn/left' }, '/partnerPages/0/afterSignOut'], ['one without encryption', { ...good, afterSignOut: 'http://care.example.cn/left' }, '/partnerPages/0/afterSignOut'], ['the number', { ...good, tells: ['number'] }, '/partnerPages/0/tells'],
  ['a variable that is not set', { ...good, clientSecret: 'env:OTHER' }, '/partnerPages/0/clientSecret'], ['a secret that can be guessed', { ...good, clientSecret: 'env:SHORT' }, '/partnerPages/0/clientSecret'], ['a word nobody knows', { ...good, trust: true }, '/partnerPages/0'],
])('given %s, then the start says where', (_, entry, place) => expect(() => readPartnerPages(file(entry), ENV)).toThrow(place));

test.each([{ ...good, redirectUris: ['https://other.example.cn/back'] }, { ...good, id: 'other' }])('given two that are one, then the start says so', (other) => expect(() => readPartnerPages(file(good, other), ENV)).toThrow('stands twice'));
