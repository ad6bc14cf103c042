import { addDays } from '../days.ts';
import type { Profile } from '../profile.ts';

const own = { separation: null, months: null } as const;

/** People whose personnel file moves: one comes in, one goes out. Both only apply; agencies do the rest. */
export function dossierPeople(today: string): readonly Profile[] {
  return [
    {
      ...own, name: '鹿鸣谦', sex: 'male', birthDate: '2003-04-19', district: '371302', graduatedDays: 150,
      records: { 'education/diploma': { found: true, level: 'bachelor', leftOn: addDays(today, -150) }, 'education/destination': { registered: true, destination: 'none', fileHolder: '临沂示例大学' }, 'file-keeper/dispatch': { dispatched: true } },
      story: { zh: '要把档案从学校转进来：他提交申请以后，窗口（0302）在“档案转递”里登记机要寄来的档案、逐项验收、寄回执，他在办件里看每一步，什么都不用跑。', en: 'His file shall come from the school: once he has applied, the counter (0302) enters what the confidential post brings, checks it and sends the receipt under “Personnel files”; he sees each step and goes nowhere.' },
    },
    {
      ...own, name: '蓝采薇', sex: 'female', birthDate: '1996-08-08', district: '371311', records: {},
      entries: [{ kind: 'personnel.file', data: { keeper: '本市公共就业人才服务机构', from: '临沂示例大学' }, daysAgo: 700 }],
      story: { zh: '档案存在这里，要转到国有企业：工作人员核实接收方的管理权限以后，窗口（0302）列目录、密封、交机要，等对方签收的回执；到期没来自动催问，再不来报督办。', en: 'Her file is kept here and goes to a state company: once an officer has seen that it may keep files, the counter (0302) lists and seals it and hands it to the confidential post; a receipt that does not come is asked after and then reported by itself.' },
    },
  ];
}
