import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookView } from '../../ui/api-types.ts';
import { deleteWebhook, postWebhook, restartWebhook } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormProblem, useFormFaults } from '../../ui/form-faults.tsx';
import { formatInstant } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EmployerOnly } from '../employer-only.tsx';
import { webhooksQuery } from '../queries.ts';
import styles from '../batch/batch.module.css';

/** The enterprise's own systems that are told what happens to its cases. */
export function WebhooksPage() {
  const { t } = useTranslation('employer');
  return <EmployerOnly title={t('webhooks.title')}>{() => <Webhooks />}</EmployerOnly>;
}

function Webhooks() {
  const { t } = useTranslation('employer');
  const list = useQuery(webhooksQuery);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}><h1>{t('webhooks.title')}</h1><p>{t('webhooks.lead')}</p></header>
      <AddForm />
      {list.isPending && <Skeleton lines={3} card />}
      {list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="enterprise" />}
      {list.data && (list.data.length === 0 ? <EmptyState title={t('webhooks.none')}><p>{t('webhooks.noneHow')}</p></EmptyState> : <ul className={styles['sheets']}>{list.data.map((each) => <Entry key={each.id} webhook={each} />)}</ul>)}
    </div>
  );
}

function AddForm() {
  const { t } = useTranslation('employer');
  const queries = useQueryClient();
  const [url, setUrl] = useState('');
  const adding = useMutation({
    mutationFn: postWebhook,
    onSuccess: ({ webhooks }) => {
      queries.setQueryData(webhooksQuery.queryKey, webhooks);
      setUrl('');
      faults.forget();
    },
  });
  const faults = useFormFaults({ url }, url.trim() === '' ? ['url'] : [], adding.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!adding.isPending && !faults.isIncomplete()) adding.mutate(url);
  };
  return (
    <form className={styles['page']} onSubmit={submit} noValidate>
      <TextField label={t('webhooks.url')} hint={t('webhooks.urlHint')} value={url} onChange={setUrl} maxLength={500} error={faults.wrong('url')} />
      <FormProblem faults={faults} error={adding.error} names={{ url: t('webhooks.url') }} signInAs="enterprise" />
      <p><Button type="submit" busy={adding.isPending}>{t('webhooks.add')}</Button></p>
      {adding.data && <Notice tone="good" title={t('webhooks.secret')}><code>{adding.data.secret}</code><p>{t('webhooks.secretOnce')}</p></Notice>}
    </form>
  );
}

function Entry({ webhook }: { readonly webhook: WebhookView }) {
  const { t } = useTranslation('employer');
  const queries = useQueryClient();
  const onSuccess = (webhooks: WebhookView[]) => void queries.setQueryData(webhooksQuery.queryKey, webhooks);
  const removing = useMutation({ mutationFn: deleteWebhook, onSuccess });
  const starting = useMutation({ mutationFn: restartWebhook, onSuccess });
  const failed = removing.error ?? starting.error;
  const stopped = webhook.status === 'stopped';
  return (
    <li>
      <strong>{webhook.url}</strong>
      <span>{formatInstant(webhook.createdAt)}{webhook.trouble !== undefined && ` · ${t('webhooks.trouble', { count: webhook.failures, why: webhook.trouble })}`}</span>
      <Tag tone={stopped ? 'vermilion' : webhook.failures > 0 ? 'amber' : 'jade'}>{t(stopped ? 'webhooks.stopped' : webhook.failures > 0 ? 'webhooks.failing' : 'webhooks.active')}</Tag>
      {stopped && <Button look="secondary" size="small" label={t('webhooks.restartOf', { url: webhook.url })} busy={starting.isPending} onPress={() => starting.mutate(webhook.id)}>{t('webhooks.restart')}</Button>}
      <Button look="quiet" size="small" label={t('webhooks.removeOf', { url: webhook.url })} busy={removing.isPending} onPress={() => removing.mutate(webhook.id)}>{t('webhooks.remove')}</Button>
      {failed !== null && <ProblemMessage error={failed} signInAs="enterprise" />}
    </li>
  );
}
