import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Button as Pressable } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import type { BatchList } from '../../ui/api-types.ts';
import { getTemplate, postBatch } from '../../ui/batch-api.ts';
import { buttonClass } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';
import { usePreferences } from '../../ui/preferences.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Progress } from '../../ui/progress.tsx';
import { TakeFile } from '../../ui/take-file.tsx';
import { batchesQuery, batchQuery } from '../queries.ts';
import styles from './batch.module.css';

/** The server takes no more. */
const LARGEST = 5 * 1024 * 1024;
const KINDS = ['.xlsx', '.csv', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/** Which event, the empty sheet of it, and the upload of the full one. */
export function UploadForm({ events, asked }: { readonly events: BatchList['events']; /** The event that the link here was about. */ readonly asked?: string | undefined }) {
  const { t } = useTranslation('employer');
  const text = useText();
  const { language } = usePreferences();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [event, setEvent] = useState((events.find(({ id }) => id === asked) ?? events[0])?.id ?? '');
  const chosen = events.find(({ id }) => id === event);
  const [share, setShare] = useState(0);
  const [tooLarge, setTooLarge] = useState(false);
  // The same file chosen again after no answer came is the same upload; once there was one it would be another.
  const keys = useRef(new Map<string, string>());
  const upload = useMutation({
    mutationFn: (file: File) => {
      const same = [event, file.name, file.size, file.lastModified].join('\n');
      const key = keys.current.get(same) ?? crypto.randomUUID();
      keys.current.set(same, key);
      return postBatch(event, file, key, setShare);
    },
    onSuccess: async (batch) => {
      keys.current.clear();
      queries.setQueryData(batchQuery(batch.id).queryKey, batch);
      await queries.invalidateQueries({ queryKey: batchesQuery.queryKey, exact: true });
      await navigate({ to: '/employer/batches/$id', params: { id: batch.id } });
    },
  });
  const send = (file: File | undefined): void => {
    if (!file || upload.isPending) return;
    setTooLarge(file.size > LARGEST);
    setShare(0);
    if (file.size <= LARGEST) upload.mutate(file);
  };
  const drop = (items: readonly { kind: string; getFile?: () => Promise<File> }[]): void => {
    const [first] = items.flatMap((item) => (item.kind === 'file' && item.getFile ? [item.getFile] : []));
    if (first) void first().then(send);
  };
  return (
    <>
      <section className={styles['part']} aria-labelledby="which">
        <h2 id="which">{t('batch.which')}</h2>
        <ChoiceList label={t('batch.which')} hideLabel row value={event} onChange={setEvent} choices={events.map(({ id, name }) => ({ id, name: text(name) }))} />
        <div className={styles['acts']}><TakeFile name={`${chosen === undefined ? event : text(chosen.name)}.xlsx`} get={() => getTemplate(event, language)}>{t('batch.template')}</TakeFile><span className={styles['quiet']}>{t('batch.templateHow')}</span></div>
      </section>
      <section className={styles['part']} aria-labelledby="upload">
        <h2 id="upload">{t('batch.upload')}</h2>
        <DropZone className={styles['zone'] ?? ''} aria-label={t('batch.upload')} onDrop={(dropped) => drop(dropped.items as never)}>
          <span className={styles['acts']}><span className={styles['quiet']}>{t('batch.drop')}</span><FileTrigger acceptedFileTypes={KINDS} onSelect={(files) => send(files?.[0])}><Pressable className={buttonClass()}>{t('batch.pick')}</Pressable></FileTrigger></span>
          <span className={styles['quiet']}>{t('batch.uploadHow')}</span>
        </DropZone>
        {upload.isPending && <Progress label={t('batch.sending', { name: upload.variables.name })} share={share} />}
        {tooLarge && <Notice tone="bad" live title={t('batch.tooLarge')} />}
        {upload.isError && !tooLarge && <ProblemMessage error={upload.error} signInAs="enterprise" />}
      </section>
    </>
  );
}
