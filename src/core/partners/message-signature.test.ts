import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signMessage, verifyMessage } from './message-signature.ts';
import type { Signer, Verifiers } from './message-signature.ts';
import { signatureBase } from './signature-base.ts';
import type { Message } from './signature-base.ts';
import { parseByteSequences, parseSignatureInput } from './structured-fields.ts';
import type { Component } from './structured-fields.ts';

// The key of RFC 9421, B.1.4, and the request of B.2: whoever follows the standard understands our signatures, and we theirs.
const key = createPrivateKey('-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF\n-----END PRIVATE KEY-----\n');
const signer: Signer = { id: 'test-key-ed25519', sign: (text) => sign(null, Buffer.from(text), key).toString('base64') };
const keys: Verifiers = new Map([['test-key-ed25519', (text, signature) => verify(null, Buffer.from(text), createPublicKey(key), Buffer.from(signature, 'base64'))]]);
const request: Message = {
  method: 'POST', path: '/foo', authority: 'example.com',
  headers: { 'date': 'Tue, 20 Apr 2021 02:07:55 GMT', 'content-type': 'application/json', 'content-length': '18' },
};

describe('the example of RFC 9421, B.2.6', () => {
  const input = '("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"';
  const base = [
    '"date": Tue, 20 Apr 2021 02:07:55 GMT', '"@method": POST', '"@path": /foo', '"@authority": example.com',
    '"content-type": application/json', '"content-length": 18', `"@signature-params": ${input}`,
  ].join('\n');

  test('gives the same signature base', () => {
    expect(signatureBase(parseSignatureInput(`sig-b26=${input}`).get('sig-b26')!, request)).toBe(base);
  });

  test('gives the same signature', () => {
    expect(signer.sign(base)).toBe('wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==');
  });
});

const plain = (name: string): Component => ({ name, params: new Map() });
const covered = [plain('@method'), plain('@path'), plain('date')];
const now = new Date('2026-11-23T02:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const signed = (message: Message = request): Message => ({ ...message, headers: { ...message.headers, ...signMessage(message, covered, signer, { now, nonce: 'n-1' }) } });

describe('a signed message', () => {
  test('is verified and shows its nonce', () => {
    expect(verifyMessage(signed(), covered, keys, now)).toEqual({ ok: true, keyId: 'test-key-ed25519', nonce: 'n-1' });
  });

  test.each<readonly [string, Message, string]>([
    ['another path', { ...signed(), path: '/bar' }, 'mismatch'],
    ['another method', { ...signed(), method: 'PUT' }, 'mismatch'],
    ['another header', { ...signed(), headers: { ...signed().headers, date: 'now' } }, 'mismatch'],
    ['a covered header taken away', { ...signed(), headers: { ...signed().headers, date: undefined } }, 'mismatch'],
    ['no signature', request, 'missing'],
    ['a signature of another label', { ...request, headers: { ...signed().headers, signature: 'other=:AAAA:' } }, 'missing'],
    ['an input that cannot be read', { ...request, headers: { ...signed().headers, 'signature-input': 'kb=("a"' } }, 'malformed'],
    ['an input without a time', { ...request, headers: { ...signed().headers, 'signature-input': 'kb=("@method" "@path" "date");keyid="test-key-ed25519"' } }, 'malformed'],
    ['a component covered twice', { ...request, headers: { ...signed().headers, 'signature-input': signed().headers['signature-input']!.replace('"date"', '"date" "date"') } }, 'mismatch'],
    ['a later time written in', { ...request, headers: { ...signed().headers, 'signature-input': signed().headers['signature-input']!.replace(/created=\d+/, `created=${now.getTime() / 1000 + 5}`) } }, 'mismatch'],
  ])('with %s is refused', (_, message, fault) => {
    expect(verifyMessage(message, covered, keys, now)).toEqual({ ok: false, fault });
  });

  test('that covers less than required is refused', () => {
    expect(verifyMessage(signed(), [...covered, plain('content-type')], keys, now)).toEqual({ ok: false, fault: 'uncovered' });
  });

  test('is refused with a key nobody knows', () => {
    expect(verifyMessage(signed(), covered, new Map(), now)).toEqual({ ok: false, fault: 'unknown-key' });
  });

  test.each([[-6], [6]])('is refused %d minutes away, and accepted within five', (count) => {
    expect(verifyMessage(signed(), covered, keys, minutes(count))).toEqual({ ok: false, fault: 'expired' });
    expect(verifyMessage(signed(), covered, keys, minutes(count - Math.sign(count)))).toMatchObject({ ok: true });
  });
});

describe('an answer that covers the signature of its request', () => {
  const bound: Component = { name: 'signature', params: new Map<string, string | true>([['req', true], ['key', 'kb']]) };
  const answerTo = (to: Message): Message => {
    const bare: Message = { status: 200, headers: {}, request: to };
    return { ...bare, headers: signMessage(bare, [plain('@status'), bound], signer, { now, nonce: 'n-1' }) };
  };

  test('fits that request', () => {
    expect(verifyMessage(answerTo(signed()), [plain('@status'), bound], keys, now)).toMatchObject({ ok: true });
  });

  test('fits no other', () => {
    const other = signed({ ...request, path: '/other' });
    expect(verifyMessage({ ...answerTo(signed()), request: other }, [plain('@status'), bound], keys, now)).toEqual({ ok: false, fault: 'mismatch' });
  });
});

describe('structured fields', () => {
  test('read parameters and escapes', () => {
    const input = parseSignatureInput('a=("x";req "y\\"z" );n=-5;s="b\\\\" , b=()').get('a')!;
    expect(input.components).toEqual([{ name: 'x', params: new Map([['req', true]]) }, { name: 'y"z', params: new Map() }]);
    expect([...input.params]).toEqual([['n', -5], ['s', 'b\\']]);
  });

  test.each(['', 'a', 'a=', 'a=(x)', 'a=("x" "y"', 'a=("x""y")', 'a=(),', 'a=(), a=()', 'a=();n=1;n=2', 'a=();N=1', 'a=("x\n")', 'a=() b=()'])('refuse %j', (text) => {
    expect(() => parseSignatureInput(text)).toThrow(SyntaxError);
  });

  test.each([':AAAA:', 'a=AAAA', 'a=:A A:', 'a=:AAAA'])('refuse the bytes %j', (text) => {
    expect(() => parseByteSequences(text)).toThrow(SyntaxError);
  });
});
