import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { ContactView, ServiceGuide, Text } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { usePreferences } from '../ui/preferences.ts';
import styles from './guide.module.css';

type Props = { readonly channels: ServiceGuide['channels']; readonly notOnline?: Text | undefined; readonly contact: ContactView };

/** Where it can be done, whom to ask, how to complain, who supervises: the channels that a guide has to name. */
export function Contact({ channels, notOnline, contact }: Props) {
  const { t } = useTranslation('guide');
  const text = useText();
  const { supervision } = contact;
  const { language } = usePreferences();
  const english = language === 'en' ? contact.en : undefined;
  const lang = english ? 'en' : 'zh-CN';
  const said = english ?? contact;
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{t('contact.title')}</h2>
      <dl className={styles['facts']}>
        <div><dt>{t('contact.channels')}</dt><dd>{channels.map((channel) => t(`channels.${channel}`)).join(t('mark.list', { ns: 'ui' }))}{notOnline && <small>{t('contact.notOnline', { why: text(notOnline) })}</small>}</dd></div>
        <div><dt>{t('contact.hall')}</dt><dd><span lang={lang}>{said.hall}</span><small>{text(contact.hours)}</small></dd></div>
        {contact.helpers && <div><dt>{t('contact.helpers')}</dt><dd>{t('contact.helpersText', { cities: contact.helpers.map(({ city }) => text(city)).join(t('mark.list', { ns: 'ui' })), city: text(contact.region) })}{contact.helpers.map(({ city, hall }) => <small key={city.zh} lang="zh-CN">{hall}</small>)}</dd></div>}
        <div><dt>{t('contact.hotline')}</dt><dd>{t('contact.hotlineText', { phone: contact.hotline })}<small lang={lang}><AsWritten>{t('contact.source', { source: said.source })}</AsWritten></small></dd></div>
        <div><dt>{t('contact.complain')}</dt><dd>{supervision ? t('contact.supervision', { by: text(supervision.by), phone: supervision.phone }) : t('contact.supervisionPlain', { phone: contact.hotline })}{supervision && <small lang="zh-CN">{t('contact.source', { source: supervision.source })}</small>}</dd></div>
        <div><dt>{t('contact.wrong')}</dt><dd><ol className={styles['steps']}>{t('contact.wrongSteps', { returnObjects: true }).map((step) => <li key={step}>{step}</li>)}</ol><small lang="zh-CN">{t('contact.wrongBasis')}</small></dd></div>
      </dl>
    </section>
  );
}
