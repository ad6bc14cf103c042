import type { Localized } from '../value.ts';

/** Why nobody answered: it can be asked again later. */
export type SilentReason = 'deadline' | 'unreachable' | 'server-error' | 'no-endpoint' | 'stopped' | 'working';
/** What the department refused with its signature, or what could not be asked at all (`no-subject`): asking again changes nothing. */
export type RefusedReason = 'unknown-subject' | 'not-allowed' | 'not-understood' | 'message-reused' | 'no-subject';
/** Why an answer may not be used: somebody has to look. */
export type InvalidReason =
  | 'too-large' | 'signature' | 'not-json' | 'shape' | 'other-exchange' | 'other-person' | 'other-message' | 'stale' | 'clock' | 'contradicts' | 'unsigned-refusal';

/** Why an exchange with a department brought nothing that can be used. */
export type Reason = SilentReason | RefusedReason | InvalidReason | 'open-circuit';

/** The reasons in words, for the person whose item waits and for the officer who looks. */
export const REASONS: Readonly<Record<Reason, Localized>> = {
  'deadline': { zh: '对方部门没有在规定时间内答复', en: 'The department did not answer in time' },
  'unreachable': { zh: '暂时连不上对方部门的系统', en: 'The department’s system cannot be reached at the moment' },
  'server-error': { zh: '对方部门的系统出现故障', en: 'The department’s system failed' },
  'no-endpoint': { zh: '尚未接入该部门', en: 'This department is not connected yet' },
  'working': { zh: '对方部门正在办理，还没有结果', en: 'The department is still at work on it' },
  'stopped': { zh: '系统正在停机，未发出查询', en: 'The platform is shutting down, nothing was sent' },
  'unknown-subject': { zh: '对方部门没有此人的记录', en: 'The department has no record of this person' },
  'not-allowed': { zh: '对方部门不同意本次查询', en: 'The department does not allow this request' },
  'not-understood': { zh: '对方部门无法处理本次请求', en: 'The department cannot process this request' },
  'message-reused': { zh: '同一编号的消息内容不一致，对方部门未接收', en: 'The department already has a different message under this number' },
  'no-subject': { zh: '缺少查询所需的信息，未发出查询', en: 'What is needed to ask was not known, nothing was sent' },
  'too-large': { zh: '对方部门的答复超出允许的大小，未采用', en: 'The department’s answer is too large and is not used' },
  'signature': { zh: '对方部门的答复签名不符，未采用', en: 'The signature of the department’s answer does not fit, it is not used' },
  'not-json': { zh: '对方部门的答复无法读取，未采用', en: 'The department’s answer cannot be read and is not used' },
  'shape': { zh: '对方部门的答复不符合约定的格式，未采用', en: 'The department’s answer has not the agreed form and is not used' },
  'other-exchange': { zh: '对方部门答复的不是本次查询，未采用', en: 'The answer belongs to another request and is not used' },
  'other-person': { zh: '对方部门答复的不是本人，未采用', en: 'The answer is about another person and is not used' },
  'other-message': { zh: '对方部门回执的不是本条消息', en: 'The acknowledgement is for another message' },
  'stale': { zh: '对方部门的数据已过期，未采用', en: 'The department’s data are out of date and are not used' },
  'clock': { zh: '对方部门的时钟快了，答复的时间还没有到，未采用', en: 'The clock of the department is ahead: its answer is of a time to come and is not used' },
  'contradicts': { zh: '对方部门的数据与登记信息不一致，需要人工核实', en: 'The department’s data contradict the register, a person has to look' },
  'unsigned-refusal': { zh: '收到没有签名的拒绝，未采用', en: 'A refusal without a signature came back, it is not used' },
  'open-circuit': { zh: '对方部门的系统连续出现故障，暂停查询，稍后自动恢复', en: 'The department’s system failed repeatedly; asking pauses and resumes by itself' },
};

/** Whether a text kept with an answer is one of the reasons. */
export function isReason(text: string): text is Reason {
  return Object.hasOwn(REASONS, text);
}
