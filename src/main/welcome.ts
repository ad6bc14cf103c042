import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ADMIN_KINDS } from '#core/administration/kinds.ts';
import { roleName } from '#core/assignment/staff-role.ts';
import { generateAdministrators, generateOperators, generateStaff } from '#sandbox/people/staff.ts';
import { DEMO_PASSWORD, demoPeople } from './seed-demo.ts';
import type { Running } from './start.ts';

/** What a newcomer needs to know, once everything answers. @param region the city that the installation is for @param demo whether there are demo people @param tookMs since the start */
export function welcome(running: Running, { root, region, demo, tookMs }: { readonly root: string; readonly region: string; readonly demo: boolean; readonly tookMs: number }): string {
  const people = demoPeople(running.anchor, region);
  const featured = people.persons.filter((person) => person.featured).map((person) => `  ${person.idNumber}  ${person.name.padEnd(4, '　')} ${person.story.zh} / ${person.story.en}`);
  const staff = generateStaff(running.anchor.seed, region).map((officer) => `  ${officer.number}  ${officer.name}　${officer.roles.map((role) => roleName(role).zh).join('、')} / ${officer.roles.map((role) => roleName(role).en).join(', ')}`);
  const administrators = generateAdministrators(running.anchor.seed, region).map(({ number, name, kind }) => `  ${number}  ${name}　${ADMIN_KINDS[kind].zh} / ${ADMIN_KINDS[kind].en}`);
  const [operator] = generateOperators(people.enterprises);
  const lines = [
    '', `快办 Kuaiban  ${running.url}   （${(tookMs / 1000).toFixed(1)} 秒 / s）`, '',
    `办事大厅 Hall        ${running.url}/`, `经办台 Desk          ${running.url}/desk`, `用人单位 Employer    ${running.url}/employer`, `接口 API             ${running.url}/api/docs`,
    ...running.portals.map(({ zh, en, url }) => `${zh} ${en}   ${url}/`),
    ...(running.sandboxAdmin ? [`部门模拟 Departments ${running.sandboxAdmin}   （可以让它们变慢、沉默、出错 / order faults here）`] : []),
  ];
  if (demo) {
    lines.push('', `演示账号的密码都是 ${DEMO_PASSWORD} / every demo account has the password ${DEMO_PASSWORD}`, '', '市民 Citizens（身份证号）', ...featured, '', '经办人 Officers（工号，第二步验证码：npx kuaiban otp 工号）', ...staff, '', '管理员 Administrators', ...administrators);
    if (operator) lines.push('', `用人单位 Employer    统一社会信用代码 ${operator.creditCode}  操作员 ${operator.operator}`);
  }
  if (!existsSync(resolve(root, 'dist/web/index.html'))) lines.push('', '页面还没有构建：请运行 npm run build / the pages are not built yet: run npm run build');
  return [...lines, '', 'Ctrl-C 停止 / stops everything', ''].join('\n');
}
