import type { Catalog } from '../catalog/catalog.ts';
import type { Localized } from '../value.ts';

/**
 * What somebody agrees to when they open an electronic card: what it is for, who can read what, and how it is revoked (个人信息保护法 第十四条、第十五条、第十七条).
 * Made from the catalogue, so that nobody reads a card who does not stand here.
 */
export function cardTerms({ departments }: Pick<Catalog, 'departments'>): readonly Localized[] {
  const readers = [...departments.values()].flatMap(({ zh, en, readsCards }): Localized[] => {
    if (!readsCards) return [];
    const tells = Object.values(readsCards.tells);
    return [{
      zh: `${zh}能读到：卡有没有效${tells.map((told) => `、${told.zh}`).join('')}。用途：${readsCards.why.zh}。`,
      en: `${en} can read: whether the card is good${tells.map((told) => `; ${told.en}`).join('')}. What for: ${readsCards.why.en}.`,
    }];
  });
  return [
    { zh: '用途：在窗口代替实体卡和号码，在自助机登录，在下面列出的地方表明身份。', en: 'What it is for: instead of the plastic card and the number at counters, to sign in at kiosks, and to be known at the places below.' },
    { zh: '窗口人员扫码后能读到：姓名和身份证号。自助机扫码后登录您的账号。', en: 'A clerk who scans it reads your name and identity number. A kiosk that scans it signs you in.' },
    ...readers,
    { zh: '每次谁读了、为什么读，都记在“我的数据”里，您随时可以看。', en: 'Who has read it and why is written down each time; you find it under “My data”.' },
    { zh: '随时可以在这一页停用，换一台设备登录也可以；停用后立刻谁也读不了。不开通不影响办任何事，可以照常用实体卡、号码或者到窗口。', en: 'You can revoke it on this page at any time, from any device: from that moment nobody reads it. Nothing depends on it: your plastic card, your number and the counters are there as before.' },
  ];
}
