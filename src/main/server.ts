import { resolve } from 'node:path';
import { dataFolder, resolveDatabase } from '#adapters/postgres/embedded/resolve-database.ts';
import { keepCompiled } from './keep-compiled.ts';
import { homeRegion } from './home-region.ts';
import { answerToArguments } from './server-arguments.ts';
import type { Running } from './start.ts';

keepCompiled();
const answer = answerToArguments(process.argv.slice(2));
if (answer !== null) {
  console[answer.code === 0 ? 'log' : 'error'](answer.text);
  process.exit(answer.code);
}
const root = resolve(import.meta.dirname, '../..');
const { env } = process;
// Invented people with a published password belong into the database we made ourselves; into another one only when somebody asks for them.
const demo = env['KUAIBAN_DEMO'] === 'on' || (env['KUAIBAN_DEMO'] !== 'off' && !env['DATABASE_URL']);
const log = { info: () => undefined, warn: (message: string) => console.error(message) };

/** The database starts in processes of its own: it begins first, and the rest of this program is read meanwhile, which takes as long. */
async function begin(): Promise<Running> {
  const database = resolveDatabase(env, log);
  database.catch(() => undefined);
  const { start } = await import('./start.ts').catch(async (error: unknown) => {
    await database.then((running) => running.stop());
    throw error;
  });
  return start({
    root, dataFolder: dataFolder(env), env, database, port: Number(env['PORT'] ?? 8080), host: env['HOST'] ?? '0.0.0.0', demo, duties: env['KUAIBAN_DUTIES'] === 'off' ? 'none' : env['KUAIBAN_DUTIES'] === 'frequent' ? 'frequent' : 'all', log,
  });
}

/** Stop once, however often the signal comes; the second Ctrl-C does not wait. One that comes while everything still starts stops it as soon as it has: the database must not be left behind. */
function stopOnSignal(starting: Promise<Running>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    console.log('\n正在停止… / stopping…');
    // A start that fails says so itself and has cleaned up behind it.
    void starting.then((running) => running.stop()).then(() => process.exit(0), () => undefined);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

try {
  const starting = begin();
  stopOnSignal(starting);
  const running = await starting;
  const { welcome } = await import('./welcome.ts');
  // Counted from the start of the process: what a person waits for after they have pressed Enter.
  console.log(welcome(running, { root, region: homeRegion(env), demo, tookMs: performance.now() }));
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? `端口 ${env['PORT'] ?? 8080} 已被占用，请换一个：PORT=8081 npm start\nThe port is taken; choose another: PORT=8081 npm start` : message);
  process.exit(1);
}
