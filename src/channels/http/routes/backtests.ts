import { Type } from 'typebox';
import { startBacktest } from '#usecases/backtest/start-backtest.ts';
import { requireSupervisor } from '../identity/require.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { Problem } from '../problems.ts';
import { BacktestBody, BacktestList, BacktestView } from '../schemas/backtest.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { backtestSheet, backtestView } from '../views/backtest-view.ts';

const BUSY = { zh: '本地区正在试另一份草案，等它做完再试', en: 'Another draft is being tried in this region; wait until it is done' };
const EMPTY = { zh: '这个文件是空的', en: 'This file is empty' };
const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const NEWEST = 20;
/** A whole catalogue is larger than what a form sends. */
const MOST_BYTES = 4_000_000;

/** Drafts of the rules tried on the past cases of the supervisor's own region. Counts and case numbers; who opens a case is noted there. */
export function backtestRoutes(app: Server, services: Services): void {
  const { context, backtests, tryOnPast, staff } = services;
  const { catalog } = context.compiled;
  const read = async (region: string, id: string): Promise<BacktestView> => {
    const [found, officers] = await Promise.all([backtests.read(region, id, context.now()), staff.officerNumbers(region)]);
    if (!found) throw new Problem('not-found');
    return backtestView(catalog, found, officers);
  };

  app.get('/staff/backtests', { preHandler: requireSupervisor, schema: { summary: '规则试算 · Drafts that were tried on past cases', tags: ['desk'], response: { 200: BacktestList } } }, async (request) => {
    const { region } = request.principal!;
    const [all, officers] = await Promise.all([backtests.newest(region, NEWEST, context.now()), staff.officerNumbers(region)]);
    return { backtests: all.map((each) => backtestView(catalog, each, officers)).map(({ result: _result, ...each }) => each) };
  });

  app.get('/staff/backtests/:id', { preHandler: requireSupervisor, schema: { summary: '一次试算 · How a draft stands that is being tried', tags: ['desk'], params, response: { 200: BacktestView } } }, (request) => read(request.principal!.region, request.params.id));

  app.put('/staff/backtests/:id', { preHandler: requireSupervisor, bodyLimit: MOST_BYTES, schema: { summary: '开始试算 · Try a draft of the rules on past cases', tags: ['desk'], params, body: BacktestBody, response: { 200: BacktestView } } }, async (request) => {
    const { region, officer } = request.principal!;
    const empty = request.body.files.findIndex(({ text }) => text.trim() === '');
    if (empty >= 0) throw new Problem('wrong-input', EMPTY, [{ pointer: `/body/files/${empty}/text`, detail: EMPTY }]);
    const begun = await startBacktest({ store: backtests, tryOnPast, now: context.now, onTrouble: (error) => request.log.error({ err: error }, 'backtest') }, region, { id: request.params.id, by: officer!.id, ...request.body });
    if (begun === 'busy') throw new Problem('not-allowed', BUSY);
    return read(region, request.params.id);
  });

  app.get('/staff/backtests/:id/sheet', { preHandler: requireSupervisor, schema: { summary: '试算结果下载 · The result as a workbook', tags: ['desk'], params, querystring: Type.Object(sheetQuery), response: sheetAnswer } }, async (request, reply) => {
    const view = await read(request.principal!.region, request.params.id);
    if (!view.result) throw new Problem('not-found');
    return sendSheet(reply, services, backtestSheet(view, request.query.language ?? 'zh'));
  });
}
