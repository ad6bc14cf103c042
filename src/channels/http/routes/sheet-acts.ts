import { Type } from 'typebox';
import { mustSign } from '#core/catalog/office.ts';
import type { Sheet } from '#core/counter/screen.ts';
import { screenState } from '#core/counter/screen.ts';
import { actOnSheet, linesOf, mayAct, NOT_IN_THIS_STAGE, NO_SUCH_LINE, SHEET_CHANGED, type SheetAct, type Signing } from '#core/counter/signing.ts';
import { faultOfStrokes, NO_SIGNATURE } from '#core/counter/strokes.ts';
import { isGoingOn, VISIT_OVER, type Visit } from '#core/parties/visit.ts';
import { isSameName } from '#core/register/person-name.ts';
import type { Localized } from '#core/value.ts';
import { keepSignature, type Put } from '#usecases/counter/sign-sheet.ts';
import type { ShownScreen } from '#usecases/ports/screens.ts';
import { personsOwn } from '../identity/persons-own.ts';
import { requireClerk } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { ClerkScreen, ClerkScreenAct, ScreenAct, ScreenNow } from '../schemas/screen.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { nowOn, readScreen, Region, Token } from './screens.ts';

type Showing = { readonly screen: ShownScreen; readonly visit: Visit; readonly sheet: Sheet; readonly signing: Signing };

const OTHER_NAME: Localized = { zh: '和来办事的人姓名不一样，请照证件填', en: 'This is not the name of whoever came: type it as on the card' };
const NEEDED: Localized = { zh: '要写', en: 'This is needed' };
const wrong = (field: string, detail: Localized): Problem => new Problem('wrong-input', detail, [{ pointer: `/body/${field}`, detail }]);

/** What is done about the sheet on a second screen: by the person who reads along, and by the clerk. */
export function sheetActRoutes(app: Server, services: Services): void {
  const { context, screens, visits, files, newId, staff } = services;
  const { catalog } = context.compiled;

  const showing = async (screen: ShownScreen | undefined): Promise<Showing | undefined> => {
    const now = context.now();
    const visit = screen?.clerk === undefined ? undefined : await visits.current(screen.region, screen.clerk);
    const open = visit && isGoingOn(visit, now) ? visit : undefined;
    if (!screen?.sheet || !screen.signing || !open || screenState(screen, open.id, now) !== 'showing') return undefined;
    return { screen, visit: open, sheet: screen.sheet, signing: screen.signing };
  };
  /** One act, in one transaction; a file that was kept for one that came too late is nobody's, and goes. @throws Problem */
  const act = async ({ screen, visit }: Showing, seen: string, what: SheetAct): Promise<void> => {
    const done = await screens.act(screen.region, screen.id, visit.id, context.now(), (signing, sheet) => actOnSheet(signing, sheet, seen, what));
    if (done === 'changed') throw new Problem('changed-meanwhile', SHEET_CHANGED);
    if (done === 'not-now') throw new Problem('not-allowed', NOT_IN_THIS_STAGE);
    if (done === 'no-line') throw wrong('line', NO_SUCH_LINE);
    if (done === 'over') throw new Problem('not-allowed', VISIT_OVER);
  };
  const sign = async (shown: Showing, seen: string, put: Put): Promise<void> => {
    const kind = put.how === 'excused' ? 'excuse' : 'sign';
    // Before anything is kept for the sake of what cannot be signed.
    if (shown.signing.sheet !== seen) throw new Problem('changed-meanwhile', SHEET_CHANGED);
    if (!mayAct(shown.signing, kind)) throw new Problem('not-allowed', NOT_IN_THIS_STAGE);
    await act(shown, seen, { act: kind, signature: await keepSignature({ files, newId, hash: context.hash }, { ...shown, at: context.now() }, put) });
  };

  app.post('/public/screens/:id/acts', { preValidation: personsOwn, config: { rateLimit: { max: 600, timeWindow: '1 minute' } }, schema: { summary: '在第二屏上核对、签名 · Check and sign on the screen', tags: ['public'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }), querystring: Region, headers: Token, body: ScreenAct, response: { 200: ScreenNow } } }, async ({ params: { id }, query, headers, body }) => {
    const screen = await readScreen(services, id, query, headers);
    const shown = await showing(screen);
    if (!shown) throw new Problem('not-allowed', VISIT_OVER);
    const { sheet, line = '', strokes, name } = body;
    if (body.act === 'sign' && name !== undefined) {
      const found = await context.cases.party(shown.visit.region, shown.visit.subject);
      if (!isSameName(name, found?.subject.name ?? '')) throw wrong('name', OTHER_NAME);
      await sign(shown, sheet, { how: 'typed', name: name.trim() });
    } else if (body.act === 'sign') {
      const fault = strokes ? faultOfStrokes(strokes) : NO_SIGNATURE;
      if (!strokes || fault) throw wrong('strokes', fault ?? NO_SIGNATURE);
      await sign(shown, sheet, { how: 'drawn', strokes });
    } else await act(shown, sheet, body.act === 'confirm' ? { act: 'confirm' } : { act: body.act, line });
    return nowOn(services, await readScreen(services, id, query, headers));
  });

  const view = async (region: string, clerk: string): Promise<ClerkScreen> => {
    const screen = await screens.ofClerk(region, clerk);
    const shown = await showing(screen);
    const paired = screen !== undefined && screenState(screen, undefined, context.now()) !== 'over';
    const must = mustSign(catalog, region, await staff.office(region, clerk));
    if (!shown) return { paired, must };
    const { signing: { sheet: digest, stage, doubts, signature }, sheet } = shown;
    return { paired, must, sheet: { digest, stage, doubts: linesOf(sheet).filter(({ key }) => key !== undefined && doubts.includes(key)), ...(signature && { how: signature.how }) } };
  };
  app.get('/staff/counter/screen', { preHandler: requireClerk, schema: { summary: '第二屏到哪一步 · How far the second screen has come', tags: ['desk'], response: { 200: ClerkScreen } } }, (request) => view(request.principal!.region, request.principal!.officer!.id));

  app.post('/staff/counter/screen/acts', { preHandler: requireClerk, schema: { summary: '请本人核对签名，或者记明不能签名 · Ask for check and signature, or record why there is none', tags: ['desk'], body: ClerkScreenAct, response: { 200: ClerkScreen } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { act: what, sheet, reason = '', witness = '' } = request.body;
    const shown = await showing(await screens.ofClerk(region, officer!.id));
    if (!shown) throw new Problem('not-allowed', VISIT_OVER);
    // To be asked to look at what stands there is right whatever that is; nothing is signed by it.
    if (what === 'ask') await act(shown, shown.signing.sheet, { act: 'ask' });
    else {
      const empty = [['reason', reason], ['witness', witness]].flatMap(([field, given]) => (given!.trim() === '' ? [{ pointer: `/body/${field}`, detail: NEEDED }] : []));
      if (empty.length > 0) throw new Problem('wrong-input', NEEDED, empty);
      await sign(shown, sheet, { how: 'excused', reason: reason.trim(), witness: witness.trim() });
    }
    return view(region, officer!.id);
  });
}
