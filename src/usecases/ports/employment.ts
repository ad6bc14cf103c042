import type { VacancyFinding, VacancyStatus, VacancyText } from '#core/employment/vacancy.ts';
import type { PublishedAnswer } from '#core/employment/published.ts';
import type { RequestKind, RequestRecord, ServiceRequest } from '#core/employment/request.ts';
import type { JobWish } from '#core/employment/job-wish.ts';
import type { JobScope } from '#core/partners/job-service.ts';
import type { ClerkAct } from './clerks.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { Localized } from '#core/value.ts';
import type { Subject } from './cases.ts';
import type { Vacancy } from './vacancies.ts';

/** A vacancy with all that is kept of it. `contact` is none where it was imported. */
export type VacancyRecord = Omit<VacancyText, 'title' | 'contact' | 'places'> & Vacancy & {
  readonly region: string; readonly status: VacancyStatus; readonly expiresOn: string; readonly contact: VacancyText['contact'] | null; readonly key: string | null;
  /** Whose job service has posted it, and under which id of theirs. */
  readonly partner: string | null; readonly partnerRef: string | null;
  readonly findings: readonly VacancyFinding[]; readonly reason: string | null; readonly remedy: string | null; readonly version: number;
};

/** One request and the records that are new of it. */
export type RequestWrite = { readonly request: ServiceRequest; readonly records: readonly RequestRecord[] };

/** What one act changes, written by one transaction. Of a vacancy that is new `version` is 1; of one that is there the version before must still stand. */
export type EmploymentChange = {
  readonly region: string; readonly actor: string; readonly at: string;
  readonly vacancy?: VacancyRecord; readonly requests: readonly RequestWrite[]; readonly notices: readonly Notice[]; readonly publish?: Omit<PublishedAnswer, 'withdrawn' | 'replaces'>;
  /** An edition that was published and no longer holds; the act is `changed-meanwhile` where it did not hold before. */
  readonly takeBack?: { readonly number: string; readonly edition: number; readonly reason: string };
  /** What a clerk did for the enterprise, kept with it. */
  readonly acts?: readonly ClerkAct[];
};
/** `no-scope`, `too-many`: of a partner whose scope has ended, or that has posted as many as it may that day. */
export type Committed = 'done' | 'there' | 'changed-meanwhile' | 'no-scope' | 'too-many';

/** What somebody looks for in the list of vacancies. */
export type VacancySearch = { readonly words?: string; readonly occupation?: string; readonly district?: string; readonly wageFrom?: number; readonly enterprises?: readonly string[] };
export type VacancyPlace = { readonly publishedOn: string; readonly id: string };
export type RequestRow = { readonly number: string; readonly kind: RequestKind; readonly askedAt: string; readonly due: string | null };

export type EmploymentStore = {
  serial(): Promise<number>;
  /** All of it or nothing; `there` where a vacancy or request with the same key stands already. */
  commit(change: EmploymentChange): Promise<Committed>;
  vacancy(region: string, id: string): Promise<VacancyRecord | undefined>;
  vacanciesOf(region: string, enterprise: string): Promise<readonly VacancyRecord[]>;
  /** Those that everybody can see on a day, the newest first, after a place. */
  search(region: string, search: VacancySearch, on: string, limit: number, after?: VacancyPlace): Promise<readonly VacancyRecord[]>;
  request(region: string, number: string): Promise<ServiceRequest | undefined>;
  requestsOf(region: string, subject: string): Promise<readonly ServiceRequest[]>;
  /** Requests about a vacancy that nobody has answered yet. */
  openRequests(region: string, vacancy: string): Promise<readonly ServiceRequest[]>;
  inHand(region: string, officer: string): Promise<readonly RequestRow[]>;
  /** Open requests that nobody has, or whose officer is off duty, has lost the role for it or is one of `away`. With whom that is. */
  toDraw(region: string, away: readonly string[]): Promise<readonly { readonly number: string; readonly holder: string | null }[]>;
  subject(region: string, id: string): Promise<Subject | undefined>;
  /** What stands last under each of these numbers, of those that were published. */
  publishedUnder(region: string, numbers: readonly string[]): Promise<readonly PublishedAnswer[]>;
  /** What stands last under its number and has the words or the number, the newest first, also what was withdrawn. */
  published(region: string, words: string, limit: number): Promise<readonly PublishedAnswer[]>;
};

/** A partner whose job service posts and reads vacancies. */
export type JobPartner = JobScope & { readonly id: string; readonly name: Localized; readonly posted: number; readonly open: number };
export type PartnerStore = {
  list(region: string): Promise<readonly JobPartner[]>;
  scope(region: string, id: string): Promise<JobScope | undefined>;
  /** How many vacancies a partner has posted on a day. */
  posted(region: string, id: string, on: string): Promise<number>;
  /** Whether a partner has a scope in any region on a day. */
  anywhere(id: string, on: string): Promise<boolean>;
  byRef(region: string, id: string, ref: string): Promise<VacancyRecord | undefined>;
  /** Take the scope away, and close all that was posted under it, in one transaction. `false` where it was away before. */
  end(region: string, id: string, by: string, reason: string, at: string): Promise<boolean>;
  renew(region: string, id: string, perDay: number, until: string): Promise<boolean>;
  /** Those whose last day is before a day. */
  over(region: string, on: string): Promise<readonly string[]>;
};

/** What people look for: kept sealed, taken back when they want. */
export type WishStore = {
  of(region: string, subject: string): Promise<JobWish | undefined>;
  keep(region: string, subject: string, wish: JobWish, at: string): Promise<void>;
  forget(region: string, subject: string): Promise<void>;
};
