import type { Translated } from '../../ui/i18n.ts';
import type { designer as zh } from './zh.ts';

/** Words of the pages on which the catalogue is read: services, life events, rules. */
export const designer: Translated<typeof zh> = {
  title: 'Catalogue', lead: 'All matters, life events and rules are files of the catalogue. They are read here, not changed: how something is judged, by what, in which city, since when.', version: 'Catalogue version {{version}}',
  search: 'Find a matter or a life event', searchHow: 'A name, everyday words, pinyin or a code; a slip or two does no harm', region: 'City', own: 'Only what is on in this city',
  kind: 'What to look at', kinds: { service: 'Matters', event: 'Life events' }, body: 'Who decides', everyBody: 'Every body', event: 'Part of', everyEvent: 'Every life event', letter: 'By the first letter', everyLetter: 'All', state: 'Parameters', states: { all: 'All', 'to-verify': 'Some to be confirmed', confirmed: 'All confirmed' }, clear: 'Clear the filters',
  found_one: '{{count}} found', found_other: '{{count}} found', none: 'There is no such matter', noneHow: 'Say it otherwise, or clear the filters.',
  instant: 'Decided by the rules', officer: 'Decided by a person', notHere: 'not in this city', notOn: 'not on in this city', toVerify_one: '{{count}} parameter to be confirmed', toVerify_other: '{{count}} parameters to be confirmed', confirmed: 'all parameters confirmed',
  counts: '{{criteria}} conditions · {{tables}} tables · {{examples}} examples', items_one: '{{count}} item', items_other: '{{count}} items',
};
