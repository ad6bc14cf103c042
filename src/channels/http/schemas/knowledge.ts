import { Type, type Static } from 'typebox';
import { AUDIENCES, ENTRY_KINDS } from '#core/knowledge/entry.ts';
import { Day, Instant, Text } from './shared.ts';

const Kind = Type.Enum([...ENTRY_KINDS], { title: 'KnowledgeKind' });
const Audience = Type.Enum([...AUDIENCES], { title: 'KnowledgeAudience' });
const Pieces = Type.Array(Type.Object({ text: Type.String(), hit: Type.Boolean({ description: 'what was looked for' }) }));
const Related = Type.Object({ id: Type.String(), kind: Type.Union([Type.Literal('life-event'), Type.Literal('matter')]), name: Text }, { title: 'KnowledgeRelated' });

/** Something found: an entry of the knowledge base, or a guide of the catalogue (`life-event`, `matter`). */
const KnowledgeFind = Type.Object({
  kind: Type.Union([Kind, Type.Literal('life-event'), Type.Literal('matter')]), id: Type.String(), title: Text, staffOnly: Type.Boolean(),
  excerpt: Type.Object({ zh: Pieces, en: Pieces }), source: Type.Optional(Type.String()),
}, { title: 'KnowledgeFind' });
export type KnowledgeFind = Static<typeof KnowledgeFind>;
export const KnowledgeFinds = Type.Object({ finds: Type.Array(KnowledgeFind), missed: Type.Boolean({ description: 'hardly anything of what was typed was found' }) }, { title: 'KnowledgeFinds' });
export type KnowledgeFinds = Static<typeof KnowledgeFinds>;

/** An entry as it is read. `english`: whether it was written in English too; else both texts are the Chinese one. */
export const KnowledgeArticle = Type.Object({
  id: Type.String(), kind: Kind, staffOnly: Type.Boolean(), title: Text, text: Text, english: Type.Boolean(), source: Type.String(), related: Type.Array(Related), from: Day, until: Type.Optional(Day), version: Type.Integer(), releasedAt: Instant,
}, { title: 'KnowledgeArticle' });
export type KnowledgeArticle = Static<typeof KnowledgeArticle>;

const written = {
  kind: Kind, audience: Audience,
  title: Type.Object({ zh: Type.String({ maxLength: 80 }), en: Type.String({ maxLength: 160 }) }), text: Type.Object({ zh: Type.String({ maxLength: 4000 }), en: Type.String({ maxLength: 8000 }) }),
  source: Type.String({ maxLength: 300 }), words: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 60 }), related: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20 }), from: Day, until: Type.Optional(Day),
};
/** What an editor writes. `seen`: the version that was read before, 0 for none. */
export const KnowledgeBody = Type.Object({ ...written, seen: Type.Integer({ minimum: 0 }) }, { title: 'KnowledgeBody', additionalProperties: false });
export const KnowledgeVersion = Type.Object({
  ...written, version: Type.Integer(), standing: Type.Enum(['draft', 'coming', 'valid', 'over', 'replaced', 'withdrawn'], { title: 'KnowledgeStanding' }),
  writtenBy: Type.String(), writtenAt: Instant, releasedBy: Type.Optional(Type.String()), releasedAt: Type.Optional(Instant), withdrawnBy: Type.Optional(Type.String()), withdrawnAt: Type.Optional(Instant), reason: Type.Optional(Type.String()),
  release: Type.Boolean({ description: 'whether who asks may release it' }), withdraw: Type.Boolean(),
}, { title: 'KnowledgeVersion' });
export type KnowledgeVersion = Static<typeof KnowledgeVersion>;
/** An entry with all its versions, the newest first. */
export const KnowledgeEntry = Type.Object({ id: Type.String(), versions: Type.Array(KnowledgeVersion) }, { title: 'KnowledgeEntry' });
export type KnowledgeEntry = Static<typeof KnowledgeEntry>;
export const KnowledgeDesk = Type.Object({
  entries: Type.Array(KnowledgeEntry), missed: Type.Array(Type.Object({ words: Type.String({ description: 'digits are masked' }), times: Type.Integer(), lastAt: Instant })),
  related: Type.Array(Related), next: Type.Optional(Type.Integer({ description: 'the page with what was written earlier' })),
}, { title: 'KnowledgeDesk' });
export type KnowledgeDesk = Static<typeof KnowledgeDesk>;
export const KnowledgeReleaseBody = Type.Object({ version: Type.Integer({ minimum: 1 }) }, { title: 'KnowledgeReleaseBody', additionalProperties: false });
export const KnowledgeWithdrawBody = Type.Object({ version: Type.Integer({ minimum: 1 }), reason: Type.String({ maxLength: 500 }) }, { title: 'KnowledgeWithdrawBody', additionalProperties: false });
export const KnowledgeSettleBody = Type.Object({ words: Type.String({ minLength: 1, maxLength: 60 }) }, { title: 'KnowledgeSettleBody', additionalProperties: false });
