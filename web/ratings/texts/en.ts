import type { TextParts } from '../../ui/i18n.ts';

export const ratings: TextParts['ratings'] = {
  reasons: { low: 'What was not good (choose any)', high: 'What was good (choose any, or none)' }, words: 'Anything to add', wordsLow: 'Say it concretely, so that it is known what to change', privacy: 'Whoever is rated sees neither who rated nor of which case.', lowHow: 'After the two lowest levels somebody who had no part in the matter contacts you, has it put right, answers you, and asks whether that is enough.',
  send: 'Send the rating', chooseFirst: 'Choose a rating first', cancel: 'Not now', thanks: 'Thank you, the rating is recorded', thanksLow: 'Recorded. Somebody drawn by lot who had no part in the matter will contact you',
  repair: {
    title: 'What you rated is being put right', number: 'Number {{number}}',
    status: { kept: '', open: 'You are contacted by {{day}}', repairing: 'Checked; it is put right and answered by {{day}}', 'call-back': 'Answered: please say what you think', closed: 'The repair is over' }, soon: 'a day that follows once the holidays are published',
    answer: 'Answer ({{at}})', ask: 'Is this enough?', yes: 'Yes', no: 'No, once more', noLast: 'No', why: 'What is still not right', whyHow: 'At least 10 characters, for whoever puts it right.', done: 'Recorded', back: 'Not now', sendNo: 'Send',
    ending: { satisfied: 'You said that it is enough.', unsatisfied: 'It was put right twice and you are still not satisfied. That is recorded and counts in public; you can also complain at 12345.', unreached: 'You could not be reached several times; the answer stands above.' }, uncounted: 'After a review this rating does not count in the public figures; the rating itself stays.',
  },
  link: { title: 'Rate this result', lead: '{{region}}, human resources and social security: “{{name}}” has its result. Please rate it, without signing in; the link rates this one matter, once, until {{day}}.', several: '{{region}}, human resources and social security: several matters of “{{name}}” have their results. Please rate each, without signing in; each once, until {{day}}.', rate: 'Rate', rateOf: 'Rate: {{name}}', rated: 'rated', done: 'Thank you, the rating is recorded', doneHow: 'This link has served. To change the rating, sign in and open the case.', low: 'Somebody who had no part in the matter contacts you. As long as the link holds, this page says how far it is; the answer is read in the case, after signing in.' },
  figures: {
    title: 'Ratings in public', lead: 'Everything that was dealt with can be rated on five levels. Here are the ratings of matters, channels and offices and the repairs of low ones, by quarters that are over.', which: '{{region}}, quarter', quarter: 'Quarter {{quarter}} of {{year}}', take: 'Download as a table (CSV)', whole: 'All ratings',
    satisfied: 'Satisfaction', total: 'Ratings', inTime: 'Low ones answered in time', of: '{{part}} of {{all}}', uncounted: 'Not counted after review', services: 'Matter', channels: 'Channel', offices: 'Office', by: { services: 'By matter', channels: 'By channel', offices: 'By office' },
    none: 'Too few ratings in this quarter', noneHow: 'Fewer than {{least}} are not published, so that nobody is recognised. Try another quarter.', least: 'Satisfaction: the share of the three upper levels. Groups of fewer than {{least}} stand together, so that nobody is recognised; where these are still too few they are not published.',
  },
};
