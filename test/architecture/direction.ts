import { aliasOf, importsOf, type Import } from './imports.ts';
import { finding, isTest, type Finding, type Rule, type Source } from './source.ts';

type Room = 'core' | 'usecases' | 'adapters' | 'channels' | 'main' | 'sandbox' | 'web';

/** core ← usecases ← adapters, channels ← main. The sandbox plays other agencies and shares only pure code; the pages know the server by its API. */
const MAY_IMPORT: Readonly<Record<Room, readonly Room[]>> = {
  core: ['core'],
  usecases: ['usecases', 'core'],
  adapters: ['adapters', 'usecases', 'core'],
  channels: ['channels', 'usecases', 'core'],
  main: ['main', 'channels', 'adapters', 'usecases', 'core', 'sandbox'],
  sandbox: ['sandbox', 'core'],
  web: ['web'],
};

const INSTEAD: Readonly<Record<Room, string>> = {
  core: 'the core takes data and functions as arguments: import only #core/… and let the caller pass the rest in',
  usecases: 'declare what is needed as a type in #usecases/… and let #main/… pass the adapter in',
  adapters: 'put what both need into #usecases/… or #core/… and import it from there',
  channels: 'import the use case from #usecases/… and let #main/… pass the adapter in',
  main: 'main builds everything: import #channels/…, #adapters/…, #usecases/…, #core/…',
  sandbox: 'the sandbox is another agency: import only #core/… or ask over HTTP',
  web: 'the pages know only the API: import its shapes from web/ui/api-types.ts',
};

/** Pure libraries the core may use: no I/O, no clock, no chance. */
const PURE = [/^typebox($|\/)/, /^lezer-feel$/, /^decimal\.js-light$/, /^@lezer\//];

const roomOf = (path: string): Room | undefined => {
  const match = /^(?:src\/(core|usecases|adapters|channels|main)|(sandbox|web))\//.exec(path);
  return (match?.[1] ?? match?.[2]) as Room | undefined;
};

const check = (source: Source, from: Room, { node, text, target, isFile, typeOnly }: Import): readonly Finding[] => {
  if (!isFile) {
    return from === 'core' && !PURE.some((pure) => pure.test(target)) ? [finding(source, node, `core imports the package '${text}': ${INSTEAD.core}`)] : [];
  }
  const to = roomOf(target);
  if (to === undefined) {
    return /^(src|sandbox|web|test|bench|db)\//.test(target) ? [finding(source, node, `${from} imports '${text}', which is in no room: ${INSTEAD[from]}`)] : [];
  }
  if (to === from) return [];
  if (from === 'web' && typeOnly && target.startsWith('src/channels/http/')) return [];
  if (!MAY_IMPORT[from].includes(to)) return [finding(source, node, `${from} imports '${text}' from ${to}: ${INSTEAD[from]}`)];
  return text.startsWith('.') ? [finding(source, node, `${from} reaches into ${to} by '${text}': write '${aliasOf(target)}'`)] : [];
};

/** Imports go one way only. Tests may look anywhere; `src/core/value.ts` and its like belong to core. */
export const direction: Rule = (source) => {
  const from = roomOf(source.path);
  return from === undefined || isTest(source) ? [] : importsOf(source).flatMap((one) => check(source, from, one));
};
