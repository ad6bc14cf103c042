import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, StaffItem } from '../ui/api-types.ts';
import { FieldInput } from '../ui/field-input.tsx';
import { useText } from '../ui/i18n.ts';
import type { FindingErrors } from './outcome.ts';
import styles from './item-acts.module.css';

type Props = {
  readonly item: Pick<StaffItem, 'findings'>; readonly needed: ReadonlySet<string>;
  readonly values: Answers; readonly errors: FindingErrors; readonly onChange: (values: Answers) => void; readonly place: RefObject<HTMLElement | null>;
};

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
      {item.findings.map(({ element, question, field }) => (
        <FieldInput
          key={element} field={field} value={values[element]} error={errors[element]}
          label={needed.has(element) ? text(question) : t('findings.optional', { name: text(question) })}
          onChange={(value) => {
            const { [element]: _before, ...rest } = values;
            onChange(value === undefined ? rest : { ...rest, [element]: value });
          }}
        />
      ))}
    </section>
  );
}
