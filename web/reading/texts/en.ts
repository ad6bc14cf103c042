import type { Translated } from '../../ui/i18n.ts';
import type { reading as zh } from './zh.ts';

export const reading: Translated<typeof zh> = {
  read: 'Read what the picture says', again: 'Read it again', readOne: 'Read “{{name}}”', busy: 'Reading, usually a few seconds', lead: 'Pictures are read on the server of this platform alone and go to nobody else. What is read is put into fields that are still empty and counts once you have checked and saved it; what you have typed is not changed.',
  kind: 'Recognised as: {{kind}}', notThis: 'This looks like “{{kind}}”; asked for here is “{{asked}}”. See whether it is the wrong one; you may hand it in all the same.',
  unclear: 'The picture is not clear enough to be read', unclearHow: 'Wipe the lens, lay the document flat, hold still in good light and take another picture with all four corners in it and no reflections. Nothing was filled in for you, and what you have typed is still there.', unknown: 'It is not clear what kind of document this is', unknownHow: 'Identity cards, diplomas, business licences, labour contracts and medical notes can be read. Hand other documents in as they are; an officer looks at them.',
  mark: { sure: 'Clear', check: 'Please check', wrong: 'Check digit fails', or: ' or ' }, certainty: '{{share}} certain', missing: 'Not found: {{names}}', picture: 'The picture you uploaded: {{name}}',
  same: 'The same as is known', differs: 'Differs from what is known: {{value}} ({{source}})', filled: 'Filled into “{{question}}”: check and save it there',
  fromPhoto: 'Read in your picture “{{picture}}” ({{field}}), {{share}} certain', photoSays: 'Differs from the picture “{{picture}}”, which says “{{value}}”, {{share}} certain', use: 'Use what the picture says', useOf: 'Fill “{{value}}” from the picture into “{{question}}”', confirm: 'It is right, save it',
  fill: 'Have a document at hand ({{names}})? Photograph it, and it fills in the form', fillHow: 'Only to fill in the form, it is not handed in; you check and save each field.',
  onPhoto: 'Read in the picture ({{kind}})', others: 'The name or number on the picture is not that of the person the case is about: please check', statedSame: 'The same as in the application', statedDiffers: 'Differs from the application: “{{value}}” ({{source}})',
};
