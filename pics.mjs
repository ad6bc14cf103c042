import { chromium } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { oneTimeCode } from '#main/tour/one-time-code.ts';
import { mkdirSync } from 'node:fs';
const base = 'http://localhost:8090', out = '/tmp/pics'; mkdirSync(out, { recursive: true });
const only = process.argv[2];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 }, kiosk: { width: 1080, height: 1920 } };
const P = {
  visitor: ['/', '/life-events/unemployment', '/services', '/services/1.8.1', '/publicity', '/track', '/complaints', '/offices', '/wall/city', '/verify', '/sharing', '/queue', '/kiosk/ticket?office=hall', '/offices/hall/board', '/offices/hall/queue', '/jobs', '/fairs', '/questions', '/advice', '/wages', '/training', '/knowledge', '/ratings', '/guides', '/guides/unemployment', '/auth/sign-in', '/auth/sign-in?as=staff', '/auth/sign-in?as=enterprise', '/nowhere'],
  '371300199203187613': ['/', '/life-events/unemployment/apply', '/cases', '/account', '/me', '/me/corrections', '/me/credit', '/me/deceased', '/me/jobs', '/me/mandates', '/me/messages', '/me/messages/settings', '/me/parties'],
  operator: ['/employer', '/employer/batches', '/employer/clerks', '/employer/vacancies', '/employer/webhooks'],
  '0401': ['/desk/absence', '/desk/alarms', '/desk/brakes', '/desk/backtest', '/desk/departments', '/desk/holds', '/desk/integrity', '/desk/queue', '/desk/risks', '/desk/credit', '/desk/reported-deaths', '/desk/supervision', '/desk/complaints', '/desk/corrections', '/desk/offline', '/desk/repairs', '/desk/inspections', '/desk/partners'],
  '0302': ['/desk', '/desk/counter', '/desk/dossiers', '/desk/handover'],
  '0204': ['/desk', '/desk/requests', '/desk/answers', '/desk/contradictions', '/desk/recheck', '/desk/joint', '/desk/notices', '/desk/manual/event/hiring', '/desk/manual/1.8.1'],
  '0441': ['/desk/merges', '/desk/imports'], '0451': ['/desk/payments'], '0403': ['/desk/archive'], '0481': ['/desk/knowledge'], '0245': ['/desk/advice', '/desk/fairs'],
};
const MODES = [['zh', 'desktop', ''], ['zh', 'phone', ''], ['en', 'desktop', ''], ['en', 'phone', ''], ['zh', 'phone', 'elder'], ['zh', 'kiosk', 'kiosk']];
for (const [who, paths] of Object.entries(P)) {
  if (only && !only.split(',').includes(who)) continue;
  const context = await browser.newContext({ viewport: SIZES.desktop, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', baseURL: base });
  const page = await context.newPage();
  let where = '';
  page.on('pageerror', (e) => console.log('ERROR', where, e.message.slice(0, 200)));
  page.on('console', (m) => { if (m.type() === 'error' && !m.text().startsWith('Failed to load')) console.log('CONSOLE', where, m.text().slice(0, 200)); });
  if (who !== 'visitor') {
    const as = who === 'operator' ? 'enterprise' : who.length === 4 ? 'staff' : 'person';
    await page.goto(`/auth/sign-in?as=${as}&return=/account`);
    await page.locator('#number').fill(who === 'operator' ? '91371300MA96794348' : who);
    if (as === 'enterprise') await page.locator('#operator').fill('01');
    await page.locator('#password').fill('kuaiban'); await page.locator('button.go').click();
    if (as === 'staff') { await page.locator('#code').fill(await oneTimeCode(base, who)); await page.locator('button.go').click(); }
    await page.waitForURL((u) => u.pathname === '/account', { timeout: 15000 }).catch((e) => console.log('SIGNIN', who, page.url(), e.message.slice(0, 80)));
  }
  const staff = who.length === 4;
  for (const [lang, size, mode] of MODES) {
    if (staff && mode) continue;
    if (who === 'operator' && mode === 'kiosk') continue;
    await context.addCookies([{ name: 'kb_lang', value: lang, url: base }, { name: 'kb_mode', value: mode === 'elder' ? 'elder' : 'standard', url: base }]);
    await page.setViewportSize(SIZES[size]);
    for (const path of paths) {
      if (path.startsWith('/kiosk') !== (mode === 'kiosk' && path.startsWith('/kiosk')) ) continue;
      where = `${who} ${path} ${lang} ${size} ${mode}`;
      try {
        await page.goto(mode === 'kiosk' ? path + (path.includes('?') ? '&' : '?') + 'mode=kiosk' : path);
        await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => {});
        const name = `${who}${path.replace(/[^a-z0-9.]+/gi, '_')}-${lang}-${size}${mode && '-' + mode}`;
        await page.screenshot({ path: `${out}/${name}.png`, fullPage: size !== 'kiosk', animations: 'disabled', timeout: 15000 });
        const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        if (wide > 0) console.log('WIDE', where, wide);
        if (lang === 'en') { const zh = await page.evaluate("[...document.querySelectorAll('h1,h2,h3,label,button,th,legend,a,p')].map(e=>e.innerText).filter(t=>/[\\u4e00-\\u9fff]{4,}/.test(t)).slice(0,4).map(t=>t.slice(0,50))"); if (zh.length) console.log('ZH', where, JSON.stringify(zh)); }
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        for (const v of violations) console.log('AXE', v.impact, where, v.id, v.nodes[0].html.slice(0, 120));
        if (mode === 'kiosk' || mode === 'elder') {
          const small = await page.evaluate(`[...document.querySelectorAll('body *')].filter(e=>e.childNodes.length&&[...e.childNodes].some(n=>n.nodeType===3&&n.textContent.trim())&&e.getClientRects().length&&parseFloat(getComputedStyle(e).fontSize)<${mode === 'elder' ? 18 : 20}).slice(0,2).map(e=>e.outerHTML.slice(0,90)+' '+getComputedStyle(e).fontSize)`);
          if (small.length) console.log('SMALL', where, JSON.stringify(small));
        }
      } catch (e) { console.log('FAIL', where, e.message.slice(0, 150)); }
    }
  }
  await context.close();
}
await browser.close();
console.log('DONE');
