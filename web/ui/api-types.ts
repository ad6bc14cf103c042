/**
 * The shapes of the API as the pages use them. Pages import from here only,
 * so that where the types come from is known to this one file.
 */

export type Text = { zh: string; en: string };
export type Answer = string | number | boolean | null | string[];
export type Answers = Record<string, Answer>;

export type Problem = {
  type: string; title: string; status: number; code: string; detail?: Text; retryable: boolean; instance?: string;
  errors?: { pointer: string; detail: Text }[];
};

export type FieldType =
  | { kind: 'boolean' } | { kind: 'text' } | { kind: 'date' }
  | { kind: 'integer'; unit: string; min?: number; max?: number }
  | { kind: 'money' }
  | { kind: 'code'; many: boolean; options: { code: string; name: Text }[] };

export type SourceKind = 'register' | 'department' | 'locker' | 'promise' | 'asked' | 'derived' | 'officer';
export type KnownFact = {
  element: string; name: Text; text: Text; source: { kind: SourceKind; label: Text }; at: string;
  contestBy?: { evidence: string; name: Text };
};

export type Me = {
  kind: 'person' | 'staff' | 'enterprise'; id: string; name: string; number?: string; region: string; roles: string[]; officerNo?: string;
};

export type LifeEventSummary = {
  id: string; name: Text; summary: Text; subject: string;
  items: number; materialsBefore: number; formsBefore: number; toSubmit: number;
};
export type QuestionView = { id: string; text: Text; why: Text; field: FieldType };
export type ServiceSummary = {
  code: string; name: Text; short: Text; summary: Text; basis: string[];
  promised: Text; statutory: Text; noticeBefore?: string; noticeAfter?: string;
};
export type GuideService = ServiceSummary & { after: string[]; with?: string };
export type LifeEventDetail = { id: string; name: Text; summary: Text; source: string; services: GuideService[]; remarks: string[] };

export type Contest = { statement: string; files: string[] };
export type DraftBody = { answers: Answers; contests: Record<string, Contest>; promises: string[] };
export type Draft = { id: string; lifeEvent: string; name: Text; body: DraftBody; version: number; updatedAt: string };

export type PlanItem = {
  service: string; name: Text; short: Text; status: 'now' | 'later' | 'no'; why: Text;
  expected: 'instant' | 'officer' | 'refuse' | 'none'; preview?: Text; promised: Text; after: string[]; with?: string;
};
export type PlanAsk = { kind: 'element' | 'evidence'; id: string; name: Text; question: Text; why: Text; field?: FieldType; for: string[] };
export type PlanPromise = { element: string; text: Text; signed: boolean; for: string[] };
export type Plan = {
  lifeEvent: { id: string; name: Text }; person: { name: string };
  questions: QuestionView[]; open: string[]; items: PlanItem[]; known: KnownFact[]; promises: PlanPromise[]; asks: PlanAsk[];
  silent: { department: string; name: Text; for: string[] }[];
  counts: { items: number; known: number; toUpload: number; toPromise: number; before: { materials: number; forms: number; distinct: number } };
  ready: boolean; openCase?: string;
};

export type ItemStatus = 'waiting' | 'officer' | 'correction' | 'review' | 'approved' | 'refused' | 'dropped';
export type ActionView = { action: string; allowed: boolean; why?: Text };
export type ClockView = {
  state: 'green' | 'yellow' | 'red' | 'paused' | 'stopped' | 'unknown'; startedAt: string;
  dueDay?: string; dueAt?: string; statutoryDay?: string; remaining?: number; remainingText: Text; promised: Text; statutory: Text;
};
export type ReasonView = {
  id: string; text: Text; result: 'pass' | 'fail' | 'unknown'; basis: string; remedy: Text; facts: KnownFact[]; missing: Text[];
};
export type CorrectionView = {
  note: string; at: string; answeredAt?: string;
  elements: { id: string; name: Text; question: Text; field: FieldType }[]; evidence: { id: string; name: Text }[];
};
export type Vacancy = {
  id: string; title: Text; employer: string; district: Text; wageFrom: number; wageTo: number; occupation: Text; openings: number;
  match: Text[]; score: number;
  referral?: { id: string; status: 'sent' | 'interview' | 'declined' | 'hired'; at: string; note?: string; startsOn?: string };
};
export type ItemView = {
  no: number; service: string; name: Text; short: Text; status: ItemStatus; headline: Text; after: number[];
  by?: 'rules' | 'officer'; tookMs?: number; endedAt?: string; reasons: ReasonView[]; basis: string[]; clock: ClockView;
  officer?: string; draw?: string; correction?: CorrectionView; rating?: { score: number; comment: string };
  outputs: string[]; actions: ActionView[];
};
export type CaseView = {
  number: string; queryCode?: string; lifeEvent: { id: string; name: Text }; status: 'open' | 'ended'; submittedAt: string; channel: string;
  version: number; catalogVersion: string; items: ItemView[];
  told: { name: Text; what: Text; status: 'queued' | 'delivered' | 'failing'; at?: string }[];
  timeline: { at: string; text: Text; hash: string }[];
};
export type CaseSummary = {
  number: string; lifeEvent: { id: string; name: Text }; status: string; submittedAt: string;
  items: { no: number; short: Text; status: ItemStatus; after: number[] }[];
};
export type CaseProgress = {
  number: string; lifeEvent: Text; status: string; submittedAt: string;
  items: { no: number; name: Text; short: Text; status: ItemStatus; after: number[]; headline: Text }[];
};
export type RegisterEntryView = {
  id: string; kind: string; name: Text; line: Text; from: string; to?: string; open: boolean; fields: { name: Text; text: Text }[];
  ended?: { because: Text; basis: string; at: string }; recordedAt: string; origin: Text;
};
export type MyRegister = { entries: RegisterEntryView[]; accesses: { at: string; who: Text; why: Text; what: Text }[] };
export type StoredFile = { id: string; name: string; type: string; size: number };

export type QueueRow = {
  case: string; no: number; service: string; name: Text; lifeEvent: Text; status: ItemStatus; as: 'officer' | 'reviewer';
  note: Text; clock: ClockView; submittedAt: string;
};
export type Queue = { rows: QueueRow[]; today: { decided: number; averageMinutes?: number } };
export type StaffItem = {
  case: string; no: number; service: string; name: Text; lifeEvent: Text; status: ItemStatus; version: number;
  as: 'officer' | 'reviewer' | 'none'; applicant: { name: string; number: string }; clock: ClockView;
  facts: KnownFact[]; missing: { element: string; name: Text; note: Text }[];
  findings: { element: string; name: Text; question: Text; field: FieldType }[];
  contests: { element: string; name: Text; said: Text; statement: string; files: { id: string; name: string; type: string }[] }[];
  files: { id: string; name: string; type: string; evidence: Text }[];
  criteria: ReasonView[]; values: { name: Text; text: Text }[];
  proposal?: { outcome: string; criterion?: string; note: string; by: string; at: string };
  returned?: { note: string; by: string; at: string };
  correctable: { elements: { id: string; name: Text }[]; evidence: { id: string; name: Text }[] };
  secondReview: boolean; timeline: { at: string; text: Text; hash: string }[];
  similar: { days: number; total: number; approved: number; refused: number }; draw?: string; actions: ActionView[];
};
export type Findings = Record<string, boolean | string | number>;
export type ReferralView = {
  id: string; vacancy: Text; person: string; occupation: Text; status: 'sent' | 'interview' | 'declined' | 'hired'; at: string;
  note?: string; startsOn?: string; phone?: string;
};
