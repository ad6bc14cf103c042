import { PASSWORD_LEAST } from '#core/identity/new-password.ts';
import type { AccountKind } from '#core/identity/principal.ts';
import type { NumberFault } from '#core/identity/identity-number.ts';
import type { Language } from './cookies.ts';

/** Everything that the sign-in pages say. English has the same keys by type. */
const zh = {
  brand: '快办', home: '快办首页', other: 'English', choices: '显示方式', elder: '长辈版', standard: '标准版', read: '朗读本页', readStop: '停止朗读', skip: '跳到主要内容',
  title: { person: '登录快办', staff: '工作人员登录', enterprise: '单位登录' } satisfies Record<AccountKind, string>,
  lead: {
    person: '一次登录，所有事项都能办。',
    staff: '先输入工号和密码，再输入手机上的 6 位验证码。',
    enterprise: '由操作员代表单位登录。',
  } satisfies Record<AccountKind, string>,
  number: { person: '身份证号', staff: '工号', enterprise: '统一社会信用代码' } satisfies Record<AccountKind, string>,
  operator: '操作员编号', operatorHint: '单位为您开通的编号，例如 01', password: '密码', submit: '登录', next: '下一步',
  elsewhere: { person: '我是个人', staff: '我是工作人员', enterprise: '我代表单位' } satisfies Record<AccountKind, string>,
  others: '其他登录方式', error: '有误', errorTitle: '请改正后再试',
  fault: {
    person: { empty: '请输入身份证号。', 'other-document': '这里用 18 位号码：身份证、港澳台居民居住证、外国人永久居留身份证（五星卡）上都有。只有护照或通行证的，请带证件到窗口，或拨打 12333。', format: '身份证号是 18 位，最后一位可以是 X。请检查有没有少输或多输。', birthday: '第 7 到 14 位应是出生日期，请检查。', 'check-digit': '最后一位与前面的数字对不上，请检查有没有输错。' },
    staff: { empty: '请输入工号。', 'other-document': '', format: '工号只有字母和数字。', birthday: '', 'check-digit': '' },
    enterprise: { empty: '请输入统一社会信用代码。', 'other-document': '', format: '统一社会信用代码是 18 位数字和大写字母，没有 I、O、S、V、Z。', birthday: '', 'check-digit': '' },
  } satisfies Record<AccountKind, Record<NumberFault, string>>,
  operatorMissing: '请输入操作员编号。', passwordMissing: '请输入密码。',
  wrong: (left: number) => `账号或密码不对。还可以试 ${left} 次。`,
  wrongSum: '（另外，最后一位与前面的对不上，可能输错了。）',
  locked: (minutes: number) => `连续多次没有通过，为保护账号暂停登录。请 ${minutes} 分钟后再试。`,
  busy: '现在登录的人太多，没有轮到核对密码，也不算一次失败。请过几秒再点一次“登录”。',
  newBusy: '现在登录的人太多，新密码还没有存。请过几秒再点一次。',
  newTitle: '最后一步：设一个自己的密码', newLead: { person: '现在的密码是窗口给的，别人可能看到过。设好以后用新的登录，窗口也看不到。', enterprise: '现在的密码是别人给的。设好以后用新的登录。', staff: '现在的密码是管理员给的，别人也知道。设好以后用新的登录，管理员看不到。' } satisfies Record<AccountKind, string>, newPassword: '新密码', newHint: `至少 ${PASSWORD_LEAST} 位，字母、数字、汉字都可以；不能含有您登录用的号码`, newAgain: '再输入一遍', newGo: '设好，进入', newDiffers: '两遍不一样，请再输入一遍。',
  codeTitle: '第二步：输入验证码', codeLead: '打开手机上的验证器，输入“快办”下面的 6 位数字。', code: '6 位验证码', codeHint: '每 30 秒换一个，一个只能用一次',
  codeFormat: '请输入 6 位数字。', codeWrong: (left: number) => `验证码不对。请看手机上现在的数字；还可以试 ${left} 次。`,
  codeUsed: (seconds: number) => `这个验证码已经用过。请等下一个，大约 ${seconds} 秒后出现。`, restart: '换一个账号',
  strongTitle: '请再确认一次是您本人', strongLead: '这件事关系到您的钱，或者替您表明身份，光有密码不够，还要再确认一次。只在这次登录里问一回。',
  smsTo: (phone: string) => `验证码会发到登记的手机 ${phone}。`, smsSend: '发送验证码', smsHint: (phone: string) => `已发到 ${phone}，5 分钟内有效`, smsCheck: '确认', smsAgain: '没收到？再发一条', smsSoon: (seconds: number) => `刚刚发过，${seconds} 秒后可以再发。`, smsMany: (minutes: number) => `发得太多了，请 ${minutes} 分钟后再试。`, byPhoneDay: '一天里为这个号码发的验证码太多了。为保护账号，请明天再试；着急的，请本人带身份证到窗口，当场就能设密码。', smsFailed: '短信没有发出去，请过一会儿再试。',
  smsExpired: '验证码过了 5 分钟，请再发一条。', smsWrong: (left: number) => `验证码不对。请看最近一条短信；还可以试 ${left} 次。`, noPhone: '登记里没有您的手机号，发不了验证码。请用两种办法登录时添加的通行密钥，或者带身份证件到任一窗口办理。', passkeyNotYours: '这个通行密钥不是正在登录的人的。',
  byPhone: '第一次登录，或者忘了密码', byPhoneTitle: '用手机验证码设密码', byPhoneLead: '填本人的身份证号和姓名，验证码发到社保登记的手机上。', byPhoneName: '姓名', byPhoneNameHint: '和身份证上的一样', byPhoneNameMissing: '请输入姓名。',
  byPhoneSent: '号码、姓名和登记一致，并且登记了手机的，验证码已经发出。过一分钟还没有收到，请核对号码和姓名，再发一次。', byPhoneCodeHint: '在登记的手机上，5 分钟内有效', byPhoneWrong: (left: number) => `验证码不对，或者号码和姓名与登记不一致。还可以试 ${left} 次。`, byPhoneAgain: '没收到？核对以后再发一次', byPhoneBack: '回到登录',
  byPhoneNone: '换了手机号、没有登记手机，或者未满 16 周岁的，请带身份证到任一窗口：核验本人后当场办事，也可以当场给您一个新密码。',
  onlyPhone: '您的密码是用手机验证码设的，同一部手机不能再算第二道确认。请带身份证到任一窗口，请窗口给您一个新密码（只要一次，以后就能用手机确认）；或者用本省平台的账号登录。',
  passkeyWeak: '这个通行密钥是只用密码登录时添加的，还要再发验证码确认。',
  passkey: '用通行密钥登录', passkeyConfirm: '用通行密钥确认', passkeyHint: '用这台设备的指纹、面容或者锁屏密码，不用输入号码。先在“登录方式”里添加。',
  passkeyWrong: '这个通行密钥没有通过：可能已经删除，或者不是在这里添加的。请再试，或者用密码登录。', passkeyOther: '这个通行密钥属于另一种账号。请从下面选择对应的登录方式。', passkeyFailed: '没有完成。请再试一次，或者用号码和密码登录。',
  card: '扫电子社保卡', cardHint: '打开手机上的“电子社保卡”，把二维码对准扫码口，不用号码和密码', cardGo: '用电子社保卡登录', cardCamera: '打开摄像头扫码', cardStop: '关掉摄像头', cardNoCamera: '摄像头打不开。请把码对准扫码口，或者照着手机念出的字母数字输入。',
  cardFault: {
    'no-code': '这不是电子社保卡的码。请打开手机上的“电子社保卡”，出示那里的二维码。', unknown: '这个码读不了。请在手机上换一个码再扫；还不行，就用号码和密码登录，或者到窗口办。',
    over: '这个码过期了，一个码只管一分钟。请在手机上换一个码，马上再扫。', used: '这个码已经用过，一个码只能用一次。请在手机上换一个码再扫；如果不是您用的，请马上在手机上停用这张卡。',
    revoked: '这张电子社保卡已经停用。请用号码和密码登录；还要用卡，请在自己的手机上重新开通。', dead: '这张卡的主人已有死亡登记，不能再用来登录。近亲属请用自己的账号登录，到“我的数据”里的“逝者的信息”去办；登记错了，请带身份证件到任一窗口。',
    child: '未满 16 周岁不能自己登录办理。请监护人用自己的账号登录，再选替孩子办。', 'no-account': '这张卡的主人没有可以登录的账号，可能已经注销。请带身份证件到任一窗口办理。',
  }, cardLocked: (minutes: number) => `这台机器上多次没有读出码，扫码登录暂停。请 ${minutes} 分钟后再扫，或者现在用号码和密码登录。`, cardNotHere: '只有在自助机上才能用电子社保卡登录。这里请用号码和密码，这个码没有用掉。', cardWeak: '这个码是只用密码登录的手机出示的，还要再发验证码确认。', cardNotYours: '这张电子社保卡不是正在登录的人的。要换人，请先点“换一个账号”。',
  demo: '演示', demoTitle: '演示人员', demoLead: '都是虚构的人。选一位，号码和密码会替您填好，再点登录。', demoMore: (count: number) => `还有 ${count} 位专家和协查人员`, demoByMatter: (count: number) => `按要办的事选：退休、毕业、工伤、亲人过世……还有 ${count} 位`, demoFilled: (label: string) => `已填入：${label}`,
  demoCode: '现在的验证码', demoNext: (seconds: number) => `${seconds} 秒后出现下一个验证码，请刷新本页。`, demoCommand: '也可以在命令行取得：',
  help: { person: '登录不了？', enterprise: '没有账号、登录不了？', staff: '登录不了？' } satisfies Record<AccountKind, string>, helpLines: {
    person: [['忘了密码', '点上面的“第一次登录，或者忘了密码”，用登记手机的验证码另设一个。也可以在添加过通行密钥的设备上点“用通行密钥登录”，或者在自助机上扫电子社保卡。手机也换了的，带身份证到任一窗口，窗口核验本人后给您一个新密码。'], ['手机丢了、换了号码', '带身份证到任一窗口，先更正登记的手机号；在别的设备上还能登录的，先到“登录方式”里删掉丢了的那台设备的通行密钥。'], ['没有手机、不会用', '带身份证到任一窗口，或者打 12333，由工作人员替您办；也可以委托家里人办，他们用自己的账号登录。'], ['提示号码不对、账号暂停', '核对身份证上的 18 位号码，最后一位可以是 X。连续输错会暂停一会儿，到时间自动恢复。']],
    enterprise: [['新单位，第一次用', '法定代表人带营业执照和本人身份证到任一窗口开通；授权别人去的，再带盖了单位公章的授权书和被授权人的身份证。社会保险登记随营业执照一起办好，不用另外登记。窗口在哪里、几点开门，见下面。'], ['忘了密码、操作员离职', '由法定代表人或者授权的人带营业执照和身份证到窗口办理。'], ['不知道操作员编号', '问本单位开通账号的人；都不知道的，带营业执照和身份证到窗口查。']],
    staff: [['忘了密码、验证器换了手机', '找本市系统的管理员办理，本人不能自己重设。']],
  } satisfies Record<AccountKind, readonly (readonly [string, string])[]>, helpOffices: '看就近的窗口', helpCall: '打 12333', helpTrack: '不登录，用办件编号查进度',
  expiredTitle: '登录没有完成', expired: '这次登录已经结束或等待太久。您的资料没有变化，请重新登录。', again: '重新登录',
};

