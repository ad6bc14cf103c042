import type { Translated } from '../../ui/i18n.ts';
import type { offices as zh } from './zh.ts';

/** Words of what offices promise. */
export const offices: Translated<typeof zh> = {
  title: 'Offices and what they promise', lead: 'What each office promises, point by point, for you to check. What was not kept: press “Not kept? Tell us”.', none: 'Nothing was promised here yet', noneHow: 'Promises stand in the file of the region and appear here once published.', points_one: 'One promise', points_other: '{{count}} promises', back: 'All offices', hours: 'Hours: {{hours}}', address: 'Address: {{address}}',
  group: { systems: 'How we work', open: 'What is public', shown: 'What is shown' }, broken: 'Not kept? Tell us', brokenOf: 'Not kept? Tell us: {{name}}', toVerify: 'to be verified', verifyNote: 'What is marked “to be verified” is not listed in its source and waits for the city to confirm it.', wall: 'For a screen on the wall', ask: 'Questions: {{phone}}', complain: 'Complaints: {{phone}}', missing: 'There is no such office', missingHow: 'It may have another name now.',
  onGuide: 'What we promise', guideLead: 'When you do this, the counter promises:', guideMore: 'See what each office promises, or say that it was not kept', wallTitle: 'What we promise', wallComplain: 'Not kept? Open Kuaiban, “Complaints and suggestions”, or call {{phone}}',
};
