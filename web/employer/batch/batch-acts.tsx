import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../ui/api-types.ts';
import { deleteBatch, getSheet, postFiling } from '../../ui/batch-api.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useText } from '../../ui/i18n.ts';
import { usePreferences } from '../../ui/preferences.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { TakeFile } from '../../ui/take-file.tsx';
import { toast } from '../../ui/toast.tsx';
import { batchesQuery, batchQuery } from '../queries.ts';
import styles from './batch.module.css';

/** What the server allows now: file the good rows, take the sheet home, throw it away. Both acts are asked about once more. */
export function BatchActs({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation('employer');
  const text = useText();
  const { language } = usePreferences();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'file' | 'remove' | null>(null);
  const { id, counts, allowed, stage } = batch;
  const filing = useMutation({ mutationFn: () => postFiling(id), onSuccess: (next) => queries.setQueryData(batchQuery(id).queryKey, next), onError: () => void queries.invalidateQueries({ queryKey: batchQuery(id).queryKey }) });
  const removing = useMutation({
    mutationFn: () => deleteBatch(id),
    onSuccess: async () => {
      toast(t('batch.removed'));
      await navigate({ to: '/employer/batches' });
      queries.removeQueries({ queryKey: batchQuery(id).queryKey });
      await queries.invalidateQueries({ queryKey: batchesQuery.queryKey, exact: true });
    },
  });
  const close = (): void => setAsking(null);
  const file = (): void => { close(); filing.mutate(); };
  const remove = (): void => { close(); removing.mutate(); };
  const failed = filing.error ?? removing.error;
  return (
    <>
      {failed && <ProblemMessage error={failed} signInAs="enterprise" />}
      <div className={styles['acts']}>
        {allowed.includes('file') && <Button busy={filing.isPending} onPress={() => setAsking('file')}>{t('batch.go', { count: counts.checked })}</Button>}
        {stage !== 'checking' && <TakeFile name={`${batch.fileName.replace(/\.[a-z]+$/iu, '')}.xlsx`} get={() => getSheet(id, language)}>{t(stage === 'checked' && counts.bad > 0 ? 'batch.downloadHow' : 'batch.download')}</TakeFile>}
        {counts.bad + counts.failed > 0 && stage !== 'checking' && batch.replacedBy === undefined && <Link className={buttonClass({ look: 'secondary' })} to="/employer/batches">{t('batch.again')}</Link>}
        {allowed.includes('remove') && <Button look="quiet" busy={removing.isPending} onPress={() => setAsking('remove')}>{t('batch.remove')}</Button>}
      </div>
      <Dialog open={asking === 'file'} onClose={close} title={t('batch.sure', { count: counts.checked })} actions={<><Button look="quiet" onPress={close}>{t('batch.keep')}</Button><Button onPress={file}>{t('batch.go', { count: counts.checked })}</Button></>}>
        <p>{t('batch.sureText', { count: counts.checked, name: text(batch.name) })}</p>
      </Dialog>
      <Dialog open={asking === 'remove'} onClose={close} title={t('batch.removeSure')} actions={<><Button look="quiet" onPress={close}>{t('batch.keep')}</Button><Button onPress={remove}>{t('batch.removeDo')}</Button></>}>
        <p>{t('batch.removeText')}</p>
      </Dialog>
    </>
  );
}
