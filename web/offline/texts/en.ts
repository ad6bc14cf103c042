import type { Translated } from '../../ui/i18n.ts';
import type { offline as zh } from './zh.ts';

export const offline: Translated<typeof zh> = {
  title: 'Offline intake', only: 'Only for supervisors and clerks', onlyHow: 'What is yours to decide stands in your queue.',
  lead: 'While the line is down, registered devices receive papers under provisional numbers and send them once it is back. One number makes one case, however often it is sent. The slip is no acceptance, still less an approval.',
  doubts: 'To be dealt with', noDoubts: 'Nothing is in doubt', noDoubtsHow: 'Where the time cannot be right, the device was locked, or one number came with different contents, it stands here for a supervisor.',
  at: 'received {{recorded}}, arrived {{received}} · {{device}}', others_other: '{{count}} other contents came under this number and were not handled; check with the counter', others_one: 'Other contents came under this number and were not handled; check with the counter',
  file: 'Handle it', fileHow: 'You have made sure that its person handed it in. It is accepted as of a moment between drawing and arrival.', fileGo: 'Handle this one', drop: 'Do not handle it', dropHow: 'The reason is told to its person, who holds a slip.', dropGo: 'Leave it', why: 'How you made sure, and why', whyNeeded: 'Say why', back: 'Back', done: 'Done',
  state: { waiting: 'waits', filed: 'accepted', refused: 'not accepted', doubt: 'in doubt', dropped: 'left' },
  blocks: 'Drawn and sent', noBlocks: 'No numbers were drawn yet', noBlocksHow: 'While it is on line a device draws provisional numbers for when it is not.', more: 'Earlier ones are not listed.',
  columns: { block: 'Block', when: 'Valid', size: 'Drawn', sent: 'Sent', filed: 'Accepted', refused: 'Not accepted', open: 'Open', left: 'Not used', gaps: 'Gaps' },
  until: 'until {{day}}', over: 'over', by: '{{office}}no. {{clerk}}', unsent: 'Numbers that were not sent when their last day was over may have been given out: have the counter check the device.', gapsNote: 'Gaps: the records of a device follow one another, and the one before some of these never came.',
  devices: 'Devices', noDevices: 'No device is registered yet', noDevicesHow: 'Make a key on the device and register its public half here; then it can draw numbers.', addedAt: 'registered {{at}}', hall: 'city hall', locked: 'locked {{at}}: {{because}}', lock: 'Lock', lockHow: 'It draws no more numbers; what it sends from now on is looked at by a supervisor and not handled by itself.', lockGo: 'Lock this device', lockWhy: 'Why it is locked', add: 'Register a device', addGo: 'Register', name: 'Name of the device', nameHint: 'Such as: Yitang township centre, no. 1', office: 'Where it is', key: 'Public key', keyHint: 'The x of its Ed25519 public key (RFC 8037), 43 characters', keyWrong: 'A public key is 43 letters, digits, “-” or “_”', nameNeeded: 'Name the device', added: 'Registered',
};
