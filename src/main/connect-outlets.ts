import { createCarrier } from '#adapters/outlets/carrier.ts';
import { createMail } from '#adapters/outlets/mail.ts';
import { createSms } from '#adapters/outlets/sms.ts';
import { createWechat } from '#adapters/outlets/wechat.ts';
import { GATEWAY_KEY } from '#sandbox/gateways/sms.ts';
import { GATEWAYS } from '#sandbox/gateways/start-gateways.ts';
import type { Carrier } from '#usecases/ports/carrier.ts';
import type { Outlets } from '#usecases/ports/notices.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const variable = (gateway: string, what: string): string => `GATEWAY_${gateway.toUpperCase()}_${what}`;

/** The gateways that have no address in the environment: those a stand-in is needed for. */
export function gatewaysWithoutAddress(env: Environment): readonly string[] {
  return GATEWAYS.filter((id) => env[variable(id, 'URL')] === undefined);
}

/**
 * The ways to people: `GATEWAY_SMS_URL` with `_KEY`; `GATEWAY_WECHAT_URL` with `_APPID`, `_SECRET` and `_TEMPLATE`; `GATEWAY_MAIL_URL` (smtp:// or smtps://)
 * with `_FROM`; `GATEWAY_CARRIER_URL` with `_KEY` and `_NAME`. What has no address and no stand-in is not offered. Throws an Error that names the variable to mend.
 * @param standIns addresses of stand-ins · @param origin the address of this house, known once it listens
 */
export function connectOutlets(env: Environment, standIns: Readonly<Record<string, string>>, origin: () => string): { readonly outlets: Outlets; readonly carrier: Carrier | undefined; close(): void } {
  const addressOf = (gateway: string, protocols: readonly string[]): string | undefined => {
    const name = variable(gateway, 'URL');
    const text = env[name] ?? standIns[gateway];
    if (text === undefined) return undefined;
    if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) throw new Error(`${name} is no address of ${protocols.join(' or ')}: ${text}`);
    return text.replace(/\/$/u, '');
  };
  /** What goes with an address: from the environment, or that of the stand-in where this is one. */
  const needed = (gateway: string, what: string, ofStandIn: string): string => {
    const found = env[variable(gateway, what)];
    if (found !== undefined) return found;
    if (env[variable(gateway, 'URL')] !== undefined) throw new Error(`${variable(gateway, what)} is missing`);
    return ofStandIn;
  };
  const [sms, wechat, mail, carrier] = [addressOf('sms', ['http:', 'https:']), addressOf('wechat', ['http:', 'https:']), addressOf('mail', ['smtp:', 'smtps:']), addressOf('carrier', ['http:', 'https:'])];
  const mailing = mail === undefined ? undefined : createMail({ url: mail, from: needed('mail', 'FROM', 'kuaiban@localhost'), settings: () => `${origin()}/me/messages/settings` });
  return {
    outlets: {
      ...(sms !== undefined && { sms: createSms({ url: sms, key: needed('sms', 'KEY', GATEWAY_KEY) }) }),
      ...(wechat !== undefined && { wechat: createWechat({ url: wechat, appId: needed('wechat', 'APPID', 'sandbox'), secret: needed('wechat', 'SECRET', GATEWAY_KEY), template: needed('wechat', 'TEMPLATE', 'notice'), link: () => `${origin()}/me/messages` }) }),
      ...(mailing && { mail: mailing }),
    },
    carrier: carrier === undefined ? undefined : createCarrier({ url: carrier, key: needed('carrier', 'KEY', GATEWAY_KEY), name: needed('carrier', 'NAME', 'EMS') }),
    close: () => mailing?.close(),
  };
}
