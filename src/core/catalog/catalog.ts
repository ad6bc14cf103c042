import type { CodeList } from './codes.ts';
import type { DataElement } from './element.ts';
import type { Department } from './department.ts';
import type { Evidence } from './evidence.ts';
import type { LabourMarket } from './labour-market.ts';
import type { LegacySystem } from './legacy-system.ts';
import type { LifeEvent } from './life-event.ts';
import type { MessageTemplate } from './message-template.ts';
import type { NoticeFigure } from './notice-figure.ts';
import type { Offer } from './offer.ts';
import type { EnteredOffices } from './office-change.ts';
import type { OldWay } from './old-way.ts';
import type { OutputPaper } from './output-paper.ts';
import type { Parameter } from './parameter.ts';
import type { Region } from './region.ts';
import type { RegisterKind } from './register-kind.ts';
import type { Remedy } from './remedy.ts';
import type { Risk } from './risk.ts';
import type { DocumentKind } from './document-kind.ts';
import type { Synonyms } from './synonyms.ts';
import type { RuleTable } from './table.ts';
import type { Service } from './service.ts';

/** The whole catalogue as read from its files, checked against the schemas. `version` is the hash of its content: a case pins it. */
export type Catalog = {
  readonly version: string;
  readonly services: ReadonlyMap<string, Service>;
  readonly lifeEvents: ReadonlyMap<string, LifeEvent>;
  readonly elements: ReadonlyMap<string, DataElement>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly departments: ReadonlyMap<string, Department>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly tables: ReadonlyMap<string, RuleTable>;
  readonly registerKinds: ReadonlyMap<string, RegisterKind>;
  readonly codes: ReadonlyMap<string, CodeList>;
  /** How matters went when each was filed alone, by code. */
  readonly oldWays: ReadonlyMap<string, OldWay>;
  readonly noticeFigures: ReadonlyMap<string, NoticeFigure>;
  /** What somebody can do against a refusal. */
  readonly remedies: ReadonlyMap<string, Remedy>;
  /** What is found for people who have not applied. */
  readonly offers: ReadonlyMap<string, Offer>;
  /** What people are told, and when. */
  readonly messages: ReadonlyMap<string, MessageTemplate>;
  /** Old systems whose dumps become register entries. */
  readonly legacySystems: ReadonlyMap<string, LegacySystem>;
  /** What work is paid and which courses there are, by region. */
  readonly labourMarkets: ReadonlyMap<string, LabourMarket>;
  /** What can go wrong, and what is done then. */
  readonly risks: ReadonlyMap<string, Risk>;
  /** The forms of outputs that are papers of their own, by output. */
  readonly papers: ReadonlyMap<string, OutputPaper>;
  /** Words for the same thing, for searching. */
  readonly synonyms: ReadonlyMap<string, Synonyms>;
  readonly documentKinds: ReadonlyMap<string, DocumentKind>;
  /** What administrators entered about offices; none where a catalogue is only read. It is no part of the version. */
  readonly entered?: EnteredOffices;
};
