import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReachBody, ReachView } from '../../ui/api-types.ts';
import { putContact } from '../../ui/api.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { FormProblem, useFormFaults } from '../../ui/form-faults.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { NeedSignIn } from '../need-sign-in.tsx';
import { contactQuery } from '../queries.ts';
import { unreadQuery } from '../use-unread.ts';
import { Consent } from './consent.tsx';
import styles from './messages.module.css';

type Channel = ReachView['reach'][number];
type Class = ReachView['always'][number];
const CLASSES: readonly Class[] = ['decision', 'deadline', 'progress', 'payment'];
const HALL = 'hall';
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ id: String(hour), name: `${String(hour).padStart(2, '0')}:00` }));

/** Which messages somebody wants where, and when not. */
export function SettingsPage() {
  const { t } = useTranslation('hall');
  return (
    <>
      <title>{`${t('settings.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <p><Link to="/me/messages">{t('settings.back')}</Link></p>
      <h1>{t('settings.title')}</h1>
      <p className={styles['lead']}>{t('settings.lead')}</p>
      <NeedSignIn title={t('settings.needSignIn')}><Loaded /><Consent /></NeedSignIn>
    </>
  );
}

function Loaded() {
  const read = useQuery(contactQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={6} />;
  return <>{problem}<Form contact={seen} /></>;
}

function Form({ contact }: { readonly contact: ReachView }) {
  const { t } = useTranslation('hall');
  const { saving, save } = useSave();
  const [typed, setTyped] = useState<Partial<Record<Channel, string>>>({});
  const [gone, setGone] = useState<readonly Channel[]>([]);
  const [channels, setChannels] = useState(contact.channels);
  const [hidden, setHidden] = useState<readonly Class[]>(contact.hidden);
  const [own, setOwn] = useState(contact.quiet !== undefined);
  const [language, setLanguage] = useState<'zh' | 'en' | 'both'>(contact.language ?? 'both');
  const [quiet, setQuiet] = useState(contact.quiet ?? contact.usual);
  const faults = useFormFaults({ ...Object.fromEntries(contact.reach.map((channel) => [`addresses/${channel}`, typed[channel]])), channels, quiet }, [], saving.error);
  const given = (channel: Channel) => {
    const text = typed[channel]?.trim();
    if (text) return { [channel]: text };
    return gone.includes(channel) ? { [channel]: null } : {};
  };
  const submit = () => save({ addresses: Object.assign({}, ...contact.reach.map(given)) as ReachBody['addresses'], channels, hidden: [...hidden], quiet: own ? quiet : null, language: language === 'both' ? null : language }, () => {
    setTyped({});
    setGone([]);
  });
  const choose = (of: Class, chosen: readonly string[]) => {
    setChannels({ ...channels, [of]: contact.reach.filter((channel) => chosen.includes(channel)) });
    setHidden(chosen.includes(HALL) || contact.always.includes(of) ? hidden.filter((each) => each !== of) : [...hidden.filter((each) => each !== of), of]);
  };
  return (
    <form className={styles['settings']} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <section aria-labelledby="addresses">
        <h2 id="addresses">{t('settings.addresses')}</h2>
        {contact.reach.map((channel) => {
          const known = gone.includes(channel) ? undefined : contact.addresses[channel];
          return (
            <div key={channel} className={styles['address']}>
              <TextField
                label={t(`settings.address.${channel}`)} optional value={typed[channel] ?? ''} onChange={(value) => setTyped({ ...typed, [channel]: value })} error={faults.wrong(`addresses/${channel}`)} maxLength={254} inputMode={channel === 'sms' ? 'numeric' : 'text'}
                hint={known === undefined ? t(`settings.how.${channel}`) : t('settings.known', { address: known })}
              />
              {known !== undefined && <Button look="quiet" size="small" label={t('settings.removeOf', { what: t(`settings.address.${channel}`) })} onPress={() => setGone([...gone, channel])}>{t('settings.remove')}</Button>}
            </div>
          );
        })}
      </section>
      <section aria-labelledby="ways">
        <h2 id="ways">{t('settings.ways')}</h2>
        <p className={styles['lead']}>{t('settings.waysNote')}</p>
        {CLASSES.map((of) => {
          const always = contact.always.includes(of);
          return (
            <ChoiceList
              key={of} many row label={t(`settings.class.${of}`)} hint={always ? t('settings.always') : undefined} onChange={(chosen) => choose(of, chosen)} value={[...(always || hidden.includes(of) ? [] : [HALL]), ...channels[of]]}
              choices={[...(always ? [] : [{ id: HALL, name: t('settings.hall') }]), ...contact.reach.map((channel) => ({ id: channel, name: t(`settings.channel.${channel}`) }))]}
            />
          );
        })}
      </section>
      <section aria-labelledby="language">
        <h2 id="language">{t('settings.language')}</h2>
        <ChoiceList label={t('settings.language')} hideLabel row value={language} onChange={(value) => setLanguage(value === 'zh' || value === 'en' ? value : 'both')} choices={[{ id: 'both', name: t('settings.anyLanguage'), note: t('settings.anyLanguageNote') }, { id: 'zh', name: '中文' }, { id: 'en', name: 'English' }]} />
      </section>
      <section aria-labelledby="quiet">
        <h2 id="quiet">{t('settings.quiet')}</h2>
        <ChoiceList label={t('settings.quietLabel')} hideLabel row value={own ? 'own' : 'usual'} onChange={(value) => setOwn(value === 'own')} choices={[{ id: 'usual', name: t('settings.usual', { from: HOURS[contact.usual.from]?.name, to: HOURS[contact.usual.to]?.name }) }, { id: 'own', name: t('settings.own') }]} />
        {own && (
          <div className={styles['hours']}>
            <Select label={t('settings.from')} options={HOURS} value={String(quiet.from)} onChange={(hour) => setQuiet({ ...quiet, from: Number(hour) })} />
            <Select label={t('settings.to')} options={HOURS} value={String(quiet.to)} onChange={(hour) => setQuiet({ ...quiet, to: Number(hour) })} hint={t('settings.never')} />
          </div>
        )}
      </section>
      <FormProblem faults={faults} error={saving.error} names={{ ...Object.fromEntries(contact.reach.map((channel) => [`addresses/${channel}`, t(`settings.address.${channel}`)])), channels: t('settings.ways'), quiet: t('settings.quiet') }} />
      <p><Button type="submit" busy={saving.isPending}>{t('settings.save')}</Button></p>
    </form>
  );
}

function useSave() {
  const { t } = useTranslation('hall');
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: putContact,
    onSuccess: (contact) => {
      queries.setQueryData(contactQuery.queryKey, contact);
      toast(t('settings.saved'));
      return Promise.all([queries.invalidateQueries({ queryKey: ['messages'] }), queries.invalidateQueries({ queryKey: unreadQuery.queryKey })]);
    },
  });
  return { saving, save: (body: ReachBody, then: () => void) => saving.mutate(body, { onSuccess: then }) };
}
