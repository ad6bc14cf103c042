import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminMade, AdminView, RightsBody } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { useText } from '../ui/i18n.ts';
import { toast } from '../ui/toast.tsx';
import { putRights } from './queries.ts';
import { useTaken } from './use-act.ts';
import styles from './admin.module.css';

type Props = { readonly account: AdminView['accounts'][number]; readonly view: AdminView; readonly onDone: (made: AdminMade) => void };

/** Roles and lines of work of an officer, or which of the three an administrator is. */
export function RightsForm({ account, view, onDone }: Props) {
  const { t } = useTranslation('admin');
  const text = useText();
  const [roles, setRoles] = useState<readonly string[]>(account.rights.roles);
  const [competences, setCompetences] = useState<readonly string[]>(account.rights.lines);
  const [kind, setKind] = useState<string | null>(null);
  const taken = useTaken(onDone);
  const isAdministrator = account.as === 'administrator';
  const giving = useMutation({
    mutationFn: () => putRights(account.id, isAdministrator ? { kind: kind as NonNullable<RightsBody['kind']> } : { roles: [...roles], competences: [...competences] }),
    onSuccess: (made) => {
      taken(made);
      toast(t(made.view.requests.some((each) => each.account === account.id) ? 'done.asked' : 'done.granted'));
    },
  });
  const faults = useFormFaults({ kind, roles, competences }, isAdministrator && kind === null ? ['kind'] : [], giving.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!giving.isPending && !faults.isIncomplete()) giving.mutate();
  };
  return (
    <form className={styles['act']} onSubmit={submit} noValidate>
      {isAdministrator
        ? <ChoiceList label={t('kind')} hint={t('kindHint')} value={kind} onChange={setKind} error={faults.wrong('kind')} choices={(['system', 'security', 'audit'] as const).map((id) => ({ id, name: t(`kinds.${id}`) }))} />
        : (
          <>
            <ChoiceList many row label={t('roles')} value={roles} onChange={setRoles} error={faults.wrong('roles')} choices={view.roles.map(({ id, name, decisive }) => ({ id, name: text(name), ...(decisive && { note: t('decisive') }) }))} />
            <ChoiceList many row label={t('linesOf')} hint={t('linesHint')} value={competences} onChange={setCompetences} error={faults.wrong('competences')} choices={view.lines.map(({ id, name }) => ({ id, name: text(name) }))} />
          </>
        )}
      <FormProblem faults={faults} error={giving.error} names={{ kind: t('kind'), roles: t('roles'), competences: t('linesOf') }} signInAs="staff" />
      <Button type="submit" busy={giving.isPending}>{t('give')}</Button>
    </form>
  );
}
