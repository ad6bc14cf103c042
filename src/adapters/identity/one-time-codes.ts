import { Secret, TOTP } from 'otpauth';
import type { OneTimeCodes } from '#usecases/identity/ports.ts';

const PERIOD = 30;

const totp = (secret: string) => new TOTP({ issuer: '快办', secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD });

/** The step a moment falls into: seconds since 1970 in blocks of 30. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / PERIOD);

/** The six digits for a step. */
export const codeAt = (secret: string, step: number): string => totp(secret).generate({ timestamp: step * PERIOD * 1000 });

/** Seconds until the code of `now` changes. */
export const secondsLeft = (now: Date): number => PERIOD - (Math.floor(now.getTime() / 1000) % PERIOD);

/** TOTP as authenticator apps make it; one step earlier or later is accepted because clocks differ. */
export const oneTimeCodes: OneTimeCodes = {
  stepOf(secret, code, now) {
    if (!/^\d{6}$/.test(code)) return null;
    const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
    return delta === null ? null : stepAt(now) + delta;
  },
};
