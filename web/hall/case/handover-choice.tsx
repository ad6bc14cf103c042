import { useTranslation } from 'react-i18next';
import type { ChooseHandoverBody, HandoverOffer } from '../../ui/api-types.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { useText } from '../../ui/i18n.ts';
import { RecipientFields, type Recipient } from './recipient-fields.tsx';

/** What somebody has chosen so far: a way, the counter of another city, and to whom and where something is sent. */
export type Chosen = { readonly way: ChooseHandoverBody['way'] | null; readonly place?: string; readonly recipient: Recipient };
type Props = {
  readonly offer: Pick<HandoverOffer, 'ways' | 'counters'>; readonly label: string; readonly value: Chosen; readonly onChange: (next: Chosen) => void;
  readonly error?: string | undefined; /** Of the last sending, and under which pointer it speaks of this choice. */ readonly problem: unknown; readonly at?: string;
  /** That nothing is chosen yet is a choice as well. */ readonly later?: boolean;
};
const LATER = 'later';

/** The way of a thing: at which counter, with its hours, or to which address. */
export function HandoverChoice({ offer: { ways, counters }, label, value, onChange, error, problem, at = '/body', later = false }: Props) {
  const { t } = useTranslation('hall');
  const text = useText();
  const choices = ways.flatMap((way) => (way === 'post' ? [{ id: 'post', name: t('handover.way.post'), note: t('handover.postNote') }] : counters.map(({ place, name, hours }) => ({ id: place === undefined ? 'counter' : `counter/${place}`, name: place === undefined ? t('handover.way.counter') : t('handover.elsewhere', { where: text(name) }), note: place === undefined ? t('handover.where', { where: text(name), hours: text(hours) }) : t('handover.elsewhereNote', { hours: text(hours) }) }))));
  const id = value.way === null ? (later ? LATER : null) : value.place === undefined ? value.way : `${value.way}/${value.place}`;
  const choose = (next: string): void => {
    const [way, place] = next.split('/');
    onChange({ way: way === 'counter' || way === 'post' ? way : null, recipient: value.recipient, ...(place !== undefined && { place }) });
  };
  return (
    <>
      <ChoiceList label={label} choices={later ? [...choices, { id: LATER, name: t('handover.later'), note: t('handover.laterNote') }] : choices} value={id} onChange={choose} error={error} />
      {value.way === 'post' && <RecipientFields value={value.recipient} onChange={(recipient) => onChange({ ...value, recipient })} error={problem} at={at} />}
    </>
  );
}

/** The choice as it is sent; nothing while none is made. */
export function bodyOf({ way, place, recipient }: Chosen): ChooseHandoverBody | undefined {
  return way === null ? undefined : { way, ...(place !== undefined && { place }), ...(way === 'post' && { recipient }) };
}
