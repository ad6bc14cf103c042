/** A law or notice, once, with its articles and which of the conditions each carries (numbers from 1, in their order). An article is empty where the law is cited as a whole. */
export type Ground = { readonly law: string; readonly articles: readonly { readonly article: string; readonly carries: readonly number[] }[] };

/** The bases of several conditions by law, in the order in which each is first cited: a reader sees its name once. Cited as `法 第几条`, several parted by `；` or `、`; one that only goes on (`第几条`) belongs to the law before it. */
export function groundsOf(bases: readonly string[]): readonly Ground[] {
  const laws = new Map<string, Map<string, number[]>>();
  for (const [at, basis] of bases.entries()) {
    let before = '';
    for (const part of basis.split(/[；、](?![^（]*）)/u).map((each) => each.trim()).filter(Boolean)) {
      const [, named = '', article = ''] = /^(.*?)\s*((?<=^|\s)第.*条.*)?$/u.exec(part) ?? [];
      const law = named === '' ? before : named;
      before = law;
      const articles = laws.get(law) ?? new Map<string, number[]>();
      laws.set(law, articles);
      const carries = articles.get(article) ?? [];
      articles.set(article, carries.at(-1) === at + 1 ? carries : [...carries, at + 1]);
    }
  }
  return [...laws].map(([law, articles]) => ({ law, articles: [...articles].map(([article, carries]) => ({ article, carries })) }));
}
