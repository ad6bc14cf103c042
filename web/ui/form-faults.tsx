import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice.tsx';
import { ProblemMessage } from './problem-message.tsx';
import { useFieldFaults } from './use-field-faults.ts';

export type FormFaults = {
  /** What is wrong with a field, for the field to say. */
  readonly wrong: (field: string) => string | undefined;
  /** Whether anything is still empty that must not be; every such field says so from now on. */
  readonly isIncomplete: () => boolean;
  /** Nothing is said of fields any more: the form begins anew. */
  readonly forget: () => void;
  /** The fields that something is wrong with, in their order. */
  readonly faulty: readonly string[];
};

/**
 * What is wrong with the fields of a form, in one manner for all: everything that is empty is told at once, before anything is sent, and what
 * the server finds stands at its field until that is changed.
 * @param values what stands in the fields now, by their place under `/body/`, in the order in which they stand
 * @param empty those that are empty and must not be: with one of them nothing is sent
 * @param error what the last try has come to
 * @param open those in which nothing is chosen yet: told along with the empty ones; alone the server judges them, with all else it finds
 */
export function useFormFaults(values: Readonly<Record<string, unknown>>, empty: readonly string[], error: unknown, open: readonly string[] = []): FormFaults {
  const { t } = useTranslation();
  const [checked, setChecked] = useState(false);
  const told = useFieldFaults(error, values);
  const wrong = (field: string): string | undefined => (checked && (empty.includes(field) || open.includes(field)) ? t('field.required') : told.of(field));
  return {
    wrong, faulty: Object.keys(values).filter((field) => wrong(field) !== undefined), forget: () => setChecked(false),
    isIncomplete: () => {
      setChecked(empty.length > 0);
      return empty.length > 0;
    },
  };
}

/** Above the button: which fields are meant, by name; each says itself what is wrong. Anything else that went wrong is told as everywhere. */
export function FormProblem({ faults: { faulty }, error, names, signInAs, latest }: { readonly faults: FormFaults; readonly error: unknown; readonly names: Readonly<Record<string, string>>; readonly signInAs?: 'staff' | 'enterprise'; readonly latest?: boolean }) {
  const { t } = useTranslation();
  if (faulty.length > 0) return <Notice tone="bad" live title={t('problem.fields', { count: faulty.length })}><p>{faulty.map((field) => names[field] ?? field).join(t('mark.list'))}</p></Notice>;
  return error === null || error === undefined ? null : <ProblemMessage error={error} {...(signInAs && { signInAs })} {...(latest && { latest })} />;
}
