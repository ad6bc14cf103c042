import { Type, type Static } from 'typebox';
import { CaseNumber, Instant, Text } from './shared.ts';

/** What an officer or supervisor was told: the matter, the case, and what happened; nothing of a person. */
export const StaffNoticeView = Type.Object({ id: Type.String(), text: Text, matter: Text, case: CaseNumber, no: Type.Integer(), /** Where it is dealt with. */ at: Instant, to: Type.Union([Type.Literal('item'), Type.Literal('joint'), Type.Literal('supervision'), Type.Literal('dossiers'), Type.Literal('queue'), Type.Literal('alarms'), Type.Literal('repairs'), Type.Literal('departments'), Type.Literal('appraisal'), Type.Literal('appraisals')]), readAt: Type.Optional(Instant) }, { title: 'StaffNoticeView' });
export type StaffNoticeView = Static<typeof StaffNoticeView>;

export const StaffNoticeList = Type.Object({ notices: Type.Array(StaffNoticeView), unread: Type.Integer() }, { title: 'StaffNoticeList' });
