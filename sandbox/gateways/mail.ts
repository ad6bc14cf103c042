import { setTimeout as wait } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { GatewayDesk } from './desk.ts';

const REFUSED = 550;
const LATER = 451;

/** A mail server with one mailbox for everybody, which looks at the Message-ID and keeps a mail once, as large ones do. Without encryption: it listens on the machine itself. */
export function createMailGateway({ id: gateway, messages, faults }: GatewayDesk): SMTPServer {
  const failing = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
  return new SMTPServer({
    disabledCommands: ['STARTTLS'], authOptional: true, disableReverseLookup: true, logger: false,
    onData(stream, { envelope }, done) {
      const take = async (): Promise<string | undefined> => {
        const raw = await text(stream);
        const id = /^Message-ID: <([^@>]+)@/imu.exec(raw)?.[1];
        if (id === undefined) throw failing(REFUSED, 'no Message-ID');
        const fault = faults.take(gateway, 'message');
        if (fault?.kind === '500') throw failing(LATER, 'try again later');
        if (fault?.kind === 'refusing') throw failing(REFUSED, 'no such mailbox');
        const kept = messages.keep('message', id, { to: envelope.rcptTo.map(({ address }) => address).join(), text: raw.replace(/^Date: .*\r\n/mu, '') });
        if (kept === 'reused') throw failing(REFUSED, 'another mail under this Message-ID');
        if (fault?.kind === 'slow') await wait(fault.ms, undefined, { ref: false });
        return fault?.kind === 'silent' ? undefined : kept.receipt;
      };
      void (async () => {
        try {
          const receipt = await take();
          if (receipt !== undefined) done(null, `250 ${receipt}`);
        } catch (error) {
          done(error as Error);
        }
      })();
    },
  });
}
