/**
 * The language for whoever has chosen none, from `Accept-Language` (RFC 9110, 12.5.4): English where it is wanted before any Chinese, else Chinese, the language of the city.
 * Weights count before the order, and a language with weight 0 is not wanted.
 */
export function acceptedLanguage(header: string | undefined): 'zh' | 'en' {
  const wanted = (header ?? '').split(',').flatMap((part) => {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
    const language = /^(?:zh|en)(?=-|$)/u.exec(tag.trim())?.[0];
    const weight = rest.map((each) => /^\s*q\s*=\s*([\d.]+)\s*$/u.exec(each)?.[1]).find((each) => each !== undefined);
    return language === undefined || Number(weight ?? 1) === 0 ? [] : [{ language, weight: Number(weight ?? 1) }];
  });
  return wanted.toSorted((one, other) => other.weight - one.weight)[0]?.language === 'en' ? 'en' : 'zh';
}
