import { createCardReceiver, type CardReceiverConfig } from '#adapters/departments/card-receiver.ts';
import type { Receive } from '#adapters/departments/receiver.ts';
import { createCardStore } from '#adapters/postgres/card/card-store.ts';
import { createExchangeLog } from '#adapters/postgres/exchanges/exchange-log.ts';
import { createWardStore } from '#adapters/postgres/parties/ward-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { readForPartner } from '#usecases/card/read-for-partner.ts';
import type { Context } from '#usecases/context.ts';
import type { Platform } from './platform.ts';

/** Takes what readers of electronic cards outside ask; each is a department of the catalogue and signs with its key. */
export function receiveCards({ pool, vault }: Platform, context: Context, keys: CardReceiverConfig['keys'], homeRegion: string): Receive {
  const ports = { context, cards: createCardStore(pool), register: createRegisterStore(pool, vault), wards: createWardStore(pool) };
  return createCardReceiver({ keys, homeRegion, clock: () => new Date(context.now()), exchanges: createExchangeLog(pool), read: (partner, said) => readForPartner(ports, partner, said) });
}
