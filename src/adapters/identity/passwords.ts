import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { PasswordsBusy, type Passwords } from '#usecases/identity/ports.ts';

// 32 MB and about a quarter of a second a hash; why these numbers: docs/decisions/0004-identity.md.
const COST = { ln: 15, r: 8, p: 3 } as const;
const AT_ONCE = 2;
/** Who comes after this many are waiting would wait for more than four seconds, and is told at once to come back instead. */
const WAITING = 32;
const PHC = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/=]+)\$([\w+/=]+)$/;

/** Parameters of scrypt: N = 2^ln. */
export type ScryptCost = { readonly ln: number; readonly r: number; readonly p: number };

/**
 * scrypt with the cost written into each hash (PHC string), so that it can be raised without touching old ones. Anybody may make us
 * verify, so no more than `waiting` wait for it; hashes of new passwords, which nobody gets to without having proved something, wait as long as they must.
 */
export function createPasswords(cost: ScryptCost = COST, waiting = WAITING): Passwords {
  const lane = createLane(AT_ONCE);
  const derive = (password: string, salt: Buffer, with_: ScryptCost, most: number) =>
    lane(most, () => new Promise<Buffer>((resolve, reject) => {
      const options = { N: 2 ** with_.ln, r: with_.r, p: with_.p, maxmem: 256 * 2 ** with_.ln * with_.r };
      scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
    }));
  const nobody = randomBytes(16);
  return {
    async hash(password) {
      const salt = randomBytes(16);
      const key = await derive(password, salt, cost, Number.POSITIVE_INFINITY);
      return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`;
    },
    async verify(password, hash) {
      const match = hash === null ? null : PHC.exec(hash);
      if (!match) {
        await derive(password, nobody, cost, waiting);
        return false;
      }
      const expected = Buffer.from(match[5]!, 'base64');
      const key = await derive(password, Buffer.from(match[4]!, 'base64'), { ln: Number(match[1]), r: Number(match[2]), p: Number(match[3]) }, waiting);
      return key.length === expected.length && timingSafeEqual(key, expected);
    },
  };
}

/** At most `width` at once, so that a wave of sign-ins neither takes the memory nor all threads of the pool. */
function createLane(width: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(most: number, work: () => Promise<T>): Promise<T> => {
    if (running >= width && waiting.length >= most) throw new PasswordsBusy();
    if (running >= width) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
