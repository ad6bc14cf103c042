import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { generateOperators, generateStaff } from '#sandbox/people/staff.ts';
import { homeRegion } from './home-region.ts';
import { DEMO_PASSWORD, demoPeople } from './seed-demo.ts';
import { start, type Running } from './start.ts';

const root = resolve(import.meta.dirname, '../..');
const { env } = process;
const began = performance.now();
// Invented people with a published password belong into the database we made ourselves; into another one only when somebody asks for them.
const demo = env['KUAIBAN_DEMO'] === 'on' || (env['KUAIBAN_DEMO'] !== 'off' && !env['DATABASE_URL']);

/** What a newcomer needs to know, once everything answers. */
function welcome(running: Running): string {
  const people = demoPeople(running.anchor, homeRegion(env));
  const featured = people.persons.filter((person) => person.featured).map((person) => `  ${person.idNumber}  ${person.name.padEnd(4, '　')} ${person.story.zh}`);
  const staff = generateStaff(running.anchor.seed, homeRegion(env)).map((officer) => `  ${officer.number}  ${officer.name}　${officer.roles.join('、')}　${officer.competences.join('、')}`);
  const [operator] = generateOperators(people.enterprises);
  const lines = [
    '', `快办 Kuaiban  ${running.url}   （${((performance.now() - began) / 1000).toFixed(1)} 秒 / s）`, '',
    `办事大厅 Hall        ${running.url}/`, `经办台 Desk          ${running.url}/desk`, `用人单位 Employer    ${running.url}/employer`, `接口 API             ${running.url}/api/docs`,
    ...(running.sandboxAdmin ? [`部门模拟 Departments ${running.sandboxAdmin}   （可以让它们变慢、沉默、出错 / order faults here）`] : []),
  ];
  if (demo) {
    lines.push('', `演示账号的密码都是 ${DEMO_PASSWORD} / every demo account has the password ${DEMO_PASSWORD}`, '', '市民 Citizens（身份证号）', ...featured, '', '经办人 Officers（工号，第二步验证码：npx kuaiban otp 工号）', ...staff);
    if (operator) lines.push('', `用人单位 Employer    统一社会信用代码 ${operator.creditCode}  操作员 ${operator.operator}`);
  }
  if (!existsSync(resolve(root, 'dist/web/index.html'))) lines.push('', '页面还没有构建：请运行 npm run build / the pages are not built yet: run npm run build');
  return [...lines, '', 'Ctrl-C 停止 / stops everything', ''].join('\n');
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
  const starting = start({
    root, dataFolder: dataFolder(env), env, port: Number(env['PORT'] ?? 8080), host: env['HOST'] ?? '0.0.0.0', demo, duties: env['KUAIBAN_DUTIES'] === 'off' ? 'none' : env['KUAIBAN_DUTIES'] === 'frequent' ? 'frequent' : 'all',
    log: { info: () => undefined, warn: (message) => console.error(message) },
  });
  stopOnSignal(starting);
  console.log(welcome(await starting));
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? `端口 ${env['PORT'] ?? 8080} 已被占用，请换一个：PORT=8081 npm start\nThe port is taken; choose another: PORT=8081 npm start` : message);
  process.exit(1);
}
