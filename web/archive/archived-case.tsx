import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ArchiveRow } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { formatInstant, formatSize } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { saveFile } from '../ui/save-file.ts';
import { Tag } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { makePackage } from './queries.ts';
import styles from './archive.module.css';

/** A case that has ended: what it was, whether it is archived, and the button that makes its package. */
export function ArchivedCase({ row }: { readonly row: ArchiveRow }) {
  const { t } = useTranslation('archive');
  const text = useText();
  const queries = useQueryClient();
  const { archived } = row;
  const making = useMutation({
    mutationFn: () => makePackage(row.case),
    onSuccess: (bytes) => {
      saveFile(bytes, `${row.case}.zip`);
      toast(t('made'));
      void queries.invalidateQueries({ queryKey: ['archive'] });
    },
  });
  return (
    <article className={classes(styles['row'], styles['case'])} aria-label={row.case}>
      <h2>{text(row.lifeEvent)} <span className={styles['small']}>{row.case}</span></h2>
      <p className={styles['small']}>{t('row', { name: row.name, count: row.items, at: formatInstant(row.endedAt) })}</p>
      {archived && (
        <>
          <p>{[t('done', { at: formatInstant(archived.at), size: formatSize(archived.size) }), archived.by === undefined ? t('byCommand') : t('by', { number: archived.by })].join(t('mark.comma', { ns: 'ui' }))} {archived.changed && <Tag tone="amber">{t('changed')}</Tag>}</p>
          <p className={styles['small']}>{t('digest')} <code>{archived.sha256}</code></p>
        </>
      )}
      {making.isError && <ProblemMessage error={making.error} signInAs="staff" />}
      <Button look="secondary" size="small" busy={making.isPending} onPress={() => making.mutate()} label={t('makeOf', { number: row.case })}>{t(archived ? 'makeAgain' : 'make')}</Button>
    </article>
  );
}
