import type { Localized } from '../value.ts';
import type { Detector, Found } from './observation.ts';

/** What each detector looks for, as officers call it. */
export const DETECTOR_NAMES: Readonly<Record<Detector, Localized>> = {
  burst: { zh: '短时间集中报送', en: 'Many cases at once' },
  shared: { zh: '多人共用', en: 'Many persons with one thing in common' },
  approvals: { zh: '通过率突变', en: 'Approval rate out of its band' },
  department: { zh: '部门数据成批变化', en: 'Answers of a department changing in mass' },
  list: { zh: '部门名单成批变化', en: 'A list of a department changing in mass' },
  rule: { zh: '规则恒成立或恒不成立', en: 'A rule that always or never holds' },
};

/** Of whom or of what. */
export const CLASS_NAMES: Readonly<Record<Found['class'], Localized>> = {
  employer: { zh: '单位', en: 'enterprise' }, agent: { zh: '代办人', en: 'helper' }, office: { zh: '网点', en: 'office' }, clerk: { zh: '窗口人员', en: 'clerk' }, account: { zh: '收款账户', en: 'account' }, phone: { zh: '电话号码', en: 'telephone number' },
  device: { zh: '设备', en: 'device' }, terminal: { zh: '公用终端', en: 'terminal of the house' }, network: { zh: '网络地址', en: 'network' }, address: { zh: '邮寄地址', en: 'postal address' },
  service: { zh: '事项', en: 'matter' }, scenario: { zh: '部门数据', en: 'question to a department' }, criterion: { zh: '条件', en: 'criterion' }, list: { zh: '部门名单', en: 'list of a department' },
};

/** What was seen and what would be ordinary, in one sentence without a name. Counts are cases or persons, shares are per cent. */
export function alarmReason({ detector, class: kind, observed, expected }: Pick<Found, 'detector' | 'class' | 'observed' | 'expected'>): Localized {
  const of = CLASS_NAMES[kind];
  const [was, would] = [Math.round(observed), Math.round(expected)];
  const [share, ordinary] = [percent(observed), percent(expected)];
  switch (detector) {
    case 'burst': return { zh: `同一${of.zh}短时间里报送约 ${was} 件，平常不超过 ${Math.max(1, would)} 件`, en: `One ${of.en} handed in about ${was} cases in a short time; not more than ${Math.max(1, would)} is ordinary` };
    case 'shared': return { zh: `${was} 个人共用同一${of.zh}，一般不超过 ${would} 人`, en: `${was} persons have one ${of.en} in common; not more than ${would} is ordinary` };
    case 'approvals': return { zh: `自动通过率偏离 ${ordinary}，更像 ${share} 左右`, en: `The rules used to approve ${ordinary}; it looks more like ${share} now` };
    case 'department': return { zh: `部门答“是”的比例偏离 ${ordinary}，更像 ${share} 左右`, en: `The department used to answer yes to ${ordinary}; it looks more like ${share} now` };
    case 'list': return { zh: `一份名单里 ${was} 条与以前说的不同，平常一份不超过 ${would} 条`, en: `A list says otherwise than before in ${was} records; not more than ${would} is ordinary` };
    case 'rule': return { zh: `这条条件近来${observed === 1 ? '全部成立' : '全部不成立'}，以前 ${ordinary} 成立`, en: `The criterion is ${observed === 1 ? 'always' : 'never'} met of late; it used to be met by ${ordinary}` };
  }
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
