import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { dayOf } from '#core/clocks/day.ts';
import { createClient, type Client } from '../../live/client.ts';
import { generated } from '../../live/people.ts';
import { TOO_SMALL } from '../too-small.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** The office of clerk 0303, where nobody else of these stories takes a ticket. */
const OFFICE = 'yitang';

/** A ticket at the kiosk and on the phone; called for somebody who had left, who comes back; the wall tells it, and says so when it is offline. */
export function queueOfHall(world: World): void {
  let [person, clerk]: Client[] = [];
  let [phone, desk, wall]: Page[] = [];
  const calling = () => desk!.getByRole('region', { name: '叫号' });

  beforeAll(async () => {
    [person, clerk] = [createClient(world.instance.url), createClient(world.instance.url)];
    await Promise.all([person.signInPerson(generated(world.instance, 'anybody', 47).number), clerk.signInStaff('0303')]);
  });

  test('a kiosk gives a number without a card, by touch alone, and prints a slip of 80 mm', async () => {
    const page = await world.visit('/?mode=kiosk', { size: 'kiosk' });
    await page.addInitScript('window.printed = 0; window.print = () => { window.printed += 1; };');
    await page.goto('/?mode=kiosk');
    await page.getByRole('link', { name: '取号排队' }).click();
    await page.getByRole('heading', { level: 1, name: '这台机器在哪个大厅' }).waitFor();
    await takePicture(page, 'ticket-setup.kiosk');
    await page.goto(`/kiosk/ticket?office=lanshan&mode=kiosk`);
    await page.getByRole('button', { name: '我要优先叫号（绿色通道）' }).waitFor();
    // How many wait; with the time where somebody is called, and where nobody is, a notice says so.
    await page.getByText(/^等候 \d+ 人/u).waitFor();
    await takePicture(page, 'ticket-start.kiosk');
    await expectAccessible(page, 'ticket at the kiosk');
    expect(await page.evaluate(TOO_SMALL)).toEqual([]);
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.getByRole('button', { name: '我要优先叫号（绿色通道）' }).click();
    await page.getByRole('heading', { name: '因为什么优先' }).waitFor();
    await takePicture(page, 'ticket-first.kiosk');
    await page.getByRole('button', { name: '残疾人' }).click();
    await page.getByRole('heading', { name: '办哪一类' }).waitFor();
    await takePicture(page, 'ticket-kind.kiosk');
    expect(await page.evaluate(TOO_SMALL)).toEqual([]);
    await page.getByRole('button', { name: '社会保险' }).click();
    await page.getByText(/^C\d{3}$/u).waitFor();
    await page.getByText('社会保险 · 优先：残疾人').waitFor();
    expect(await page.evaluate('window.printed')).toBe(1);
    await takePicture(page, 'ticket-slip.kiosk');
    await expectAccessible(page, 'slip');
    await expectFits(page, 'slip');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 272, height: 500 });
    await expectFits(page, 'slip on paper');
    for (const name of ['打印小票', '拿好了，下一位']) expect(await page.getByText(name).isVisible()).toBe(false);
    await takePicture(page, 'ticket-slip.paper');
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1080, height: 1920 });
    await page.getByRole('button', { name: '拿好了，下一位' }).click();
    await page.getByRole('button', { name: '取号', exact: true }).waitFor();
    // At the office of this story it is one more touch. Whoever takes a number on a day on which nobody calls reads it before, and on the slip.
    const shut = (office: string) => page.route(`**/api/v1/public/offices/${office}/queue**`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), closed: { allDay: true } } });
    });
    await shut(OFFICE);
    await page.goto(`/kiosk/ticket?office=${OFFICE}&mode=kiosk`);
    // No time can be booked here, so nobody is told to book one.
    const said = page.getByText('号只在当天有效，今天取了也叫不到。请在开放的那天再取。');
    await said.waitFor();
    expect(await page.getByText('今天不开放').count()).toBe(1);
    await expectAccessible(page, 'a kiosk of a hall that is shut');
    await page.getByRole('button', { name: '取号', exact: true }).click();
    await page.getByText('A001', { exact: true }).waitFor();
    await said.waitFor();
    for (const promised of ['下一个就是您', /^请听叫号/u]) expect(await page.getByText(promised).count()).toBe(0);
    await takePicture(page, 'ticket-shut.kiosk');
    // Where a time can be booked the way there is the first button, and leads through the sign-in to the form.
    await shut('lanshan');
    await page.goto('/kiosk/ticket?office=lanshan&mode=kiosk');
    await page.getByText('请先预约，或者在开放的那天再取').waitFor();
    await takePicture(page, 'ticket-shut-booking.kiosk');
    await expectAccessible(page, 'a kiosk of a hall that is shut, where times can be booked');
    expect(await page.getByRole('link', { name: '刷卡或登录，预约时间' }).getAttribute('href')).toContain(`return=${encodeURIComponent('/offices/lanshan/queue')}`);
    await page.goto('/offices/lanshan/queue');
    await page.getByRole('link', { name: '登录后预约' }).waitFor();
    expect(await page.getByText('快到您的时候到大厅等叫号').count()).toBe(0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  });

  test('on the phone somebody sees where few wait, and takes a number', async () => {
    phone = await world.visit('/queue', { size: 'phone', session: person! });
    await phone.getByRole('link', { name: /义堂镇便民服务中心/u }).waitFor();
    // The menu begins where the mark above it begins.
    const [menu, mark] = await Promise.all([phone.locator('header nav'), phone.locator('header').getByRole('link', { name: '快办' })].map((each) => each.boundingBox()));
    expect(menu!.x).toBeLessThanOrEqual(mark!.x);
    await takePicture(phone, 'queues.phone');
    await expectAccessible(phone, 'queues');
    await phone.getByRole('link', { name: /义堂镇便民服务中心/u }).click();
    await phone.getByRole('button', { name: '取号', exact: true }).waitFor();
    await takePicture(phone, 'queue-take.phone');
    await phone.getByRole('button', { name: '取号', exact: true }).click();
    await phone.getByText('A002', { exact: true }).waitFor();
    await phone.getByText('前面还有 1 人').waitFor();
    await expectFits(phone, 'queue');
    await expectAccessible(phone, 'queue');
    await takePicture(phone, 'queue-mine.phone');
  });

  test('on the phone somebody books a time, and cancels it', async () => {
    const page = await world.visit('/offices/lanshan/queue', { size: 'phone', session: person! });
    const form = page.getByRole('form', { name: '预约' });
    await form.getByRole('button', { name: '预约', exact: true }).click();
    await form.getByText('请选一个时间').waitFor();
    await takePicture(page, 'booking.phone');
    await form.getByRole('button', { name: /几点/u }).click();
    await page.getByRole('option').first().click();
    await form.getByRole('button', { name: '预约', exact: true }).click();
    const mine = page.getByRole('region', { name: '我的预约' });
    await mine.getByText('已约').waitFor();
    // Which day of the week, and how late one may come, is wanted most by whoever has booked.
    await mine.getByText(/（周.）/u).waitFor();
    await mine.getByText(/^到了大厅先取号，按预约叫您。 晚到不超过/u).waitFor();
    await expectAccessible(page, 'booked');
    await expectFits(page, 'booked');
    await takePicture(page, 'booked.phone');
    // The first page says so, and leads here; it is moved without being given up first, and English has all of it.
    await page.goto('/');
    await page.getByRole('link', { name: /^您约了 .+（周.）.* 到大厅$/u }).click();
    await mine.getByRole('button', { name: '改时间' }).click();
    const moving = page.getByRole('form', { name: '改到什么时候' });
    await moving.getByRole('button', { name: '不改了' }).click();
    // With no time left it stays as it is, and can still be given up.
    const times = '**/api/v1/public/offices/lanshan/times**';
    await page.route(times, (route) => route.fulfill({ json: { office: { id: 'lanshan', name: { zh: '兰山', en: 'Lanshan' } }, days: [] } }));
    await mine.getByRole('button', { name: '改时间' }).click();
    await mine.getByText('这几天都约满了，可以直接取号').waitFor();
    expect(await mine.getByRole('button', { name: '取消预约' }).isVisible()).toBe(true);
    await mine.getByRole('button', { name: '不改了' }).click();
    await page.unroute(times);
    await mine.getByRole('button', { name: '改时间' }).click();
    await moving.getByRole('button', { name: /几点/u }).click();
    await page.getByRole('option').last().click();
    await expectAccessible(page, 'moving an appointment');
    await expectFits(page, 'moving an appointment');
    await takePicture(page, 'booking-moved.phone');
    // The answer is lost, and what is booked cannot be read either: sent once more it is the same appointment, and no failure.
    const own = /\/api\/v1\/me\/bookings(?:\/|$)/u;
    await page.route(own, async (route) => {
      if (route.request().method() === 'PUT') await route.fetch();
      await route.abort();
    });
    await moving.getByRole('button', { name: '改到这个时间' }).click();
    await moving.getByRole('alert').waitFor();
    await page.unroute(own);
    await moving.getByRole('button', { name: '改到这个时间' }).click();
    await page.getByText('改好了').waitFor();
    await mine.getByText('已取消').waitFor();
    await page.getByRole('heading', { name: '我的预约' }).and(page.locator(':focus')).waitFor();
    expect([await mine.getByText('已约').count(), await moving.count()]).toEqual([1, 0]);
    await mine.getByRole('button', { name: '取消预约' }).click();
    await mine.getByText('已约').waitFor({ state: 'detached' });
    // Whoever missed too many reads from when on they can book again: when the third from the end is no longer counted.
    await page.route('**/api/v1/me/bookings', async (route) => {
      const answer = await route.fetch();
      const missed = ['2026-11-20', '2026-11-12', '2026-11-03', '2026-10-30'].map((day) => ({ id: day, office: { id: 'lanshan', name: { zh: '兰山', en: 'Lanshan' } }, day, slot: '09:30', state: 'missed', mayCancel: false }));
      await route.fulfill({ response: answer, json: { bookings: missed, misses: 4, missesMost: 3, missesDays: 90, graceMinutes: 15, mayBook: false } });
    });
    await page.reload();
    await page.getByText(/^最近 90 天有 4 次约了没有来，暂时不能预约，2027\D+2\D+1\D+起可以再约。/u).waitFor();
    await expectFits(page, 'too many missed');
    await takePicture(page, 'booking-blocked.phone');
    await page.context().close();
  });

  test('at a kiosk somebody with a card is told of the time that they booked, and is signed out once they have their number', async () => {
    const client = createClient(world.instance.url);
    await client.signInPerson(generated(world.instance, 'anybody', 48).number);
    const page = await world.visit('/?mode=kiosk', { size: 'kiosk', session: client });
    await page.addInitScript('window.print = () => {};');
    let state: 'booked' | 'missed' = 'missed';
    // Whether a time of today can still be booked hangs on the hour.
    await page.route('**/api/v1/me/bookings', async (route) => {
      const [answer, board] = [await route.fetch(), await client.get<{ at: string }>(`/public/offices/${OFFICE}/queue`)];
      const one = { id: 'b-1', office: { id: OFFICE, name: { zh: '义堂', en: 'Yitang' } }, day: dayOf(board.body.at), slot: '09:30', state, mayCancel: false };
      await route.fulfill({ response: answer, json: { ...(await answer.json()) as object, bookings: [one] } });
    });
    await page.goto(`/kiosk/ticket?office=${OFFICE}&mode=kiosk`);
    await page.getByText('您约的今天 09:30 已经过了，现在取号按普通号叫。').waitFor();
    state = 'booked';
    await page.reload();
    await page.getByText('您约了今天 09:30。现在取号，按预约叫您。').waitFor();
    await takePicture(page, 'ticket-booked.kiosk');
    await expectAccessible(page, 'a time that was booked, at the kiosk');
    await page.getByRole('button', { name: '取号', exact: true }).click();
    await page.getByText(/^A\d{3}$/u).waitFor();
    await takePicture(page, 'ticket-card.kiosk');
    const given = (await client.get<{ ticket?: { id: string } }>('/me/ticket')).body.ticket!;
    await client.post(`/me/tickets/${given.id}/act`, { act: 'leave' });
    await page.getByRole('button', { name: '拿好了，退出登录' }).click();
    await page.getByRole('link', { name: '刷卡或登录取号' }).waitFor();
    expect((await page.request.get('/api/v1/me')).status()).toBe(401);
    await page.context().close();
  });

  test('a number is called for somebody who has left: put aside, the next is called, and they come back', async () => {
    wall = await world.visit(`/offices/${OFFICE}/board`);
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.getByText('还没有叫号').waitFor();
    desk = await world.visit('/desk/counter', { session: clerk! });
    await calling().getByRole('button', { name: /^叫下一位/u }).waitFor();
    await calling().getByRole('button', { name: '您在几号窗口' }).click();
    await desk.getByRole('option', { name: '1 号窗口' }).click();
    await takePicture(desk, 'calling.desktop');
    await calling().getByRole('button', { name: '叫下一位（2 人）' }).click();
    await calling().getByText('已叫 A001，请到 1 号窗口').waitFor();
    await wall.getByText('A001').waitFor();
    await wall.getByText('请到 1 号窗口').waitFor();
    await takePicture(wall, 'board.wide');
    await expectAccessible(wall, 'board');
    // Nobody came. Before it was called three times it cannot be put aside, and the button says so.
    await calling().getByText('叫满 3 次没有人来，才能过号').first().waitFor();
    await takePicture(desk, 'called.desktop');
    await expectAccessible(desk, 'calling');
    for (const calls of [1, 2]) await calling().getByRole('button', { name: `重呼（已叫 ${calls} 次）` }).click();
    await calling().getByRole('button', { name: '重呼（已叫 3 次）' }).waitFor();
    await calling().getByRole('button', { name: '过号', exact: true }).click();
    await calling().getByRole('button', { name: '叫下一位（1 人）' }).click();
    await calling().getByText('已叫 A002，请到 1 号窗口').waitFor();
    await wall.getByText(/过号（30 分钟内回来/u).waitFor();
    await wall.setViewportSize({ width: 1080, height: 1920 });
    await takePicture(wall, 'board.upright');
    // Also the one on the phone is not there, and comes back by the phone; the slip of paper by word at the window.
    for (const calls of [1, 2]) await calling().getByRole('button', { name: `重呼（已叫 ${calls} 次）` }).click();
    await calling().getByRole('button', { name: '重呼（已叫 3 次）' }).waitFor();
    await calling().getByRole('button', { name: '过号', exact: true }).click();
    await calling().getByRole('button', { name: 'A001 回来了' }).waitFor();
    await takePicture(desk, 'put-aside.desktop');
    await phone!.reload();
    await phone!.getByText('已过号。').waitFor();
    await takePicture(phone!, 'queue-aside.phone');
    await phone!.getByRole('button', { name: '我回来了' }).click();
    await phone!.getByText('下一个就是您').waitFor();
    await calling().getByRole('button', { name: 'A001 回来了' }).click();
    await calling().getByRole('button', { name: '叫下一位（2 人）' }).click();
    await calling().getByText('已叫 A002，请到 1 号窗口').waitFor();
    await calling().getByRole('button', { name: '本人来了，开始办' }).click();
    await calling().getByText('正在办 A002').waitFor();
    expect(await desk.evaluate('document.activeElement.getAttribute("aria-labelledby") !== null && document.activeElement.tagName')).toBe('INPUT');
    await wall.getByText('1 号窗口办理中').waitFor();
    await calling().getByRole('button', { name: '办完', exact: true }).click();
    await calling().getByRole('button', { name: '叫下一位（1 人）' }).click();
    await calling().getByRole('button', { name: '本人来了，开始办' }).click();
    await calling().getByRole('button', { name: '办完', exact: true }).click();
  });

  test('a supervisor sees by the hour when people come and how long they wait, as a picture, a table and a file', async () => {
    const supervisor = createClient(world.instance.url);
    await supervisor.signInStaff('0401');
    const page = await world.visit('/desk/queue', { session: supervisor });
    await page.getByRole('img', { name: /^每天平均取号：9 点/u }).waitFor();
    await page.getByRole('rowheader', { name: '09:00–10:00' }).waitFor();
    await page.getByText('这些天没有人预约。').waitFor();
    await expectAccessible(page, 'figures of a hall');
    await takePicture(page, 'hall-figures.desktop');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page, 'figures of a hall');
    await takePicture(page, 'hall-figures.phone');
    const csv = await supervisor.get<string>('/staff/halls/sheet?days=30&format=csv');
    expect([csv.status, String(csv.body).split('\r\n')[0]?.replace('\uFEFF', '')]).toEqual([200, '时段,取号,办了,没办就走了,等候中位数（分钟）,九成等候不超过（分钟）']);
    expect([(await clerk!.get('/staff/halls')).status, (await supervisor.get('/staff/halls?office=nowhere')).status, (await supervisor.get('/staff/halls?days=0')).status]).toEqual([403, 404, 422]);
    await page.context().close();
  });

  test('a wall without a network says of when it is, and goes on by itself', async () => {
    await wall!.context().setOffline(true);
    await wall!.getByText(/网络断了，以下是/u).waitFor();
    await takePicture(wall!, 'board-offline.upright');
    await wall!.context().setOffline(false);
    await wall!.getByText(/网络断了，以下是/u).waitFor({ state: 'detached' });
    for (const page of [wall, phone, desk]) await page!.context().close();
  });
}
