import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Answers, StaffItem } from '../ui/api-types.ts';
import { FieldInput } from '../ui/field-input.tsx';
import { Select } from '../ui/select.tsx';
import { useText } from '../ui/i18n.ts';
import type { FindingErrors } from './outcome.ts';
import styles from './item-acts.module.css';

type Props = {
  readonly item: Pick<StaffItem, 'findings'>; readonly needed: ReadonlySet<string>;
  readonly values: Answers; readonly errors: FindingErrors; readonly onChange: (values: Answers) => void; readonly place: RefObject<HTMLElement | null>;
};

const LONG = 4;

/** What only a person can find out, as fields of the catalogue's own types. */
export function FindingsForm({ item, needed, values, errors, onChange, place }: Props) {
  const { t } = useTranslation('desk');
  const text = useText();
  return (
    <section ref={place} className={styles['findings']} aria-labelledby="findings">
      <div>
        <h2 id="findings" className={styles['title']}>{t('findings.title')}</h2>
        <p className={styles['what']}>{t('findings.how')}</p>
      </div>
      {item.findings.map(({ element, question, field }) => {
        const value = values[element];
        const shared = { label: needed.has(element) || value !== undefined ? text(question) : t('findings.optional', { name: text(question) }), error: errors[element] };
        const change = (next: Answer | undefined): void => {
          const { [element]: _before, ...rest } = values;
          onChange(next === undefined ? rest : { ...rest, [element]: next });
        };
        // The column is narrow and the decision stands below it: a long list folds earlier here than in the hall.
        return field.kind === 'code' && !field.many && field.options.length > LONG
          ? <Select key={element} {...shared} value={typeof value === 'string' ? value : null} onChange={change} options={field.options.map((option) => ({ id: option.code, name: text(option.name) }))} />
          : <FieldInput key={element} {...shared} field={field} value={value} onChange={change} />;
      })}
    </section>
  );
}
