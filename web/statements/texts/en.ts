import type { statements as zh } from './zh.ts';

export const statements: typeof zh = {
  title: 'Statements', lead: 'Choose some months and see staff insured, who began and left, applications and their results, money and promises; take it along, or issue a PDF that anybody can check. Only what this platform has registered and dealt with: not what the enterprise does with the tax office or its bank directly.',
  from: 'From', to: 'To', none: 'Nothing in these months', noneHow: 'Choose other months. Who begins and leaves, applications and money are listed here.',
  staff: 'Staff at the end', people: '{{count}}', moved: '{{hired}} began, {{left}} left', filed: 'Applications filed', cases: '{{count}}', outcomes: 'Items: {{approved}} approved, {{refused}} refused, {{open}} open', limits: 'Limits', kept: '{{count}} in time', late: '{{count}} late', paid: 'Arrived', granted: 'Granted once: {{amount}}', owed: 'Owed back: {{amount}}',
  take: { title: 'Download', xlsx: 'Download as a sheet (.xlsx)', csv: 'Download the months (.csv)', pdf: 'Issue a PDF that can be checked', making: 'Being issued', made: 'The statement {{number}} is issued', noted: 'Each download is kept on record, and whoever is named reads it.', before: 'Statements issued before', number: 'Number', period: 'Months', by: 'By', at: 'Issued', open: 'Download {{number}}', code: 'Code to check it', noBefore: 'None so far.' },
  months: 'By month', month: 'Month', atEnd: 'Staff at its end', hired: 'Began', left: 'Left', applications: 'Filed', approved: 'Approved', refused: 'Refused', running: 'Open', otherwise: 'Taken back etc.', inTime: 'In time', lateHead: 'Late', arrived: 'Arrived', total: 'Total',
  moves: 'Who began and left', day: 'Day', what: 'What', name: 'Name', id: 'Number', movedAs: { hired: 'Began', left: 'Left' }, noMoves: 'Nobody began or left in these months.',
  items: 'Applications', case: 'Case', matter: 'Matter', about: 'For', self: 'the enterprise', filedOn: 'Filed', filedBy: 'By', result: 'Result', ended: 'Ended', limit: 'Limit', keptAs: { kept: 'in time', late: 'late', running: 'within its limit' }, noItems: 'Nothing was filed in these months.',
  money: 'Money', kind: 'Kind', fund: 'Fund', amount: 'Amount', less: 'Kept back or recovered', state: 'State', monthly: '{{amount}} a month', moneyAs: { granted: 'granted', paid: 'payment', owed: 'owed back' }, noMoney: 'Nothing was granted, paid or owed back in these months.',
  promises: 'Promises', promised: 'Promised', signed: 'Signed', until: 'Restricted until', noPromises: 'Nothing was promised in what was filed in these months.',
  filers: 'Who filed', who: 'By', more: 'The first {{count}} are listed; all are in the sheet.', cut: 'There is more than is listed', cutHow: 'Choose fewer months.',
};
