import type { Localized } from '../value.ts';
import type { AdminFault } from './administer.ts';

/** What an administrator is told, and at which field of what they sent. */
export const ADMIN_FAULTS: Readonly<Record<AdminFault, Localized & { readonly at?: string }>> = {
  'not-your-kind': { zh: '这一项归另一类管理员办理，三员分立，不能代办', en: 'This belongs to another of the three administrators, and nobody stands in for another' },
  'own-account': { zh: '不能对自己的账号操作，请同类的另一位管理员办理', en: 'Nobody changes their own account; another administrator of your kind does it' },
  'no-account': { zh: '没有这个账号', en: 'There is no such account' },
  ended: { zh: '这个账号已经停用', en: 'This account has ended' },
  'not-ended': { zh: '这个账号没有停用', en: 'This account has not ended' },
  'number-taken': { zh: '这个工号已经用过，停用的也不能再用，请换一个', en: 'This number was used before, be it ended: choose another', at: '/number' },
  'person-taken': { zh: '此人已有在用的账号。一个人只能有一个工作账号，管理员也不能兼任其他岗位', en: 'This person has an account in use. Nobody has two, and administrators are nothing besides', at: '/identity' },
  'same-office': { zh: '已经在这个网点', en: 'They are at this office already', at: '/office' },
  'not-an-officer': { zh: '管理员不属于网点', en: 'Administrators belong to no office', at: '/office' },
  'kind-settled': { zh: '是哪一类管理员定了就不能改，请停用后另建账号', en: 'Which of the three somebody is cannot be changed; end the account and enter another', at: '/kind' },
  'other-kind-of-account': { zh: '经办账号只能授经办的角色，管理员账号只能定管理员的类别', en: 'Officers get roles, administrators get one of the three kinds' },
  'same-rights': { zh: '和现在的角色、业务条线一样，没有改动：请选上要给的，或者去掉要收回的', en: 'These are the roles and lines of work they have already: tick what is to be given, or untick what is to be taken away', at: '/roles' },
  'no-line': { zh: '经办、复核、核查、窗口受理要选至少一个业务条线', en: 'Officers, reviewers, inspectors and clerks need at least one line of work', at: '/competences' },
  'waits-already': { zh: '这个账号已有一项授权等另一位安全管理员确认，先确认或撤回', en: 'Rights for this account wait for a second administrator: confirm or take them back first' },
  'last-of-kind': { zh: '这是最后一位同类管理员，停用以后没有人接手；请先增加一位', en: 'This is the last administrator of this kind, and nobody would be left: add another first' },
  'no-request': { zh: '这项授权已经处理过，或者账号已经停用', en: 'These rights were settled already, or the account has ended' },
  'own-request': { zh: '自己提出的授权要由另一位安全管理员确认', en: 'Another security administrator has to confirm what you asked for' },
  'no-way-back': { zh: '停用的管理员账号不能恢复，请另建账号', en: 'An administrator’s account that has ended stays so; enter another' },
  'office-ends': { zh: '这个网点已登记撤销，不能再安排人', en: 'The end of this office is entered: nobody is placed there any more', at: '/office' },
  'no-rights-yet': { zh: '还没有授权。先授权，再发动态口令', en: 'They have no rights yet: give these first, then the second factor' },
};
