import type { Value } from '#core/value.ts';
import type { Dossier } from './dossier.ts';

export type Fields = Readonly<Record<string, Value>>;
export type Question = {
  /** The field that says whom the question is about. */
  readonly key: string;
  /** What a dossier is found by; null where the department has nothing. */
  keyOf(dossier: Dossier): string | null;
  answer(dossier: Dossier, asked: Fields): Fields;
  /** The name that must fit the number; without it the name is part of the answer, and the asker compares. */
  nameOf?(records: Dossier['departments']): string | undefined;
};
export type Duties = { readonly asks: Readonly<Record<string, Question>>; readonly tells: readonly string[]; /** What it tells the platform by itself. */ readonly pushes?: readonly string[]; /** What it says of a file that it was told. */ readonly statements?: readonly string[]; /** What it sent back after it had called it paid. */ readonly returns?: readonly string[]; /** What it says of an order that it was told. */ readonly verdicts?: readonly string[]; /** Whose list of a day or a month it gives, page by page. */ readonly lists?: readonly string[] };

const byNumber = { key: 'person.idNumber', keyOf: ({ kind, number }: Dossier) => (kind === 'person' ? number : null) };
const named = { ...byNumber, nameOf: ({ publicSecurity }: Dossier['departments']) => publicSecurity?.name };

const identity: Question = { ...byNumber, answer: ({ departments }) => ({ ...departments.publicSecurity }) };
/** A question about one earlier place: the record of that place, or the one that stands for all. */
const byPlace = (about: string): Question => {
  const of = ({ departments: { records } }: Dossier, place: Value | undefined): Fields | undefined => records[`${about}@${String(place)}`] ?? records[about];
  return { ...named, answer: (dossier, asked) => ({ ...of(dossier, asked['transfer.place']) }), keyOf: (dossier) => (Object.keys(dossier.departments.records).some((name) => name === about || name.startsWith(`${about}@`)) ? byNumber.keyOf(dossier) : null) };
};

const familyAid: Question = { ...named, answer: ({ departments }) => ({ ...departments.civilAffairs }) };
const disability: Question = { ...named, answer: ({ departments }) => ({ ...departments.disabledFederation }) };
const account: Question = {
  key: 'account.socialCard',
  keyOf: ({ departments }) => departments.bank?.account ?? null,
  nameOf: ({ bank }) => bank?.holder,
  answer: ({ departments: { bank } }): Fields => (bank ? { active: bank.active, bankName: bank.bankName, tail: bank.tail } : {}),
};

/** A question answered from the person's records, `department/scenario`; `otherwise` is what the department says of everybody else it knows. */
const recorded = (about: string, otherwise?: Fields | ((dossier: Dossier) => Fields)): Question => ({
  ...named, keyOf: (dossier) => (otherwise === undefined && dossier.departments.records[about] === undefined ? null : byNumber.keyOf(dossier)),
  answer: (dossier) => ({ ...(typeof otherwise === 'function' ? otherwise(dossier) : otherwise), ...dossier.departments.records[about] }),
});

/** The same, found by another field than the number of whom the case is about: by who applies, or by the account of whoever is paid. */
const keyedBy = (key: string, { keyOf, answer }: Question): Question => ({ key, keyOf, answer });

/** A tie to somebody who died, or to a ward: it stands with the relative, and is told only to whoever asks about both. */
const tie = (about: string, key: string): Question => ({
  key,
  keyOf: (dossier) => (dossier.departments.records[about] === undefined ? null : byNumber.keyOf(dossier)),
  answer: ({ departments }) => Object.fromEntries(Object.entries(departments.records[about] ?? {}).filter(([field]) => field !== 'deceased')),
  nameOf: ({ records }) => String(records?.[about]?.['deceased'] ?? ''),
});

/** The same about an enterprise, known by its unified social credit code. */
const recordedOfEnterprise = (about: string, otherwise?: Fields): Question => ({
  key: 'enterprise.number', keyOf: ({ kind, number, departments }) => (kind !== 'enterprise' || (otherwise === undefined && departments.records[about] === undefined) ? null : number), answer: ({ departments }) => ({ ...otherwise, ...departments.records[about] }),
});

/** What is said of an employer that is followed: as of every enterprise, and whatever else is on record there. */
const followed = (registered: string, about: string, otherwise: (record: Fields) => Fields): Question => ({
  ...recordedOfEnterprise(about, {}), answer: ({ departments: { records } }) => ({ ...otherwise(records[registered] ?? {}), ...records[about] }),
});

/** Questions of which nothing is known of anybody but those with a record. */
const recordedAll = (department: string, scenarios: readonly string[]): Duties['asks'] => Object.fromEntries(scenarios.map((scenario) => [scenario, recorded(`${department}/${scenario}`)]));

