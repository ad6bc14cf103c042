import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Faults } from '../departments/faults.ts';
import { openMessages, type Messages } from '../departments/messages.ts';
import type { GatewayDesk } from './desk.ts';
import { createCarrierGateway } from './carrier.ts';
import { createMailGateway } from './mail.ts';
import { createSmsGateway } from './sms.ts';
import { createWechatGateway } from './wechat.ts';

/** One running gateway: where it is, and what it has received. */
export type Gateway = { readonly id: string; readonly url: string; readonly messages: Messages; close(): Promise<void> };

const http = (make: (desk: GatewayDesk) => Server) => async (desk: GatewayDesk, port: number, host: string): Promise<Omit<Gateway, 'id' | 'messages'>> => {
  const server = make(desk);
  await new Promise<void>((done, fail) => void server.once('error', fail).listen(port, host, done));
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
};

const mail = async (desk: GatewayDesk, port: number, host: string): Promise<Omit<Gateway, 'id' | 'messages'>> => {
  const server = createMailGateway(desk);
  // A client that hangs up is no fault of ours.
  server.on('error', () => undefined);
  await new Promise<void>((done) => void server.listen(port, host, done));
  return { url: `smtp://${host}:${(server.server.address() as AddressInfo).port}`, close: () => new Promise<void>((done) => void server.close(() => done())) };
};

const KINDS: Readonly<Record<string, (desk: GatewayDesk, port: number, host: string) => Promise<Omit<Gateway, 'id' | 'messages'>>>> = { sms: http(createSmsGateway), wechat: http(createWechatGateway), mail, carrier: http(createCarrierGateway) };

/** Ids of the gateways there is a stand-in for. */
export const GATEWAYS: readonly string[] = Object.keys(KINDS);

/** Starts stand-in gateways; what they receive lies in `sandbox/<gateway>/` of the data folder. */
export async function startGateways({ gateways, dataDir, host, ports, clock, faults }: { readonly gateways: readonly string[]; readonly dataDir: string; readonly host: string; readonly ports: Readonly<Record<string, number>>; readonly clock: () => Date; readonly faults: Faults }): Promise<readonly Gateway[]> {
  return Promise.all(gateways.map(async (id) => {
    const start = KINDS[id];
    if (start === undefined) throw new RangeError(`no such gateway: ${id}; there are: ${GATEWAYS.join(', ')}`);
    const messages = openMessages(join(dataDir, id, 'messages.jsonl'), id, clock);
    const running = await start({ id, messages, faults, clock }, ports[id] ?? 0, host);
    return { id, messages, ...running, close: async () => { await running.close(); messages.close(); } };
  }));
}
