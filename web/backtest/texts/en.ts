import type { Translated } from '../../ui/i18n.ts';
import type { backtest as zh } from './zh.ts';

/** Words of the trial of drafts on past cases. */
export const backtest: Translated<typeof zh> = {
  title: 'Try rules on past cases', lead: 'Holds changed rules against the past cases of this region: who would have been decided otherwise, why, and what it would have cost. Nothing of any case is changed, and no name or number is shown.',
  draft: 'Draft of the rules', file: 'File name', fileHow: 'As in the catalogue, such as services/1.8.1.yaml; if you are not sure, the contents tell', text: 'Contents (YAML)', textHow: 'Paste the whole file, or choose it', pick: 'Choose a file', another: 'Add another file', remove: 'Remove this file', months: 'Months to look back', start: 'Try it',
  needed: 'Paste the contents or choose a file', nameNeeded: 'Give the file a name', monthsWrong: 'Give a whole number from 1 to 120', tooLarge: '“{{name}}” is too large; a file has at most 300 KB',
  checking: 'Checking the draft', running: '{{done}} of {{of}} cases looked at', failed: 'Not finished', failedHow: 'The service stopped halfway, so there is no result. Try again.', wrong: '{{count}} mistakes in the draft; mend them and try again', line: '{{file}}, line {{line}}',
  result: 'Result', tried: '{{by}} tried {{files}} at {{at}}; months looked back: {{months}}', looked: '{{count}} items looked at', seen: 'looked at', same: 'the same', better: 'better', worse: 'worse', unknown: 'cannot be told',
  unknownHow: 'Cannot be told: the draft needs what the cases of then do not hold; nothing is guessed.', none: 'By this draft every past item would have been decided the same.', groupsHow: 'A bar is everybody of the group; grey is who would have had the same result.',
  outcomes: 'Outcomes', criteria: 'Conditions', groups: 'Groups', paid: 'Amounts', missing: 'What the draft needs and the cases do not hold', examples: 'Examples', matter: 'Matter', before: 'Before', after: 'Draft', count: 'Count', condition: 'Condition', group: 'Group', difference: 'Difference', changed: 'Changed', day: 'Day', case: 'Case', paidHow: 'What is paid without an end counts for 12 months.', examplesHow: 'Whoever opens a case is noted in the record of who looked at it.',
  verdict: { approve: 'approved', refuse: 'refused', officer: 'a person looks', unknown: 'cannot be told', gone: 'no such matter' }, met: { pass: 'met', fail: 'not met', unknown: 'unknown', none: 'none' },
  kind: { age: 'Age', sex: 'Sex', channel: 'Channel', applicant: 'Who applied' }, status: { checking: 'checking', running: 'running', wrong: 'mistakes', failed: 'not finished', done: 'done' },
  id: { male: 'men', female: 'women', 'under-30': 'under 30', '30-39': '30–39', '40-49': '40–49', '50-59': '50–59', '60-up': '60 and over', self: 'themselves', other: 'employer or family', agent: 'an agent', 'taken-over': 'taken over from an old system', web: 'web', counter: 'counter', phone: 'telephone', kiosk: 'kiosk', outlet: 'bank outlet', offline: 'offline', app: 'app', wechat: 'WeChat', partner: 'partner platform' },
  earlier: 'Tried before', open: 'Result', nothing: 'Nothing has been tried yet', nothingHow: 'Paste a changed rule and press “Try it”; its result is listed here.', yuan: '¥{{amount}}',
};
