import { columns } from './commands/print.ts';
import { keepCompiled } from './keep-compiled.ts';

keepCompiled();

/** The command line. Each command stands in a file of its own and is read only when it is called. */
type Command = { readonly usage: string; readonly zh: string; readonly en: string; load(): Promise<(args: readonly string[]) => Promise<number>> };

const COMMANDS: Readonly<Record<string, Command>> = {
  catalog: { usage: 'catalog check|examples|report|schema', zh: '检查事项目录、跑示例、看数字', en: 'check the catalogue, run its examples, show its figures', load: async () => (await import('./commands/catalog.ts')).catalog },
  decide: { usage: 'decide 编码 --facts 文件|-', zh: '按规则判定一个事项', en: 'let the rules decide one service', load: async () => (await import('./commands/decide.ts')).decide },
  feel: { usage: "feel '表达式' --context JSON", zh: '求一个 FEEL 表达式的值', en: 'evaluate a FEEL expression', load: async () => (await import('./commands/feel.ts')).feel },
  dmn: { usage: 'dmn run|export|import', zh: '求 DMN 模型的决策，把规则写成 DMN 或从中读表', en: 'evaluate a DMN model, write rules as DMN, read tables from it', load: async () => (await import('./commands/dmn.ts')).dmn },
  tck: { usage: 'tck 文件夹', zh: '跑 DMN 技术兼容性套件', en: 'run the DMN Technology Compatibility Kit', load: async () => (await import('./commands/tck.ts')).tck },
  clock: { usage: 'clock --from 时间 --limit 10wd --region 371300', zh: '算出时限何时届满', en: 'when a limit ends', load: async () => (await import('./commands/clock.ts')).clockCommand },
  otp: { usage: 'otp 工号', zh: '演示工作人员现在的验证码', en: 'the one-time code of a demo officer', load: async () => (await import('./commands/otp.ts')).otpCommand },
  officer: { usage: 'officer list|absent|present|recuse|end|back|roles', zh: '谁在岗、谁回避谁、谁离岗、谁是什么角色', en: 'who is on duty, keeps out of whose cases, has left, and has which roles', load: async () => (await import('./commands/officer.ts')).officerCommand },
  admin: { usage: 'admin first 文件', zh: '建立一个地区最早的管理员', en: 'make the first administrators of a region', load: async () => (await import('./commands/admin.ts')).adminCommand },
  office: { usage: 'office list', zh: '网点、窗口和开放时间', en: 'offices, windows and opening hours', load: async () => (await import('./commands/office.ts')).officeCommand },
  assignments: { usage: 'assignments verify', zh: '重新计算每一次随机分配', en: 'recompute every random assignment', load: async () => (await import('./commands/assignments.ts')).assignments },
  audit: { usage: 'audit verify', zh: '逐条核对办件链、每日封签、抽取和目录版本', en: 'check every case chain, daily seal, draw and catalogue version', load: async () => (await import('./commands/audit.ts')).audit },
  decisions: { usage: 'decisions replay|backtest', zh: '把规则作出的决定重做一遍；规则草案在过去的办件上试一遍', en: 'decide again whatever the rules have decided; try a draft of the rules on past cases', load: async () => (await import('./commands/decisions.ts')).decisions },
  integrity: { usage: 'integrity recount', zh: '把廉洁看板留存的月份重新统计一遍', en: 'count the kept months of the integrity board anew', load: async () => (await import('./commands/integrity.ts')).integrity },
  archive: { usage: 'archive 办件编号|verify', zh: '制作和核对归档包', en: 'make the archive package of a case, check one', load: async () => (await import('./commands/archive.ts')).archive },
  payments: { usage: 'payments run|verify', zh: '生成当月支付单，核对账目', en: 'make the payment orders of a month, check the ledger', load: async () => (await import('./commands/payments.ts')).payments },
  offers: { usage: 'offers find|report', zh: '主动服务：在登记里找出符合条件的人', en: 'find whom an offer is for in the register', load: async () => (await import('./commands/offers.ts')).offers },
  register: { usage: 'register show|retention', zh: '登记的是什么、某一天是什么；记录保存多久', en: 'what is registered, or was on a day; how long records are kept', load: async () => (await import('./commands/register.ts')).register },
  legacy: { usage: 'legacy import|list|rejects|undo', zh: '导入旧系统的数据，或整份撤回', en: 'take dumps of old systems over, or back', load: async () => (await import('./commands/legacy.ts')).legacy },
  api: { usage: 'api describe', zh: '写出接口的说明 docs/openapi.json', en: 'write the description of the API', load: async () => (await import('./commands/api.ts')).api },
  tour: { usage: 'tour [地区|一件事]', zh: '把每件事真办一遍', en: 'go through every life event', load: async () => (await import('./commands/tour.ts')).tour },
  db: { usage: 'db migrate|status', zh: '升级或查看数据库结构', en: 'bring the database up to the newest schema', load: async () => (await import('./commands/db.ts')).db },
};

function help(): string {
  const lines = columns(Object.values(COMMANDS).map(({ usage, zh, en }) => [`  kuaiban ${usage}`, `${zh} / ${en}`]));
  return ['快办的命令行 / The command line of Kuaiban', '', lines, '', '加 --json 得到程序能读的结果 / --json answers for programs'].join('\n');
}

/** Runs one command and answers its exit code: 0 well, 1 something is wrong, 2 the command cannot be read. */
async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h') {
    console.log(help());
    return 0;
  }
  const command = Object.entries(COMMANDS).find(([each]) => each === name)?.[1];
  if (command === undefined) {
    console.error(`没有命令 ${name} / there is no command ${name}\n\n${help()}`);
    return 2;
  }
  return (await command.load())(args);
}

process.exitCode = await main(process.argv.slice(2));
