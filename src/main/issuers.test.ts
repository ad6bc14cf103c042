import { expect, test } from 'vitest';
import { readIssuers } from './issuers.ts';

const good = { id: 'sd', zh: '山东省统一身份认证', en: 'Shandong identity', issuer: 'https://id.example.cn', clientId: 'kuaiban', clientSecret: 'env:SD_SECRET', levels: { 'urn:l2': 'single' }, number: { claim: 'idnum', verified: 'always' } };
const file = (...issuers: readonly object[]): string => JSON.stringify({ issuers });
const ENV = { SD_SECRET: 'kept elsewhere' };

test('given a file, then what it leaves out is as most issuers have it, and a secret may stand in a variable', () => {
  expect(readIssuers(file(good), ENV)).toEqual([{ ...good, clientSecret: 'kept elsewhere', portal: { zh: good.zh, en: good.en }, algorithm: 'RS256', scope: 'openid profile', toleranceSeconds: 30 }]);
});

test.each([
  ['no level', { ...good, levels: {} }, '/issuers/0/levels'], ['a level of ours that there is not', { ...good, levels: { 'urn:l2': 'highest' } }, '/issuers/0/levels'], ['no way to know a number', { ...good, number: { claim: 'idnum' } }, '/issuers/0/number'],
  ['an address without encryption', { ...good, issuer: 'http://id.example.cn' }, '/issuers/0/issuer'], ['an address that is none', { ...good, issuer: 'id.example.cn' }, '/issuers/0/issuer'],
  ['a variable that is not set', { ...good, clientSecret: 'env:OTHER' }, '/issuers/0/clientSecret'], ['a word nobody knows', { ...good, trust: true }, '/issuers/0'], ['an algorithm that is none', { ...good, algorithm: 'none' }, '/issuers/0/algorithm'], ['a name that is no path', { ...good, id: '../x' }, '/issuers/0/id'],
])('given %s, then the start says where', (_, entry, place) => expect(() => readIssuers(file(entry), ENV)).toThrow(place));

test.each([[good, { ...good, issuer: 'https://other.example.cn' }], [good, { ...good, id: 'other' }]])('given two that are one, then the start says so', (...both) => expect(() => readIssuers(file(...both), ENV)).toThrow('stands twice'));
test('given the own machine, then without encryption will do', () => expect(readIssuers(file({ ...good, issuer: 'http://127.0.0.1:9000/oidc' }), ENV)).toHaveLength(1));
