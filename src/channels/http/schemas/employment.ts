import { Type, type Static } from 'typebox';
import { Vacancy } from './case.ts';
import { CaseNumber, Day, Instant, Text } from './shared.ts';

const words = (maxLength: number, description: string) => Type.String({ maxLength, description });
/** A vacancy as an enterprise or a partner writes it. Wages in fen a month; `occupation` and `district` are codes. */
export const VacancyBody = Type.Object({
  title: words(60, 'name of the post'), description: words(2000, 'what there is to do, and what is asked for'), occupation: words(60, 'code'), district: words(20, 'code'),
  wageFrom: Type.Integer({ minimum: 0, maximum: 100_000_000 }), wageTo: Type.Integer({ minimum: 0, maximum: 100_000_000 }), places: Type.Integer({ minimum: 0, maximum: 9999 }),
  contact: Type.Object({ name: words(30, 'who answers'), phone: words(20, 'seen by who has applied') }, { additionalProperties: false }),
}, { title: 'VacancyBody', additionalProperties: false });
export type VacancyBody = Static<typeof VacancyBody>;

const Choice = Type.Object({ code: Type.String(), name: Text });
/** What can be chosen: kinds of work, districts, and what can be complained about. */
export const JobChoices = Type.Object({ occupations: Type.Array(Choice), districts: Type.Array(Choice), complaints: Type.Array(Choice), topics: Type.Array(Choice), minimumWage: Type.Optional(Type.Integer({ description: 'fen a month' })) }, { title: 'JobChoices' });

const Status = Type.Union([Type.Literal('checking'), Type.Literal('refused'), Type.Literal('published'), Type.Literal('closed')]);
const Finding = Type.Object({ ground: Type.String(), verdict: Type.Union([Type.Literal('refused'), Type.Literal('officer')]), what: Text, basis: Type.String(), remedy: Text });
/** A vacancy at its enterprise: what was written, where it stands, and why. */
export const OwnVacancy = Type.Object({
  id: Type.String(), version: Type.Integer(), status: Status, expired: Type.Boolean(), written: VacancyBody, occupation: Text, district: Text, publishedOn: Day, expiresOn: Type.Optional(Day), via: Type.Optional(Text),
  findings: Type.Array(Finding), reason: Type.Optional(Type.String()), remedy: Type.Optional(Type.String()), request: Type.Optional(Type.Object({ number: CaseNumber, due: Type.Optional(Day), officer: Type.Optional(Type.String()), draw: Type.Optional(Type.String()) })),
}, { title: 'OwnVacancy' });
export type OwnVacancy = Static<typeof OwnVacancy>;
export const OwnVacancies = Type.Object({ vacancies: Type.Array(OwnVacancy) }, { title: 'OwnVacancies' });

/** A vacancy as everybody sees it. `via`: posted by the job service of a partner. */
export const Job = Type.Object({
  id: Type.String(), title: Text, employer: Type.String(), description: Type.String(), occupation: Text, district: Text, wageFrom: Type.Integer(), wageTo: Type.Integer(), openings: Type.Integer(), publishedOn: Day, expiresOn: Type.Optional(Day), via: Type.Optional(Text),
  because: Type.Array(Text, { description: 'why it is shown to this person' }),
}, { title: 'Job' });
export type Job = Static<typeof Job>;
export const JobList = Type.Object({ jobs: Type.Array(Job), next: Type.Optional(Type.String({ description: 'give it as `after` for the page that follows' })) }, { title: 'JobList' });
/** An application for a vacancy as its person sees it. */
export const Application = Type.Object({ job: Type.Object({ id: Type.String(), title: Text, employer: Type.String(), open: Type.Boolean() }), number: Type.String(), due: Type.Optional(Day), contact: Type.Optional(Type.Object({ name: Type.String(), phone: Type.String() })), withdraw: Type.Boolean(), ...Type.Required(Vacancy).properties.referral.properties }, { title: 'Application' });
export type Application = Static<typeof Application>;
/** One vacancy, with the own application where there is one. */
export const JobDetail = Type.Object({ ...Job.properties, open: Type.Boolean(), application: Type.Optional(Application) }, { title: 'JobDetail' });
export type JobDetail = Static<typeof JobDetail>;

export const JobWishBody = Type.Object({ occupations: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 10 }), districts: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 20 }), wageFrom: Type.Union([Type.Integer({ minimum: 0, maximum: 100_000_000 }), Type.Null()]) }, { title: 'JobWishBody', additionalProperties: false });
/** What somebody looks for, what fits it and why, and what they have applied for. */
export const MyJobs = Type.Object({ wish: Type.Optional(JobWishBody), matches: Type.Array(Job), applications: Type.Array(Application), next: Type.Optional(Type.String({ description: 'where the earlier applications begin' })) }, { title: 'MyJobs' });
/** A page of applications. */
export const Applications = Type.Object({ applications: Type.Array(Application), next: Type.Optional(Type.String()) }, { title: 'JobApplications' });
export type Applications = Static<typeof Applications>;
export type MyJobs = Static<typeof MyJobs>;