/** What each stand-in department does, by its id in the catalogue. */
export const DUTIES: Readonly<Record<string, Duties>> = {
  'public-security': { asks: { identity }, tells: [] },
  'civil-affairs': { asks: { 'family-aid': familyAid }, tells: ['register-correction'], lists: ['aid-list'] },
  'disabled-federation': { asks: { disability }, tells: ['register-correction'], lists: ['certificate-list'] },
  'medical-insurance': { asks: {}, tells: ['unemployment-medical-cover', 'unemployment-medical-cover-ends'] },
  'bank': { asks: { account }, tells: [] },
  'payment-bank': { asks: {}, tells: ['payment-file'], statements: ['payment-results'], returns: ['payment-returns'] },
  'traffic-police': { asks: { 'accident-liability': recorded('traffic-police/accident-liability') }, tells: [] },
  'injury-hospitals': { asks: { treatment: recorded('injury-hospitals/treatment'), 'transfer-advice': recorded('injury-hospitals/transfer-advice', { advised: false }), agreement: recorded('injury-hospitals/agreement', { listed: true }) }, tells: [] },
  'death-register': { asks: { death: recorded('death-register/death', { recorded: false, missing: false }) }, tells: [], pushes: ['death-recorded', 'death-withdrawn'] },
  'kinship': { asks: { relation: tie('kinship/relation', 'applicant.number'), guardianship: tie('kinship/guardianship', 'applicant.number'), dependant: tie('kinship/dependant', 'dependant.idNumber') }, tells: [] },
  'social-insurance': { asks: {}, tells: ['name-list'] },
  'employment-service': { asks: {}, tells: ['name-list'] },
  'education': { asks: { 'diploma': recorded('education/diploma', { found: false }), 'destination': recorded('education/destination', { registered: false }), 'student': recorded('education/student', { enrolled: false }), 'student-aid': recorded('education/student-aid', { alleviated: false, disabledFamily: false, destitute: false }) }, tells: ['register-correction'] },
  'taxation': { asks: { 'flexible-contributions': recorded('taxation/flexible-contributions', { months: 0, paid: 0 }), 'business-operation': recorded('taxation/business-operation', { operating: false }) }, tells: ['contribution-order', 'contribution-end'] },
  'market-regulation': { asks: { 'own-business': recorded('market-regulation/own-business', { registered: false }), enterprise: recordedOfEnterprise('market-regulation/enterprise', { operating: true, registeredOn: '2022-03-01', institution: false }), 'employer-followed': followed('market-regulation/enterprise', 'market-regulation/employer-followed', ({ operating }) => ({ operating: operating ?? true, abnormal: false })) }, tells: [], pushes: ['enterprise-registered'] },
  'file-keeper': { asks: { dispatch: recorded('file-keeper/dispatch') }, tells: ['forward'] },
  'party-organisation': { asks: { membership: recorded('party-organisation/membership', { member: false }) }, tells: ['moved'] },
  'guarantee-fund': { asks: { guarantee: recorded('guarantee-fund/guarantee') }, tells: [] },
  'loan-bank': { asks: { credit: recorded('loan-bank/credit') }, tells: [] },
  'transfer-platform': { asks: { relations: recorded('transfer-platform/relations', { enterprise: [], institution: [], residents: false, military: false, unemployment: [], duplicateMonths: 0, duplicateRefund: 0, duplicateScheme: 'enterprise' }) }, tells: [] },
  'other-agency': { asks: { ...recordedAll('other-agency', ['residents-statement', 'residents-money']), ...Object.fromEntries(['pension-statement', 'pension-money', 'institution-statement', 'institution-money', 'unemployment-statement', 'unemployment-money'].map((scenario) => [scenario, byPlace(`other-agency/${scenario}`)])) }, tells: ['transfer-completed'] },
  'immigration': { asks: { nationality: recorded('immigration/nationality', { lost: false }) }, tells: [] },
  'capacity-committee': { asks: { 'illness-assessment': recorded('capacity-committee/illness-assessment') }, tells: [] },
  'military-finance': { asks: recordedAll('military-finance', ['pension-statement', 'pension-money']), tells: ['transfer-completed'] },
  'work-injury-insurance': { asks: { 'disability-allowance': recorded('work-injury-insurance/disability-allowance', { monthly: 0 }) }, tells: [] },
  'card-library': { asks: { holder: recorded('card-library/holder', ({ city }) => ({ status: 'active', bank: 'ccb', city, expiresOn: '2031-12-31' })) }, tells: ['pin-reset'] },
  'card-bank': { asks: { card: recorded('card-bank/card', { collected: true, accountActive: true, expiresOn: '2036-12-31' }), 'payout-account': keyedBy('applicant.number', recorded('card-bank/payout-account', { ownAccount: true, active: true, socialCard: true, bankName: '示范银行' })), 'payee': keyedBy('payee.account', account) }, tells: ['make-card', 'card-status'] },
  'skill-registry': { asks: { certificate: recorded('skill-registry/certificate') }, tells: ['reissued'] },
  'data-comparison': { asks: { trace: recorded('data-comparison/trace', { seen: true }) }, tells: [] },
  'academic-records': { asks: { qualification: recorded('academic-records/qualification') }, tells: [] },
  'overseas-degrees': { asks: { recognition: recorded('overseas-degrees/recognition', { level: 'none' }) }, tells: [] },
  'postdoc-office': { asks: { record: recorded('postdoc-office/record', { status: 'none' }) }, tells: [] },
  'shenzhen-public-security': { asks: { 'moving-elsewhere': recorded('shenzhen-public-security/moving-elsewhere', { elsewhere: false }), 'criminal-record': recorded('shenzhen-public-security/criminal-record', { clear: true }) }, tells: ['settlement'] },
  'development-reform': { asks: {}, tells: ['settlement'] },
  'checkup-hospitals': { asks: { report: recorded('checkup-hospitals/report', { conclusion: 'none' }) }, tells: [] },
  'exam-centre': { asks: { registration: recorded('exam-centre/registration', { open: true, registered: false, falsePromise: false, inRecord: false }) }, tells: ['registered'] },
  'labour-relations': { asks: {}, tells: ['name-list'] },
  'credit-code-register': { asks: { unit: { ...recordedOfEnterprise('credit-code-register/unit', { operating: true }), key: 'applicant.number' } }, tells: [] },
  'contribution-collection': { asks: { arrears: recorded('contribution-collection/arrears', { months: 0, monthly: 0, paid: false }) }, tells: ['staff-change', 'retirement', 'arrears-order'] },
  'institution-personnel': { asks: { recruitment: recorded('institution-personnel/recruitment', { planApproved: false, selected: false }) }, tells: [] },
  'industry-information': { asks: { 'enterprise-size': recordedOfEnterprise('industry-information/enterprise-size', { size: 'small' }) }, tells: [] },
  'unit-contributions': { asks: { 'unit-account': recordedOfEnterprise('unit-contributions/unit-account'), 'unit-debts': recordedOfEnterprise('unit-contributions/unit-debts', { arrears: 0, surcharge: 0, fines: 0 }) }, tells: [] },
  'corporate-bank': { asks: { account: recordedOfEnterprise('corporate-bank/account', { active: true, bankName: '示范银行' }) }, tells: [] },
  'payroll-bank': { asks: { 'internship-allowance': recordedOfEnterprise('payroll-bank/internship-allowance') }, tells: [] },
  'exit-registry': { asks: { exit: recordedOfEnterprise('exit-registry/exit', { state: 'none' }) }, tells: ['insurance-ended'], pushes: ['exit-begun'] },
  'unit-records': { asks: { standing: recordedOfEnterprise('unit-records/standing', { insured: 6 }) }, tells: [] },
  'organisation-office': { asks: { quota: recordedOfEnterprise('organisation-office/quota', { vacant: 0 }) }, tells: ['plan-filed'] },
  'competent-body': { asks: { 'recruitment-plan': recordedOfEnterprise('competent-body/recruitment-plan') }, tells: [] },
  'provincial-core': { asks: {}, tells: ['order'], pushes: ['order-answered', 'enterprise-order-answered'], verdicts: ['order-result'] },
  'court': { asks: {}, tells: [], pushes: ['death-declared', 'declaration-revoked'] },
  'health-commission': { asks: {}, tells: [], pushes: ['death-certified', 'certificate-withdrawn'] },
  'housing-fund': { asks: {}, tells: ['retired'] },
  // They read cards, and are asked nothing.
  ...Object.fromEntries(['work-injury-hospital', 'city-bus'].map((id) => [id, { asks: {}, tells: [] }])),
  // Named by the law or a notice, with nothing to share yet.
  ...Object.fromEntries(['veterans-affairs', 'agriculture', 'government-services', 'provincial-platform', 'national-platform', 'subdistrict'].map((id) => [id, { asks: {}, tells: [] }])),
  'public-credit': { asks: { record: recorded('public-credit/record', { trustworthy: true }), enterprise: recordedOfEnterprise('public-credit/enterprise', { trustworthy: true }), 'employer-followed': followed('public-credit/enterprise', 'public-credit/employer-followed', ({ trustworthy }) => ({ trustworthy: trustworthy ?? true })) }, tells: ['promise-record'] },
};

/** Ids of the departments there is a stand-in for. */
export const STAND_INS: readonly string[] = Object.keys(DUTIES);

/** The record under a key; a name that does not fit finds nobody, so that nothing is said about a stranger. */
export function findDossier(question: Question, dossiers: readonly Dossier[], key: string, fields: Fields): Dossier | undefined {
  const found = dossiers.find((dossier) => question.keyOf(dossier) === key);
  const [given, held] = [fields['person.name'], found === undefined ? undefined : question.nameOf?.(found.departments)];
  return typeof given === 'string' && held !== undefined && given.normalize() !== held.normalize() ? undefined : found;
}
