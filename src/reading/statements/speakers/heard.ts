/** Which outlet or body an article means by «видання», «компанія». */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import type { Unit } from '../units.js';
import type { Directory, Named } from './speakers.js';
import { BLOCKS_BACK, type Memory } from './spoken.js';

/** Mentions of a body that are looked at. */
const MENTIONS = 3;

/** The outlets and bodies before a place of an article. */
export class Heard {
  constructor(
    private readonly directory: Directory,
    private readonly memory: Memory,
  ) {}

  /** The outlet that spoke or passed something on last; one that is only named is not meant. */
  outletHeard(unit: Unit): Named | null {
    const one = this.memory.last(
      unit,
      ({ named, relay }) => relay !== null || this.isOutlet(named),
      BLOCKS_BACK + 2,
    );
    if (!one) return null;
    return one.relay ?? one.named;
  }

  /** The outlet named last before an offset. */
  outletBefore(offset: number): Named | null {
    const mention = this.directory.lastBefore(offset, (one) => this.isOutletMention(one));
    if (mention) return this.directory.of(mention, 'named');
    return null;
  }

  private isOutletMention(mention: Mention): boolean {
    if (mention.form === 'pronoun' || mention.form === 'description') return false;
    if (mention.type !== 'ORG' && mention.type !== 'PRO') return false;
    const isKnown = this.directory.entity(mention.entity)?.known?.startsWith('outlet:') ?? false;
    return isKnown || this.isCalledOutlet(mention);
  }

  /** «газета «Ранкова хроніка»»: the word before its name says what it is. */
  private isCalledOutlet({ start }: Mention): boolean {
    const { tokens, lexicon } = this.directory;
    let at = this.directory.tokenAt(start) - 1;
    if (/^["«“„]$/u.test(tokens[at]?.form ?? '')) at--;
    return lexicon.set.outlets.has(tokens[at]?.lemma ?? '');
  }

  /** «кореспондент [УНН]»: the outlet whose people pass something on. */
  outletIn(first: number, last: number): Named | null {
    const span = { start: this.directory.token(first).start, end: this.directory.token(last - 1).end };
    const mention = this.directory.inside(span).find(({ type }) => type === 'ORG' || type === 'PRO');
    return mention ? this.directory.of(mention, 'outlet of a reporter') : null;
  }

  /** A body that is no outlet, by its name. */
  isBody(mention: Mention): boolean {
    return (
      mention.type === 'ORG' &&
      mention.form !== 'pronoun' &&
      mention.form !== 'metonym' &&
      !this.isMassMedia(mention) &&
      !this.isOutletMention(mention)
    );
  }

  /** «росЗМІ», «британские СМИ»: no company and no one outlet. */
  private isMassMedia({ end }: Mention): boolean {
    const { directory } = this;
    return directory.lexicon.sources.massMedia.has(directory.token(directory.tokenAt(end - 1)).form);
  }

  /** An outlet that the knowledge files have, or that the article calls one. */
  isOutlet({ entity }: Named): boolean {
    if (this.directory.entity(entity)?.known?.startsWith('outlet:')) return true;
    return (
      entity !== null &&
      this.directory
        .mentionsOf(entity)
        .slice(0, MENTIONS)
        .some((one) => this.isOutletMention(one))
    );
  }

  /** An outlet or mass media: no company. */
  isMedia(one: Named): boolean {
    const mentions = one.entity === null ? [] : this.directory.mentionsOf(one.entity).slice(0, MENTIONS);
    return this.isOutlet(one) || mentions.some((mention) => this.isMassMedia(mention));
  }

  /** «там»: the body that spoke or was named last. */
  there(head: Token, unit: Unit): Named | null {
    const body = this.memory.last(unit, ({ kind }) => kind === 'body', 1);
    const since = this.directory.lastBefore(head.start, (one) => this.isBody(one), 6);
    const at = since ? this.directory.tokenAt(since.start) : -1;
    const isNear = at >= 0 && unit.sentence - this.directory.token(at).sentence <= 1;
    if (since && isNear && (!body || body.at < at))
      return this.directory.of(since, 'there: the body named before');
    return body && { ...body.named, how: 'there: the body before' };
  }

  /** "it said": the body that spoke last. */
  it(unit: Unit): Named | null {
    const body = this.memory.last(unit, ({ kind }) => kind === 'body', 1);
    return body && unit.sentence - body.sentence <= 2
      ? { ...body.named, how: 'pronoun: the body before' }
      : null;
  }
}