const Kind = Type.Union([Type.Literal('vacancy-check'), Type.Literal('vacancy-complaint'), Type.Literal('question')]);
const Outcome = Type.Union([Type.Literal('pass'), Type.Literal('refuse'), Type.Literal('upheld'), Type.Literal('dismissed'), Type.Literal('answered')]);
const Answer = Type.Object({ at: Instant, outcome: Outcome, text: Type.String(), remedy: Type.String(), articles: Type.Array(Type.String()) });
const TakenBack = { at: Instant, reason: Type.String() };
/** A question and its answer as everybody reads them. One that was withdrawn has neither any more. */
export const PublicAnswer = Type.Object({
  number: CaseNumber, edition: Type.Integer(), topic: Text, question: Type.Optional(Type.String()), answer: Type.Optional(Type.String()), articles: Type.Array(Type.String()), publishedAt: Instant,
  withdrawn: Type.Optional(Type.Object(TakenBack)), replaces: Type.Optional(Type.Object({ edition: Type.Integer(), ...TakenBack })),
}, { title: 'PublicAnswer' });
export type PublicAnswer = Static<typeof PublicAnswer>;
/** A question or complaint as its person sees it: number, who answers, by when, and the answer. */
export const ServiceRequestView = Type.Object({
  number: CaseNumber, kind: Kind, topic: Text, text: Type.String(), publish: Type.Boolean(), askedAt: Instant, due: Type.Optional(Day), limit: Text, basis: Type.String(), officer: Type.Optional(Type.String()), draw: Type.Optional(Type.String()),
  answers: Type.Array(Answer), again: Type.Optional(Type.Object({ text: Type.String(), at: Instant })), open: Type.Boolean(), mayAskAgain: Type.Boolean(), job: Type.Optional(Type.Object({ id: Type.String(), title: Text })),
  published: Type.Optional(PublicAnswer),
}, { title: 'ServiceRequestView' });
export type ServiceRequestView = Static<typeof ServiceRequestView>;
export const ServiceRequests = Type.Object({ requests: Type.Array(ServiceRequestView) }, { title: 'ServiceRequests' });
export const QuestionBody = Type.Object({ topic: words(60, 'code'), text: words(1000, 'what is asked'), publish: Type.Boolean({ description: 'agrees that question and answer are published without the person' }) }, { title: 'QuestionBody', additionalProperties: false });
export const ComplaintBody = Type.Object({ topic: words(60, 'code'), text: words(1000, 'what is wrong') }, { title: 'ComplaintBody', additionalProperties: false });
export const TextBody = Type.Object({ text: words(1000, 'as its reader gets it') }, { title: 'TextBody', additionalProperties: false });

/** Questions and answers that were published. */
export const PublicAnswers = Type.Object({ answers: Type.Array(PublicAnswer) }, { title: 'PublicAnswers' });
const edition = Type.Integer({ minimum: 1, maximum: 1000, description: 'the edition that was read' });
export const WithdrawAnswerBody = Type.Object({ edition, reason: words(500, 'read by everybody') }, { title: 'WithdrawAnswerBody', additionalProperties: false });
export const CorrectAnswerBody = Type.Object({ edition, question: words(1000, 'without anything personal'), answer: words(2000, 'without anything personal'), articles: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 10 }), reason: words(500, 'what was wrong, read by everybody') }, { title: 'CorrectAnswerBody', additionalProperties: false });

export const StaffRequests = Type.Object({ rows: Type.Array(Type.Object({ number: CaseNumber, kind: Kind, askedAt: Instant, due: Type.Optional(Day), late: Type.Boolean() })) }, { title: 'StaffRequests' });
/** A request at the desk, with the vacancy it is about. Whoever asks stays without a name: it is not needed to answer. */
export const StaffRequest = Type.Object({
  ...ServiceRequestView.properties, version: Type.Integer(), outcomes: Type.Array(Outcome), late: Type.Boolean(),
  vacancy: Type.Optional(OwnVacancy), employer: Type.Optional(Type.String()),
}, { title: 'StaffRequest' });
export type StaffRequest = Static<typeof StaffRequest>;
export const AnswerRequestBody = Type.Object({ outcome: Outcome, text: words(2000, 'read by who asked'), remedy: words(1000, 'what helps'), articles: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 10 }) }, { title: 'AnswerRequestBody', additionalProperties: false });
export const PublishBody = Type.Object({ question: words(1000, 'without anything personal'), answer: words(2000, 'without anything personal') }, { title: 'PublishAnswerBody', additionalProperties: false });
