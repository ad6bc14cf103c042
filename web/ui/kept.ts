/** Keep what was typed while somebody goes to prove who they are. */
export function keep(name: string, typed: unknown): void {
  sessionStorage.setItem(`kept/${name}`, JSON.stringify(typed));
}

/** What was kept under a name, once. */
export function takeKept<T>(name: string, otherwise: T): T {
  const text = sessionStorage.getItem(`kept/${name}`);
  sessionStorage.removeItem(`kept/${name}`);
  return text === null ? otherwise : (JSON.parse(text) as T);
}
