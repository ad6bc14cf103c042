import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import { ProblemPage } from '../ui/problem-message.tsx';
import { PageSkeleton } from '../ui/progress.tsx';
import { Acts } from './acts.tsx';
import { Explanation } from './explanation.tsx';
import { whyQuery } from './queries.ts';

/** Why an item came out as it did, for the person (个人信息保护法 第二十四条). */
export function WhyPage() {
  const { t } = useTranslation('why');
  const { number, no } = useParams({ from: '/hall/cases/$number/items/$no/why' });
  return <NeedSignIn atCounter title={t('needSignIn')} text={t('needSignInText')}><Loaded number={number} no={Number(no)} /></NeedSignIn>;
}

function Loaded({ number, no }: { readonly number: string; readonly no: number }) {
  const { t } = useTranslation('why');
  const read = useQuery(whyQuery(number, no));
  if (read.isPending) return <PageSkeleton />;
  if (!read.data) return <ProblemPage error={read.error} onRetry={() => void read.refetch()} missing={{ title: t('missing'), text: t('missingText'), go: t('go'), href: '/cases' }} />;
  return <Explanation why={read.data} own back={<Link to="/cases/$number" params={{ number }}>← {t('back')}</Link>}><Acts why={read.data} /></Explanation>;
}
