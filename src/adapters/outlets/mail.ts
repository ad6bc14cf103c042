import { createTransport } from 'nodemailer';
import type { Outlet } from '#usecases/ports/notices.ts';

export type MailAccount = { /** `smtp://user:password@host:port`, `smtps://…` */ readonly url: string; readonly from: string; /** Where settings are changed. */ readonly settings: () => string };

const PATIENCE_MS = 5_000;

/**
 * Mail over SMTP. The protocol knows no repetition: a mail that was taken just before a crash is handed over again, with the same Message-ID,
 * by which mailboxes that look at it drop the second; others show both. Replies of the class 5 are final (RFC 5321 4.2.1).
 */
export function createMail({ url, from, settings }: MailAccount): Outlet & { close(): void } {
  const transport = createTransport({ url, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS });
  const host = from.split('@').at(-1)?.replace('>', '') ?? 'localhost';
  const send: Outlet = async ({ id, to, text, language }) => {
    const said = language === null ? [text.zh, text.en] : [text[language]];
    try {
      await transport.sendMail({ from, to, subject: said.join(' / ').slice(0, 200), text: `${[...said, settings()].join('\n\n')}\n`, messageId: `<${id}@${host}>`, list: { unsubscribe: settings() }, headers: { 'Auto-Submitted': 'auto-generated' } });
      return { receipt: id };
    } catch (error) {
      const { responseCode, message } = error as { responseCode?: number; message: string };
      return responseCode !== undefined && responseCode >= 500 ? { refused: message } : { failed: message };
    }
  };
  return Object.assign(send, { close: () => transport.close() });
}
