/** The ways to tell: a webhook with a signature, an e-mail, an Atom file. Each throws AlertFailure when it can not. */
import { createHmac } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { type Alert, type Delivery, LitopysError } from '../../main.js';
import { atomDocument } from '../exports/atom-document.js';
import { visible } from '../visible.js';
import type { NewsItem } from './news.js';

/** Secrets and addresses from the environment, never from the store. */
export interface Secrets {
  /** Signs webhooks; null: they go unsigned. */
  readonly webhook: string | null;
  /** `smtp://user:password@host:587`. */
  readonly smtp: string | null;
  readonly sender: string;
}

const SECONDS = 15;

export const itemsOf = ({ data }: Delivery): readonly NewsItem[] => (data as { items: NewsItem[] }).items;

/** An error that may pass when it is tried again says so. */
function failure(code: 'webhook' | 'mail', message: string, where: string, passing: boolean): LitopysError {
  const error =
    code === 'webhook'
      ? new LitopysError('alert.webhook', message, {
          where,
          next: 'check the address and what listens there',
        })
      : new LitopysError('alert.mail', message, {
          where,
          next: 'set LITOPYS_SMTP to smtp://user:password@host:port, and check that the server takes mail for it',
        });
  return Object.assign(error, { passing });
}

/**
 * Posts the delivery. `Litopys-Signature` is the HMAC-SHA-256 of "time.body" with the secret, time being
 * `Litopys-Time`, so that an old message can not be sent again; `Litopys-Delivery` is the same when it is tried again.
 * @throws LitopysError `alert.webhook`
 */
export async function postWebhook(
  alert: Alert,
  delivery: Delivery,
  secrets: Secrets,
  now: string,
): Promise<void> {
  const body = JSON.stringify({
    id: delivery.id,
    alert: alert.name,
    at: delivery.made,
    articles: itemsOf(delivery),
  });
  const signature =
    secrets.webhook && createHmac('sha256', secrets.webhook).update(`${now}.${body}`).digest('hex');
  let status: number;
  try {
    const answer = await fetch(alert.target, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(SECONDS * 1_000),
      headers: {
        'content-type': 'application/json',
        'litopys-delivery': delivery.id,
        'litopys-time': now,
        ...(signature ? { 'litopys-signature': `sha256=${signature}` } : {}),
      },
      body,
    });
    await answer.body?.cancel();
    status = answer.status;
  } catch (error) {
    throw failure('webhook', error instanceof Error ? error.message : 'no answer', alert.target, true);
  }
  if (status >= 200 && status < 300) return;
  const passing = status >= 500 || status === 429 || status === 408;
  throw failure('webhook', `the receiver answered ${status}`, alert.target, passing);
}

/** @throws LitopysError `alert.mail` */
export async function sendMail(alert: Alert, delivery: Delivery, secrets: Secrets): Promise<void> {
  if (secrets.smtp === null) throw failure('mail', 'LITOPYS_SMTP is not set', alert.target, true);
  const items = itemsOf(delivery);
  const time = SECONDS * 1_000;
  const transport = createTransport(secrets.smtp, {});
  Object.assign(transport.options, { connectionTimeout: time, greetingTimeout: time, socketTimeout: time });
  try {
    await transport.sendMail({
      from: secrets.sender,
      to: alert.target,
      subject: `${visible(alert.name)}: ${items.length} new`,
      text: items.map(textOf).join('\n\n'),
      // The same when it is tried again: mail programs show it once.
      messageId: `<${delivery.id}@litopys>`,
    });
  } catch (error) {
    const code = Number((error as { responseCode?: number }).responseCode ?? 0);
    throw failure('mail', error instanceof Error ? error.message : 'not sent', alert.target, code < 500);
  } finally {
    transport.close();
  }
}

function textOf({ title, outlet, published, url, snippet }: NewsItem): string {
  const head = [outlet, published].filter((one) => one !== null).join(', ');
  return [title ?? 'without a title', head, snippet.replace(/\s+/g, ' '), url ?? '']
    .filter((line) => line !== '')
    .map(visible)
    .join('\n');
}

/** Writes the file anew and puts it in place at once: who reads it sees the old or the new one. */
export function writeAtom(alert: Alert, deliveries: readonly Delivery[]): void {
  const items = deliveries.flatMap((delivery) =>
    itemsOf(delivery).map(({ id, title, url, outlet, snippet }) => ({
      id: `urn:litopys:article:${id}`,
      title: title ?? 'without a title',
      updated: delivery.made,
      author: outlet,
      links: url === null ? [] : [url],
      text: snippet,
    })),
  );
  const head = {
    id: `urn:litopys:alert:${encodeURIComponent(alert.name)}`,
    title: alert.name,
    updated: deliveries[0]?.made ?? '1970-01-01T00:00:00Z',
  };
  writeFileSync(`${alert.target}.new`, atomDocument(head, items));
  renameSync(`${alert.target}.new`, alert.target);
}
