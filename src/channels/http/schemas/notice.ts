import { Type, type Static } from 'typebox';
import { NOTICE_PAGES } from '#core/notices/page-of.ts';
import { CaseNumber, Instant, Text } from './shared.ts';

/** What somebody was told. `item` where it is about one item of the case, `sheet` where it is about a spreadsheet. */
export const NoticeView = Type.Object({
  id: Type.String(), class: Type.Union([Type.Literal('decision'), Type.Literal('deadline'), Type.Literal('progress'), Type.Literal('payment')]),
  title: Text, text: Text, at: Instant, case: Type.Optional(CaseNumber), item: Type.Optional(Type.Integer()), sheet: Type.Optional(Type.String()), page: Type.Optional(Type.Enum([...NOTICE_PAGES], { description: 'where it is gone on with, where it is of no case and no spreadsheet' })), readAt: Type.Optional(Instant),
}, { title: 'NoticeView' });
export type NoticeView = Static<typeof NoticeView>;

export const NoticeList = Type.Object({ notices: Type.Array(NoticeView), unread: Type.Integer(), next: Type.Optional(Type.String()) }, { title: 'NoticeList' });
export type NoticeList = Static<typeof NoticeList>;

export const Unread = Type.Object({ unread: Type.Integer() }, { title: 'Unread' });
export type Unread = Static<typeof Unread>;

/** Which to mark as read; without names all. */
export const ReadBody = Type.Object({ ids: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 100 })) }, { title: 'ReadBody', additionalProperties: false });
