import { Type, type Static } from 'typebox';
import { CaseNumber, Instant, Text } from './shared.ts';

const Way = Type.Union([Type.Literal('counter'), Type.Literal('post')]);
const Phase = Type.Enum(['ahead', 'choose', 'making', 'ready', 'sent', 'back', 'done']);
const ShownDocument = Type.Enum(['identity-card', 'social-card', 'residence-permit', 'licence']);

const Place = Type.String({ pattern: '^[0-9]{6}$', maxLength: 6, description: 'the city at whose counter it is collected, where that is another' });
/** A counter at which a thing can be collected. */
const CounterPlace = Type.Object({ place: Type.Optional(Place), name: Text, hours: Text });
/** What can be chosen for a thing before there is any. */
export const HandoverOffer = Type.Object({ thing: Text, basis: Type.String(), ways: Type.Array(Way), counters: Type.Array(CounterPlace) }, { title: 'HandoverOffer' });
export type HandoverOffer = Static<typeof HandoverOffer>;

/** The thing that comes of an item, and how far it is on its way to whoever applied. */
export const HandoverView = Type.Object({
  thing: Text, basis: Type.String(), phase: Phase, ways: Type.Array(Way), mayChoose: Type.Boolean(), way: Type.Optional(Way),
  recipient: Type.Optional(Type.String({ description: 'masked' })), counter: CounterPlace, counters: Type.Array(CounterPlace, { description: 'where it can be collected' }),
  code: Type.Optional(Type.String({ description: 'to be told at the counter; while the thing lies there' })),
  carrier: Type.Optional(Type.String()), tracking: Type.Optional(Type.String()), note: Type.Optional(Type.String({ description: 'why it came back' })), at: Type.Optional(Instant),
}, { title: 'HandoverView' });
export type HandoverView = Static<typeof HandoverView>;

export const ChooseHandoverBody = Type.Object({
  way: Way, place: Type.Optional(Place), recipient: Type.Optional(Type.Object({ name: Type.String({ maxLength: 60 }), phone: Type.String({ maxLength: 30 }), address: Type.String({ maxLength: 300 }) }, { additionalProperties: false })),
}, { title: 'ChooseHandoverBody', additionalProperties: false });
export type ChooseHandoverBody = Static<typeof ChooseHandoverBody>;

/** Where the decision on paper is to go. */
export const PaperBody = Type.Object({ recipient: Type.Object({ name: Type.String({ maxLength: 60 }), phone: Type.String({ maxLength: 30 }), address: Type.String({ maxLength: 300 }) }, { additionalProperties: false }) }, { title: 'PaperBody', additionalProperties: false });
export type PaperBody = Static<typeof PaperBody>;

/** thing: of which a result consists · paper: the decision · copy: the same decision to its person, where an employer has applied */
export const ParcelName = Type.Enum(['thing', 'paper', 'copy']);

/** A thing, or a decision on paper, that a counter has to do with. */
export const HandoverRow = Type.Object({
  case: CaseNumber, no: Type.Integer(), parcel: ParcelName, thing: Text, matter: Text, name: Type.String({ description: 'of who applied, or of the person whose copy it is, masked; that of an enterprise whole' }), phase: Type.Enum(['choose', 'making', 'ready', 'sent', 'back']), way: Way, since: Instant,
  recipient: Type.Optional(Type.String({ description: 'masked' })), carrier: Type.Optional(Type.String()), tracking: Type.Optional(Type.String()), note: Type.Optional(Type.String()), papers: Type.Optional(Type.Array(Type.String(), { description: 'the papers to print and send together: D3, G3' })),
  place: Type.Optional(Type.Object({ code: Place, name: Text }, { description: 'the other city at whose counter it is collected' })), city: Type.Optional(Text),
}, { title: 'HandoverRow' });
export type HandoverRow = Static<typeof HandoverRow>;
export const HandoverList = Type.Object({ rows: Type.Array(HandoverRow), more: Type.Boolean(), carrier: Type.Optional(Type.String({ description: 'the carrier that can be booked from here' })) }, { title: 'HandoverList' });
export type HandoverList = Static<typeof HandoverList>;

/** Where a thing is sent, whole: read when its label is written. */
export const RecipientView = Type.Object({ name: Type.String(), phone: Type.String(), address: Type.String() }, { title: 'RecipientView' });

/** `chosenAt`: the choice that the counter has seen, as `since` of the row says: who goes by an older one is told. */
export const HandoverStep = Type.Union([
  Type.Object({ act: Type.Literal('ready'), chosenAt: Instant }, { additionalProperties: false }),
  Type.Object({ act: Type.Literal('send'), chosenAt: Instant, carrier: Type.String({ maxLength: 40 }), tracking: Type.String({ maxLength: 60 }) }, { additionalProperties: false }),
  Type.Object({ act: Type.Literal('book'), chosenAt: Instant }, { additionalProperties: false, description: 'the connected carrier fetches it and gives its number' }),
  Type.Object({ act: Type.Literal('hand'), code: Type.Optional(Type.String({ maxLength: 20, description: 'of a thing; a decision on paper needs none' })), shown: ShownDocument, collector: Type.Optional(Type.String({ maxLength: 60 })), refused: Type.Optional(Type.String({ maxLength: 300, description: 'of a decision on paper: who it is for came, and would not sign for it; how that was' })) }, { additionalProperties: false }),
  Type.Object({ act: Type.Literal('arrived') }, { additionalProperties: false }),
  Type.Object({ act: Type.Literal('back'), note: Type.String({ maxLength: 300 }) }, { additionalProperties: false }),
], { title: 'HandoverStep' });
export type HandoverStep = Static<typeof HandoverStep>;

/** What a counter does with a thing of another city that is collected here. */
export const AwayStep = Type.Union([
  Type.Object({ act: Type.Literal('ready') }, { additionalProperties: false, description: 'it has come' }),
  Type.Object({ act: Type.Literal('hand'), code: Type.String({ maxLength: 20 }), shown: ShownDocument, collector: Type.Optional(Type.String({ maxLength: 60 })) }, { additionalProperties: false }),
  Type.Object({ act: Type.Literal('back'), note: Type.String({ maxLength: 300 }) }, { additionalProperties: false, description: 'nobody has collected it: it goes back to the city that decided' }),
], { title: 'AwayStep' });
