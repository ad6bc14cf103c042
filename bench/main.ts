/** `npm run bench` measures submissions over HTTP, `npm run bench -- rules` the rule engine, `npm run bench -- payments` a month's payments, `npm run bench -- hires` a spreadsheet of hires, `npm run bench -- talent` a settlement within seconds beside slow departments, `npm run bench -- integrity` the integrity board over a million cases, `npm run bench -- offers` a search through a register, `npm run bench -- legacy` the import of an old system's dump, `npm run bench -- replay` the replay of what the rules have decided, `npm run bench -- anomaly` how much fraud the watch finds, and how much that is none, `npm run bench -- web` what somebody with a slow phone on a slow line waits for, `npm run bench -- ocr` how well documents are read. */
const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = { submissions: () => import('./run.ts'), rules: () => import('./rules.ts'), payments: () => import('./payments.ts'), hires: () => import('./hires.ts'), talent: () => import('./talent.ts'), integrity: () => import('./integrity.ts'), offers: () => import('./offers.ts'), legacy: () => import('./legacy.ts'), replay: () => import('./replay.ts'), anomaly: () => import('./anomaly.ts'), web: () => import('./web.ts'), ocr: () => import('./reading.ts') };

const which = process.argv[2] ?? 'submissions';
const bench = BENCHES[which];
if (bench === undefined) {
  console.error(`没有测量“${which}”，可选：${Object.keys(BENCHES).join('、')} / There is no bench “${which}”; there are: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
} else await bench();
