import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contest, KnownFact, StoredFile } from '../../ui/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useText } from '../../ui/i18n.ts';
import { TextField } from '../../ui/text-field.tsx';

type Props = { readonly fact: KnownFact; readonly onClose: () => void; readonly onSave: (contest: Contest) => void };

/** A fact is wrong: what really happened, and what shows it. */
export function ContestDialog({ fact, onClose, onSave }: Props) {
  const { t } = useTranslation('hall');
  const { t: ui } = useTranslation('ui');
  const text = useText();
  const [statement, setStatement] = useState('');
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const [error, setError] = useState<string>();
  const save = () => {
    if (statement.trim() === '') setError(ui('field.required'));
    else onSave({ statement: statement.trim(), files: files.map((file) => file.id) });
  };
  return (
    <Dialog open onClose={onClose} title={t('plan.contestTitle', { name: text(fact.name) })} actions={<Button onPress={save}>{t('plan.contestSave')}</Button>}>
      <p>{t('plan.contestSaid', { text: text(fact.text), source: text(fact.source.label) })}</p>
      <TextField label={t('plan.contestStatement')} hint={t('plan.contestHint')} rows={4} maxLength={1000} value={statement} onChange={(next) => { setStatement(next); setError(undefined); }} error={error} required />
      <FileDrop label={fact.contestBy ? t('plan.contestFiles', { name: text(fact.contestBy.name) }) : t('plan.contestAnyFiles')} value={files} onChange={setFiles} />
      <p>{t('plan.contestNote')}</p>
    </Dialog>
  );
}
