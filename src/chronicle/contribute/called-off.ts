/**
 * «Мала відбутися зустріч. Проте її скасували, пише газета»: what was planned in one sentence is off in the next, by
 * whoever says so there. A plan and its being called off are two contacts.
 */
import type { Contact, Reading, Span } from '../../model/index.js';
import { anyOf, inside } from '../words.js';
import { sortOf } from './keys.js';

const OFF = inside(({ calledOff }) => calledOff);
const LATER = inside(({ putOff }) => putOff);
/** What was planned, by a pronoun at the beginning of the sentence that calls it off. */
const IT = new RegExp(`^(?:\\p{L}+,?\\s+){0,2}${anyOf(({ exchange }) => exchange.it)}(?!\\p{L})`, 'iu');
const MOST = 100;

/** Contacts of a reading with those that the next sentence calls off. */
export function withCalledOff(contacts: readonly Contact[], reading: Reading): readonly Contact[] {
  if (contacts.length > MOST) return contacts;
  return contacts.flatMap((contact) => {
    if (contact.teaser || sortOf(contact.status) !== 'planned') return [contact];
    const off = sentenceAfter(contact, reading);
    if (off === null || contacts.some(({ triggers }) => triggers.some((one) => meets(one, off))))
      return [contact];
    const source = speakerIn(off, reading);
    const account = {
      ...off,
      source,
      chain: [],
      trigger: contact.trigger,
      stance: 'reports',
      background: contact.background,
      ...{ kind: contact.kind, channelText: null, status: 'cancelled', date: contact.date },
    } as Contact['accounts'][number];
    return [contact, { ...contact, id: `${contact.id}#off`, status: 'cancelled', accounts: [account] }];
  });
}

/** The sentence behind the last words on a plan, in its paragraph, if it says that it is off. */
function sentenceAfter({ trigger, triggers }: Contact, { article: { text } }: Reading): Span | null {
  const last = Math.max(trigger.end, ...triggers.map(({ end }) => end));
  const rest = /^[^.!?\n]*[.!?]["»”]?[ \t]+([^.!?\n]+)/u.exec(text.slice(last, last + 600));
  if (!rest) return null;
  const words = rest[1] as string;
  const start = last + rest[0].length - words.length;
  return IT.test(words) && (OFF.test(words) || LATER.test(words))
    ? { start, end: start + words.length }
    : null;
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Who says something in a sentence. */
function speakerIn({ start, end }: Span, { statements }: Reading): Contact['participants'][number] | null {
  const said = statements.find(
    ({ teaser, speaker, content }) =>
      !teaser && speaker !== null && content.some((one) => start <= one.start && one.end <= end),
  );
  return said?.speaker ? { name: said.speaker.name, entity: said.speaker.entity } : null;
}
