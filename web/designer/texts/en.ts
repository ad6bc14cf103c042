import type { Translated } from '../../ui/i18n.ts';
import type { designer as zh } from './zh.ts';

/** Words of the pages on which the catalogue is read: services, life events, rules. */
export const designer: Translated<typeof zh> = {
  title: 'Catalogue', lead: 'All matters, life events and rules are files of the catalogue. They are read here, not changed: how something is judged, by what, in which city, since when.', version: 'Catalogue version {{version}}',
  search: 'Find a matter or a life event', searchHow: 'A name, everyday words, pinyin or a code; a slip or two does no harm', region: 'City', own: 'Only what is on in this city',
  kind: 'What to look at', kinds: { service: 'Matters', event: 'Life events' }, body: 'Who decides', everyBody: 'Any agency', event: 'Part of', everyEvent: 'Any life event', letter: 'By the first letter', everyLetter: 'All', state: 'Parameters', states: { all: 'All', 'to-verify': 'Some to be confirmed', confirmed: 'All confirmed' }, clear: 'Clear the filters',
  found_one: '{{count}} found', found_other: '{{count}} found', none: 'There is no such matter', noneHow: 'Say it otherwise, or clear the filters.',
  instant: 'Decided by the rules', officer: 'Decided by a person', notHere: 'not in this city', notOn: 'not on in this city', toVerify_one: '{{count}} parameter to be confirmed', toVerify_other: '{{count}} parameters to be confirmed', confirmed: 'all parameters confirmed',
  counts: '{{criteria}} conditions · {{tables}} tables · {{examples}} examples', items_one: '{{count}} item', items_other: '{{count}} items',
  whole: 'Working manual', gone: 'There is no such matter', goneHow: 'The code may be wrong, or it is no longer in the catalogue.', openRules: 'Rules as a picture and as tables',
  rules: {
    title: 'Rules', of: 'Rules of {{name}}', on: 'Rules of which day', go: 'Show this day', dmn: 'Download as DMN 1.5', print: 'Print', csv: 'Download (CSV)', criteria: 'Conditions and outcome', values: 'What the rules work out', standards: 'Standards that are read', facts: 'Facts that have to be known',
    standard: 'Standard', holds: 'Holds on the day', source: 'Source', notKnown: 'None published for the day: nothing is guessed', toVerify: 'to be confirmed', when: 'Judged only if: {{words}}', remedy: 'Where it is not met: {{words}}', outcome: 'All conditions met, every value worked out and no second review: approved on the spot. One condition not met: refused. Something not known: a person decides.',
    sameTable: 'Given by the table “{{name}}”, above', row: 'Row', trial: 'Trial', applied: 'this row applies', rows: { hit: 'holds', miss: 'does not hold', open: 'cannot be told' },
  },
  graph: { title: 'The rules as a picture: what comes from what', smaller: 'Smaller', larger: 'Larger', words: 'The picture has {{count}} boxes, from left to right; each is a link to its rule below.', from: ', from: {{names}}', kinds: { given: 'fact', region: 'standard of the city', computed: 'computed fact', value: 'value of the result', criterion: 'condition', review: 'second review', outcome: 'outcome' } },
  try: {
    title: 'Try it', lead: 'Put in a made-up case and see what the rules say. They are the rules that real cases are decided by; nothing is kept and nothing follows. Put in no real person.', example: 'Begin from an example', by: 'By the rules of {{region}} on {{on}}', set: 'this example holds: {{what}}', facts_one: 'Made-up facts ({{count}})', facts_other: 'Made-up facts ({{count}})',
    unknown: 'not known', none: 'none', contested: 'the person disputes it', forget: 'Take as not known', forgetOf: 'Take as not known: {{name}}', go: 'Try', again: 'Back to the example', wrong_one: 'One field is not right', wrong_other: '{{count}} fields are not right', wrongHow: 'Each field says what is wrong with it.',
    came: 'Outcome: {{outcome}}', missing: 'Not known yet: {{names}}', review: 'A second person has to look.', seen: 'Each box of the picture above shows its value, and the tables below mark the rows that hold.',
    results: { pass: 'met', fail: 'not met', unknown: 'cannot be told', none: 'does not concern this case', approve: 'approved', refuse: 'refused', officer: 'a person decides', open: 'not known', yes: 'needed', no: 'not needed' },
  },
  differences: { title: 'Compared with elsewhere and earlier', lead: 'What of the rules of the same matter is another in another city or another version.', onlyVersion: 'This installation has gone by this one version only.', with: 'Compare with', city: 'City: {{name}}', version: 'Version since {{since}} ({{version}})', none: 'Nothing differs.', gone: 'There is no such matter there.', found_one: 'One thing differs', found_other: '{{count}} things differ', what: 'What', before: 'There', after: 'Here', change: 'Change', changes: { same: 'the same', changed: 'another', added: 'only here', removed: 'only there' } },
  service: {
    laws: 'Legal basis: what rests on which article', law: 'Article', by: 'What rests on it', old: 'How it went before, and now', oldWhat: 'Before', oldSaid: 'What it was', noOld: 'How it went before is not recorded.', what: { materials: 'To be handed in', bases: 'Legal basis', limit: 'Limit', visits: 'Visits', steps: 'Steps' },
    cities: 'Cities', city: 'City', promised: 'Promised limit', stages: 'Rollout', offices: 'Decided below the city at', status: 'Status', on: 'in use', standards: 'Parameters: what holds where and when', noStandards: 'The rules of this matter read no standard of a city.', place: 'Place', value: 'Value', period: 'Period', from: 'from {{from}}', fromTo: '{{from}} to {{to}}', source: 'Source, and how sure', now: 'in force', confidence: { law: 'law', notice: 'notice', region: 'local rule', 'to-verify': 'to be confirmed' },
  },
  eventGone: 'There is no such life event',
};
