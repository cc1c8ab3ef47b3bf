/**
 * «Мала відбутися зустріч. Проте її скасували, пише газета»: what was planned in one sentence is off in the next, by
 * whoever says so there. A plan and its being called off are two contacts.
 */
import type { Contact, Reading, Span } from '../../model/index.js';
import { sentenceBefore } from '../names/around.js';
import { WORDS } from '../words.js';
import { sortOf } from './keys.js';

/** How a language calls a contact off. */
const OFF = WORDS.map(({ off: { again, passive, beside, yet } }) => ({
  again: again.map(({ noun, it }) => ({
    noun: new RegExp(`(?<!\\p{L})(?:${noun.source})(?!\\p{L})`, 'iu'),
    it: new RegExp(`^(?:${it.source})`, 'iu'),
  })),
  passive: new RegExp(`(?<!\\p{L})(?:${passive.source})[.!]?$`, 'iu'),
  beside: new RegExp(`^(?:${beside.source})$`, 'iu'),
  yet: new RegExp(`(?<!\\p{L})(?:${yet.source})(?!\\p{L})`, 'iu'),
}));
type Off = (typeof OFF)[number];
const WORD = /\p{L}[\p{L}'’ʼ-]*/gu;
const MOST = 100;
/** A sentence is looked at so far. */
const FAR = 600;

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

/** The sentence behind the last words on a plan, in its paragraph, if it says that it, and nothing else, is off. */
function sentenceAfter({ trigger, triggers }: Contact, { article: { text } }: Reading): Span | null {
  const last = [trigger, ...triggers].reduce((one, other) => (other.end > one.end ? other : one));
  const rest = /^([^.!?\n]*)[.!]["»”]?[ \t]+([^.!?\n]+)(?=[.!\n]|$)/u.exec(
    text.slice(last.end, last.end + FAR),
  );
  if (!rest) return null;
  const [all, behind, words] = rest as unknown as [string, string, string];
  const noun = text.slice(last.start, last.end);
  const isIt = OFF.some((off) =>
    off.again.some((one) => {
      const said = one.noun.test(noun) ? one.it.exec(words) : null;
      return said !== null && namesNoOther(behind, off) && !off.yet.test(words.slice(said[0].length));
    }),
  );
  const start = last.end + all.length - words.length;
  return isIt ? { start, end: start + words.length } : null;
}

/** Words beside a contact with nothing among them that a pronoun or a verb might be of instead. */
function namesNoOther(words: string, { again, beside }: Off): boolean {
  if (again.some(({ noun }) => noun.test(words))) return false;
  return [...words.matchAll(WORD)].every(([word]) => /^\p{Lu}/u.test(word) || beside.test(word));
}

/**
 * "A round of talks, due on Friday, was called off": what its own last words call off is no plan any more. It has to
 * be a noun at the beginning of its sentence, or the words may call off something else: "though the parade is off".
 */
export function endsOff({ start, end }: Span, { trigger, triggers }: Contact, text: string): boolean {
  const words = text.slice(start, end);
  return [trigger, ...triggers].some((one) => {
    if (one.start < start || one.end > end) return false;
    const before = sentenceBefore(text, one.start, FAR);
    const noun = text.slice(one.start, one.end);
    return OFF.some((off) => {
      const said = off.passive.exec(words);
      return (
        said !== null &&
        start + said.index >= one.end &&
        off.again.some((kind) => kind.noun.test(noun)) &&
        namesNoOther(before, off) &&
        namesNoOther(text.slice(one.end, start + said.index), off)
      );
    });
  });
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
