import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { codeAt, secondsLeft, stepAt } from '#adapters/identity/one-time-codes.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { peopleAnchor } from '#sandbox/people/anchor.ts';
import { CITIES } from '#sandbox/people/places.ts';
import { generateDesk } from '#sandbox/people/staff.ts';

const USAGE = `kuaiban otp 工号
演示工作人员现在的验证码 / the one-time code of a demo officer now`;

/** With fewer seconds than these nobody gets from the terminal to the page in time. */
const TOO_FEW = 10;

/**
 * `kuaiban otp NUMBER`: the second factor of an invented officer, in place of a phone. It needs no database and no
 * server, because the secrets follow from the seed of the demo people; real officers are not known here.
 * The code alone goes to stdout; where it is about to change, the next one is waited for. Answers the exit code: 2 for a question it cannot read, 1 for an unknown officer.
 */
export async function otpCommand(args: readonly string[], env: Readonly<Record<string, string | undefined>> = process.env, now = new Date(), pause: (ms: number) => Promise<unknown> = setTimeout): Promise<number> {
  const number = read(args);
  if (number === null) {
    console.error(USAGE);
    return 2;
  }
  const { seed } = await peopleAnchor(dataFolder(env), now.toISOString().slice(0, 10));
  const staff = [...CITIES.keys()].flatMap((region) => generateDesk(seed, region));
  const officer = staff.find((one) => one.number === number);
  if (!officer) {
    console.error(`没有工号为 ${number} 的演示人员：工号见启动时的终端和登录页 / there is no demo officer ${number}: the terminal of the start and the sign-in page list the numbers`);
    return 1;
  }
  const wait = secondsLeft(now) < TOO_FEW ? secondsLeft(now) : 0;
  if (wait > 0) {
    console.error(`这个验证码马上要换，等 ${wait} 秒 / the code is about to change: ${wait} s`);
    await pause(wait * 1000);
  }
  const then = new Date(now.getTime() + wait * 1000);
  console.log(codeAt(officer.totpSecret, stepAt(then)));
  console.error(`${officer.name}　还有 ${secondsLeft(then)} 秒，一个验证码只能用一次 / ${secondsLeft(then)} s left, works once`);
  return 0;
}

function read(args: readonly string[]): string | null {
  try {
    const { positionals } = parseArgs({ args: [...args], strict: true, allowPositionals: true });
    return positionals.length === 1 ? positionals[0]! : null;
  } catch {
    return null;
  }
}
