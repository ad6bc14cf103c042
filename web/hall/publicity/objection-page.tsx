import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredFile } from '../../ui/api-types.ts';
import { postObjection } from '../../ui/api.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { PageSkeleton } from '../../ui/progress.tsx';
import { problemOf } from '../../ui/request.ts';
import { stillThere } from '../../ui/still-there.ts';
import { TextField } from '../../ui/text-field.tsx';
import { NeedSignIn } from '../need-sign-in.tsx';
import { objectionsQuery, useCity } from '../queries.ts';
import { PublishedLines } from './publicity-page.tsx';
import styles from './publicity.module.css';

/** Objecting to one entry, with the reason and what shows it. */
export function ObjectionPage() {
  const { t } = useTranslation('hall');
  const { id } = useParams({ from: '/hall/publicity/$id' });
  const entry = useQuery(useCity().published(id));
  const [sent, setSent] = useState(false);
  const seen = stillThere(entry);
  return (
    <>
      <title>{`${t('publicity.objectTitle')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('publicity.objectTitle')}</h1>
      {sent
        ? <Notice tone="good" live title={t('publicity.sent')}><p>{t('publicity.sentText')}</p><p><Link to="/publicity">{t('publicity.back')}</Link></p></Notice>
        : entry.isPending
          ? <PageSkeleton />
          : seen
            ? <>{entry.isError && <ProblemMessage error={entry.error} onRetry={() => void entry.refetch()} />}<div className={classes(styles['entry'], styles['about'])}><PublishedLines entry={seen} /></div><NeedSignIn title={t('publicity.needSignIn')} text={t('publicity.needSignInText')}><Form id={id} onSent={() => setSent(true)} /></NeedSignIn></>
            : problemOf(entry.error).status === 404
              ? <EmptyState title={t('publicity.gone')} action={<Link to="/publicity" className={buttonClass()}>{t('publicity.back')}</Link>}>{t('publicity.goneText')}</EmptyState>
              : <ProblemMessage error={entry.error} onRetry={() => void entry.refetch()} />}
    </>
  );
}

function Form({ id, onSent }: { readonly id: string; readonly onSent: () => void }) {
  const { t } = useTranslation('hall');
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () => postObjection(id, note.trim(), files.map((file) => file.id)),
    onSuccess: async () => {
      onSent();
      await Promise.all([queries.invalidateQueries({ queryKey: ['publicity'] }), queries.invalidateQueries({ queryKey: objectionsQuery.queryKey })]);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (note.trim() !== '' && !send.isPending) send.mutate();
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <p className={styles['small']}>{t('publicity.how')}</p>
      <TextField label={t('publicity.note')} hint={t('publicity.noteHint')} rows={4} maxLength={1000} value={note} onChange={setNote} error={tried && note.trim() === '' ? t('publicity.needed') : undefined} />
      <FileDrop label={t('publicity.evidence')} hint={t('publicity.evidenceHint')} value={files} onChange={setFiles} max={10} />
      {send.isError && <ProblemMessage error={send.error} />}
      <Button type="submit" busy={send.isPending}>{t('publicity.send')}</Button>
    </form>
  );
}
