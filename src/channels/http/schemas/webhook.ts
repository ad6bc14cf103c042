import { Type, type Static } from 'typebox';
import { Instant } from './shared.ts';

export const WebhookView = Type.Object({ id: Type.String(), url: Type.String(), status: Type.Union([Type.Literal('active'), Type.Literal('stopped')]), failures: Type.Integer(), trouble: Type.Optional(Type.String()), createdAt: Instant }, { title: 'WebhookView' });
export type WebhookView = Static<typeof WebhookView>;

export const WebhookList = Type.Object({ webhooks: Type.Array(WebhookView) }, { title: 'WebhookList' });
export type WebhookList = Static<typeof WebhookList>;

/** `secret`: shown now and never again. */
export const WebhookMade = Type.Object({ webhooks: Type.Array(WebhookView), secret: Type.String({ pattern: '^whsec_' }) }, { title: 'WebhookMade' });
export type WebhookMade = Static<typeof WebhookMade>;
