import type { components } from './api.gen.ts';

/**
 * The shapes of the API as the pages use them, generated from the server's own description.
 * Pages import from here only, so that where the types come from is known to this one file.
 */
type Schemas = components['schemas'];

export type Text = Schemas['Text'];
export type Answer = Schemas['Answer'];
export type Answers = Schemas['Answers'];
export type Problem = Schemas['Problem'];
export type FieldType = Schemas['FieldType'];
export type KnownFact = Schemas['KnownFact'];
export type Me = Schemas['Me'];

export type LifeEventSummary = Schemas['LifeEventSummary'];
export type LifeEventDetail = Schemas['LifeEventDetail'];
export type BeforeNow = Schemas['BeforeNow'];
export type GuideService = LifeEventDetail['services'][number];
export type ServiceEntry = Schemas['ServiceEntry'];
export type ServiceGuide = Schemas['ServiceGuide'];
export type MaterialView = Schemas['MaterialView'];
export type ContactView = Schemas['ContactView'];
export type EventManual = Schemas['EventManual'];
export type ServiceManual = Schemas['ServiceManual'];
export type RuleText = Schemas['RuleText'];
export type ManualTable = Schemas['ManualTable'];
export type QuestionView = Schemas['QuestionView'];

export type DraftBody = Schemas['DraftBody'];
export type Contest = DraftBody['contests'][string];
export type Draft = Schemas['Draft'];
export type BatchList = Schemas['BatchList'];
export type BatchView = Schemas['BatchView'];
export type BatchRows = Schemas['BatchRows'];
export type InvitationView = Schemas['InvitationView'];
export type AboutView = Schemas['AboutView'];
export type Plan = Schemas['Plan'];
export type PlanItem = Schemas['PlanItem'];
export type PlanAsk = Schemas['PlanAsk'];
export type PlanPromise = Schemas['PlanPromise'];
export type StoredFile = Schemas['StoredFile'];

export type ItemStatus = Schemas['ItemStatus'];
export type ClockView = Schemas['ClockView'];
export type ReasonView = Schemas['ReasonView'];
export type ValueView = Schemas['ValueView'];
export type RemedyView = Schemas['RemedyView'];
export type ItemView = Schemas['ItemView'];
export type DocumentCheck = Schemas['DocumentCheck'];
export type DocumentLink = Schemas['DocumentLink'];
export type CaseView = Schemas['CaseView'];
export type CaseSummary = Schemas['CaseSummary'];
export type CaseProgress = Schemas['CaseProgress'];
export type CaseReceipt = Schemas['CaseReceipt'];
export type Vacancy = Schemas['Vacancy'];
export type RegisterEntryView = Schemas['RegisterEntryView'];
export type MyRegister = Schemas['MyRegister'];
export type WebhookView = Schemas['WebhookView'];
export type WebhookMade = Schemas['WebhookMade'];
export type ConsentView = Schemas['ConsentView'];
export type Deliveries = Schemas['Deliveries'];
export type ReachView = Schemas['ReachView'];
export type ReachBody = Schemas['ReachBody'];
export type NoticeView = Schemas['NoticeView'];
export type NoticeList = Schemas['NoticeList'];
export type Payments = Schemas['Payments'];
export type PaymentView = Schemas['PaymentView'];
export type PublicityList = Schemas['PublicityList'];
export type PublicityEntry = Schemas['PublicityEntry'];
export type MyObjection = Schemas['MyObjection'];
export type AnswerObjectionBody = Schemas['AnswerObjectionBody'];
export type PublicDraw = Schemas['PublicDraw'];

export type Queue = Schemas['Queue'];
export type QueueRow = Schemas['QueueRow'];
export type StaffItem = Schemas['StaffItem'];
export type ApproveBody = Schemas['ApproveBody'];
export type Preview = Schemas['Preview'];
export type RefuseBody = Schemas['RefuseBody'];
export type ObjectBody = Schemas['ObjectBody'];
export type DelayBody = Schemas['DelayBody'];
export type HandBackBody = Schemas['HandBackBody'];
export type LimitBody = Schemas['LimitBody'];
export type CorrectBody = Schemas['CorrectBody'];
export type ReviewBody = Schemas['ReviewBody'];
export type Findings = NonNullable<ApproveBody['findings']>;
export type ReferralView = Schemas['ReferralView'];
