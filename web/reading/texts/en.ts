import type { Translated } from '../../ui/i18n.ts';
import type { reading as zh } from './zh.ts';

export const reading: Translated<typeof zh> = {
  read: 'Read what the picture says', again: 'Read it again', readOne: 'Read “{{name}}”', busy: 'Reading, usually a few seconds', lead: 'Pictures are read on the server of this platform alone and go to nobody else. You check each field; nothing is filled in by itself.',
  kind: 'Recognised as: {{kind}}', notThis: 'This looks like “{{kind}}”; asked for here is “{{asked}}”. See whether it is the wrong one; you may hand it in all the same.',
  unclear: 'The picture is not clear enough to be read', unclearHow: 'Wipe the lens, lay the document flat in good light and take another picture with all four corners in it and no reflections.', unknown: 'It is not clear what kind of document this is', unknownHow: 'Identity cards, diplomas, business licences, labour contracts and medical notes can be read. Hand other documents in as they are; an officer looks at them.',
  mark: { sure: 'Clear', check: 'Please check', wrong: 'Check digit fails' }, certainty: '{{share}} certain', missing: 'Not found: {{names}}', picture: 'The picture you uploaded: {{name}}',
  same: 'The same as is known', differs: 'Differs from what is known: {{value}} ({{source}})', typed: 'Differs from what you typed: {{value}}', use: 'It is right, fill it in', useOf: 'Fill {{field}} “{{value}}” into “{{question}}”', used: 'Filled in',
};
