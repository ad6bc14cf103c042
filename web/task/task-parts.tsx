import { useId } from 'react';
import type { Text } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import styles from './task.module.css';

type Said = { readonly name: Text; readonly text: Text; readonly source?: { readonly label: Text } };

/** What is known of the item, each with where it comes from. */
export function TaskFacts({ title, facts }: { readonly title: string; readonly facts: readonly Said[] }) {
  const text = useText();
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl className={styles['facts']}>{facts.map((fact, index) => <div key={index} style={{ display: 'contents' }}><dt>{text(fact.name)}</dt><dd>{text(fact.text)}{fact.source && <> <span className={styles['small']}>{text(fact.source.label)}</span></>}</dd></div>)}</dl>
    </section>
  );
}

type Handed = { readonly id: string; readonly name: string; readonly evidence?: Text };

/** What was handed in, opened in a window of its own; each reading is logged by the server. */
export function TaskFiles({ title, none, files, href }: { readonly title: string; readonly none: string; readonly files: readonly Handed[]; readonly href: (file: string) => string }) {
  const text = useText();
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {files.length === 0 ? <p className={styles['small']}>{none}</p> : <ul>{files.map((file) => <li key={file.id}><a href={href(file.id)} target="_blank" rel="noreferrer">{file.name}</a>{file.evidence && <> <span className={styles['small']}>{text(file.evidence)}</span></>}</li>)}</ul>}
    </section>
  );
}