export type Texts = typeof zh;

const en: Texts = {
  brand: 'Kuaiban', home: 'Kuaiban home', other: '中文', choices: 'Display', elder: 'Large text', standard: 'Standard text', read: 'Read aloud', readStop: 'Stop reading', skip: 'Skip to the main content',
  title: { person: 'Sign in to Kuaiban', staff: 'Officer sign-in', enterprise: 'Sign in for an organisation' },
  lead: {
    person: 'One sign-in opens every service.',
    staff: 'First your officer number and password, then the 6-digit code on your phone.',
    enterprise: 'An operator signs in for the organisation.',
  },
  number: { person: 'Identity number', staff: 'Officer number', enterprise: 'Unified social credit code' },
  operator: 'Operator number', operatorHint: 'The number your organisation gave you, for example 01', password: 'Password', submit: 'Sign in', next: 'Next',
  elsewhere: { person: 'I am a citizen', staff: 'I am an officer', enterprise: 'I act for an organisation' },
  others: 'Other ways to sign in', error: 'Error', errorTitle: 'Please correct this and try again',
  fault: {
    person: { empty: 'Enter your identity number.', 'other-document': 'Numbers of 18 places are known here, as identity cards, residence permits of Hong Kong, Macao and Taiwan residents and permanent residence cards of foreigners have. With a passport or travel permit only, take it to a counter or call 12333.', format: 'An identity number has 18 places; the last may be X. Check whether one is missing or too many.', birthday: 'Places 7 to 14 should be a date of birth. Please check.', 'check-digit': 'The last place does not fit the others. Check for a typing error.' },
    staff: { empty: 'Enter your officer number.', 'other-document': '', format: 'An officer number has letters and digits only.', birthday: '', 'check-digit': '' },
    enterprise: { empty: 'Enter the unified social credit code.', 'other-document': '', format: 'A unified social credit code has 18 digits and capital letters, without I, O, S, V, Z.', birthday: '', 'check-digit': '' },
  },
  operatorMissing: 'Enter the operator number.', passwordMissing: 'Enter your password.',
  wrong: (left) => `The account or the password is not right. ${left} ${left === 1 ? 'try' : 'tries'} left.`,
  wrongSum: ' (Also, the last place does not fit the others: it may be mistyped.)',
  locked: (minutes) => `Too many failed tries. To protect the account, signing in is paused. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  busy: 'Too many people are signing in right now. Your password was not checked and no try was counted. Sign in again in a few seconds.',
  newBusy: 'Too many people are signing in right now, and the new password is not kept yet. Try again in a few seconds.',
  newTitle: 'Last step: a password of your own', newLead: { person: 'A counter gave you the one you have, and others may have seen it. From now on you sign in by the new one, which nobody there sees.', enterprise: 'Somebody else made the one you have. From now on you sign in by the new one.', staff: 'An administrator made the one you have, so others know it. From now on you sign in by the new one, which no administrator sees.' }, newPassword: 'New password', newHint: `At least ${PASSWORD_LEAST} characters of any kind; the number you sign in by may not be part of it`, newAgain: 'Once more', newGo: 'Set it and go on', newDiffers: 'The two are not the same; type it once more.',
  codeTitle: 'Step two: enter the code', codeLead: 'Open the authenticator on your phone and enter the 6 digits below “快办”.', code: '6-digit code', codeHint: 'It changes every 30 seconds and works once',
  codeFormat: 'Enter 6 digits.', codeWrong: (left) => `The code is not right. Look at the digits shown now; ${left} ${left === 1 ? 'try' : 'tries'} left.`,
  codeUsed: (seconds) => `This code was used already. Wait for the next one, in about ${seconds} seconds.`, restart: 'Use another account',
  strongTitle: 'Please prove once more that it is you', strongLead: 'This is about your money, or tells others who you are: a password alone is not enough. You are asked once in this sign-in.',
  smsTo: (phone) => `A code will be sent to your registered phone ${phone}.`, smsSend: 'Send the code', smsHint: (phone) => `Sent to ${phone}, valid for 5 minutes`, smsCheck: 'Confirm', smsAgain: 'Nothing came? Send another', smsSoon: (seconds) => `One was just sent; another can be sent in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`, byPhoneDay: 'Too many codes were sent for this number in one day. To protect the account, try again tomorrow; if it is urgent, go to a counter with your identity card: a password can be set there at once.', smsMany: (minutes) => `Too many were sent. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`, smsFailed: 'The message could not be sent. Try again in a while.',
  smsExpired: 'The code is older than 5 minutes; send another.', smsWrong: (left) => `The code is not right. Look at the latest message; ${left} ${left === 1 ? 'try' : 'tries'} left.`, noPhone: 'The register knows no phone of yours to send a code to. Use a passkey that you added while signed in by two factors, or come to any counter with your identity card.', passkeyNotYours: 'This passkey does not belong to whoever is signing in.',
  byPhone: 'First time here, or forgotten the password', byPhoneTitle: 'Set a password by a code to your phone', byPhoneLead: 'Give your identity number and name; a code is sent to the phone that the social security register knows.', byPhoneName: 'Name', byPhoneNameHint: 'As on your identity card', byPhoneNameMissing: 'Enter your name.',
  byPhoneSent: 'If number and name are as registered and a phone is registered, a code is on its way. If nothing has come after a minute, check both and send it again.', byPhoneCodeHint: 'On your registered phone, valid for 5 minutes', byPhoneWrong: (left) => `The code is not right, or number and name are not as registered. ${left} ${left === 1 ? 'try' : 'tries'} left.`, byPhoneAgain: 'Nothing came? Check and send again', byPhoneBack: 'Back to sign-in',
  byPhoneNone: 'With a new phone number, no registered phone, or under 16: bring your identity card to any counter. You are served there at once, and can be given a new password.',
  onlyPhone: 'Your password was set by a code to your phone, so the same phone proves nothing more. Bring your identity card to any counter once and have a new password given to you (after that your phone is enough), or sign in by the account of your province.',
  passkeyWeak: 'This passkey was added after a password alone; a code is needed as well.',
  passkey: 'Sign in with a passkey', passkeyConfirm: 'Confirm with a passkey', passkeyHint: 'By fingerprint, face or screen lock of this device, without a number. Add one first under “Ways to sign in”.',
  passkeyWrong: 'This passkey was not accepted: it may have been removed, or was not added here. Try again, or sign in with your password.', passkeyOther: 'This passkey belongs to another kind of account. Choose that sign-in below.', passkeyFailed: 'It was not completed. Try again, or sign in with number and password.',
  card: 'Scan your electronic card', cardHint: 'Open the electronic card on your phone and hold its code to the scanner; neither number nor password is needed', cardGo: 'Sign in with the electronic card', cardCamera: 'Scan with the camera', cardStop: 'Stop the camera', cardNoCamera: 'The camera cannot be opened. Hold the code to the scanner, or type the letters and digits below it.',
  cardFault: {
    'no-code': 'This is not the code of an electronic card. Open the electronic card on your phone and show the code there.', unknown: 'This code cannot be read. Show another one on your phone; if that fails too, sign in with number and password, or come to a counter.',
    over: 'This code is over: each counts for a minute. Show another one on your phone and scan it at once.', used: 'This code was used already; each is read once. Show another one on your phone. If it was not you who used it, revoke the card on your phone now.',
    revoked: 'This electronic card was revoked. Sign in with number and password; to use a card again, open it anew on your own phone.', dead: 'The death of whoever this card belongs to is on record, so it signs nobody in. Close relatives sign in as themselves and go to what is registered of the deceased, under “My data”; if the record is wrong, come to any counter with your identity card.',
    child: 'Nobody under 16 signs in alone. A guardian signs in as themself and then chooses to act for the child.', 'no-account': 'Whoever this card belongs to has no account to sign in to; it may have been closed. Come to any counter with your identity card.',
  }, cardLocked: (minutes) => `Too many codes could not be read at this machine; signing in by card is paused. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, or sign in with number and password now.`, cardNotHere: 'The electronic card signs in at a kiosk only. Use number and password here; this code was not used up.', cardWeak: 'The phone that showed this code was signed in by a password alone; a code is needed as well.', cardNotYours: 'This electronic card does not belong to whoever is signing in. To change, choose “Use another account” first.',
  demo: 'Demo', demoTitle: 'Demo people', demoLead: 'All of them are invented. Choose one: number and password are filled in, then sign in.', demoMore: (count) => `${count} experts and people of other agencies`, demoByMatter: (count) => `By what happens: retiring, graduating, an injury at work, a death … ${count} more`, demoFilled: (label) => `Filled in: ${label}`,
  demoCode: 'The code now', demoNext: (seconds) => `The next code comes in ${seconds} seconds; then reload this page.`, demoCommand: 'Or get it on the command line:',
  help: { person: 'Cannot sign in?', enterprise: 'No account, or cannot sign in?', staff: 'Cannot sign in?' }, helpLines: {
    person: [['Forgotten the password', 'Choose “First time here, or forgotten the password” above and set another by a code to your registered phone. On a device with a passkey of yours you can also choose “Sign in with a passkey”, and at a kiosk scan your electronic card. If the phone is another too, bring your identity card to any counter: you are identified there and given a new password.'], ['Lost the phone, or a new number', 'Bring your identity card to any counter and have the registered number corrected first; where you can still sign in on another device, remove the passkey of the lost one under “Ways to sign in”.'], ['No phone, or not used to one', 'Bring your identity card to any counter, or call 12333, and the staff do it for you; your family can act under your mandate, signed in as themselves.'], ['The number is not accepted, or the account is paused', 'Compare the 18 places of your identity card; the last may be X. After several wrong tries there is a short pause that ends by itself.']],
    enterprise: [['A new employer, for the first time', 'The legal representative brings the business licence and their identity card to any counter, where the account is opened; whoever goes instead also brings an authorisation with the seal of the enterprise and their own card. The insurance registration came with the business licence and needs nothing more. Where the counters are and when they open stands below.'], ['Forgotten the password, or the operator has left', 'The legal representative, or whoever is authorised, comes to a counter with the licence and an identity card.'], ['Operator number unknown', 'Ask whoever opened the account in your enterprise; where nobody knows, bring the licence and an identity card to a counter.']],
    staff: [['Forgotten the password, or the authenticator is on another phone', 'An administrator of this city does it; nobody resets their own.']],
  }, helpOffices: 'Counters nearby', helpCall: 'Call 12333', helpTrack: 'Follow a case by its number, without signing in',
  expiredTitle: 'Signing in did not finish', expired: 'This sign-in has ended or waited too long. Nothing of yours has changed. Please sign in again.', again: 'Sign in again',
};

export const textsOf = (language: Language): Texts => (language === 'en' ? en : zh);
