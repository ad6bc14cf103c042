/** What the words of a notice say in English, where they are nothing but a figure: `7个工作日`, `无`. The quote itself stays as it is. */
export function noticeInEnglish(quote: string): string | undefined {
  if (quote === '无') return 'none';
  const [, count, unit = ''] = /^(\d+)(个工作日|日|个月|分钟)$/.exec(quote) ?? [];
  const name = { 个工作日: 'working day', 日: 'calendar day', 个月: 'month', 分钟: 'minute' }[unit];
  return name === undefined ? undefined : `${count} ${name}${count === '1' ? '' : 's'}`;
}
