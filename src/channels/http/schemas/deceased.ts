import { Type, type Static } from 'typebox';
import { RegisterEntryView } from './case.ts';
import { CorrectionView } from './correction.ts';
import { Day, Instant, Text } from './shared.ts';

/** Somebody who has died, whose data one may see, and until when. */
const DeceasedView = Type.Object({ id: Type.String(), name: Type.String(), number: Type.String(), until: Type.Optional(Day) }, { title: 'DeceasedView' });

/** Whose data one may see, by which life events one asks to, and by which one arranges it for oneself. */
const Event = Type.Object({ id: Type.String(), name: Text });
export const DeceasedList = Type.Object({ people: Type.Array(DeceasedView), asking: Type.Array(Event), arranging: Type.Array(Event), /** What one has asked to be corrected, also where it has its result or the time to look is over. */ requests: Type.Array(CorrectionView) }, { title: 'DeceasedList' });
export type DeceasedList = Static<typeof DeceasedList>;

/** What is registered of somebody who has died: numbers and accounts masked, nothing that is a secret. */
export const DeceasedData = Type.Object({ name: Type.String(), number: Type.String(), at: Instant, entries: Type.Array(RegisterEntryView) }, { title: 'DeceasedData' });
export type DeceasedData = Static<typeof DeceasedData>;

/** A correction that a close relative asks for. */
export const DeceasedCorrectionBody = Type.Object({ entry: Type.String({ format: 'uuid' }), wrong: Type.String({ maxLength: 1000 }), should: Type.String({ maxLength: 1000 }) }, { title: 'DeceasedCorrectionBody', additionalProperties: false });
