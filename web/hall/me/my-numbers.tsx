import { useTranslation } from 'react-i18next';
import type { MyRegister } from '../../ui/api-types.ts';
import { formatInstant } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './me.module.css';

/** That two numbers of the person became one, or are two again: since when, by whom, and what to do where it is wrong. */
export function MyNumbers({ numbers }: Pick<MyRegister, 'numbers'>) {
  const { t } = useTranslation('hall');
  return numbers.length === 0 ? null : <div className={styles['line']}>{numbers.map(({ number, merged, since, by, endedAt }) => (
    <Notice key={number} title={endedAt === undefined ? t('me.joined', { merged, at: formatInstant(since), by }) : t('me.parted', { merged, since: formatInstant(since), at: formatInstant(endedAt) })}>
      {t(endedAt === undefined ? 'me.joinedHow' : 'me.partedHow', { number })}
    </Notice>
  ))}</div>;
}
