import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components/ComboBox';
import { Header } from 'react-aria-components/Header';
import { useTranslation } from 'react-i18next';
import type { CounterVisit } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { publicCode } from '../ui/public-code.ts';
import field from '../ui/field.module.css';

type Matter = CounterVisit['parties'][number]['matters'][number];
type Props = { readonly label: string; readonly matters: readonly Matter[]; readonly value: string; readonly onChange: (id: string) => void };

/** What somebody has come or calls for: life events first, then each matter by itself. There are far more than one reads through, so words or a code narrow the list. */
export function MatterPick({ label, matters, value, onChange }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const parts = [{ id: 'events', of: matters.filter(({ alone }) => !alone) }, { id: 'matters', of: matters.filter(({ alone }) => alone) }] as const;
  return (
    <ComboBox className={field['field'] ?? ''} allowsEmptyCollection value={value} onChange={(key) => { if (key !== null) onChange(String(key)); }}>
      <Label className={field['label'] ?? ''}>{label}</Label>
      <div className={field['finder']}>
        <Input className={field['input'] ?? ''} onFocus={({ target }) => target.select()} />
        <Button className={field['opener'] ?? ''}><span aria-hidden="true">▾</span></Button>
      </div>
      <Popover className={field['popover'] ?? ''}>
        <ListBox className={field['list'] ?? ''} renderEmptyState={() => <p className={field['nothing']}>{t('field.noneFits')}</p>}>
          {parts.map(({ id, of }) => of.length > 0 && (
            <ListBoxSection key={id} id={id}>
              <Header className={field['part'] ?? ''}>{t(`field.${id}`)}</Header>
              {of.map((each) => <MatterOption key={each.id} id={each.id} name={text(each.name)} code={each.alone ? publicCode(each.id) : undefined} />)}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function MatterOption({ id, name, code }: { readonly id: string; readonly name: string; readonly code: string | undefined }) {
  return <ListBoxItem id={id} textValue={code === undefined ? name : `${name} ${code}`} aria-label={name} className={field['option'] ?? ''}>{name}{code !== undefined && <small> {code}</small>}</ListBoxItem>;
}
