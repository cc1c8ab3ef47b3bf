/** Chains: from the earliest link that the article names, through the relays, to the publishing outlet. */
import type { Contact, Link, Mention, Party, Reading, Span, Statement } from '../../model/index.js';
import { firstFrom } from '../../text/sorted.js';
import { INFORMANTS, UNNAMED } from '../names/titles.js';
import type { World } from '../names/world.js';
import { anyOf } from '../words.js';
import type { Parties } from './parties.js';

/** A link as read, before it is known who it is. */
interface Named {
  readonly party: Party;
  readonly at: Span | null;
  readonly near: number;
}

/** What an account tells beside the fields that every reader of contacts gives. */
type Account = Contact['accounts'][number];

export class Chains {
  private readonly outlet: Link;
  private byPart: ReadonlyMap<number, readonly number[]> | null = null;

  constructor(
    private readonly reading: Reading,
    private readonly parties: Parties,
    private readonly world: World,
  ) {
    const { outlet, id } = reading.article;
    this.outlet = this.medium(outlet, 'outlet', id);
  }

  /** Chain of a statement: its speaker, its relays, those of the statement it stands in, the outlet. */
  ofStatement(statement: Statement): Link[] {
    return this.linked(this.named(statement, 0));
  }

  /** Chain of what a party says in so many words; of the outlet alone without one. */
  ofParty(party: Party | null, near: number): Link[] {
    return this.linked(party ? [{ party, at: null, near }] : []);
  }

  /** Chain of what one source inside the article says of a contact. */
  ofAccount(account: Account, participants: readonly Party[]): Link[] {
    const links = this.linksOf(account);
    return this.isSaidThere(account, participants) && links.length > 2 ? links.slice(1) : links;
  }

  /** "Li told her that China would buy more, Xinhua reported": what one party told another is who passes it on. */
  private isSaidThere(account: Account, participants: readonly Party[]): boolean {
    const inner = this.statementOf(account);
    const statement = inner && this.toldBy(inner);
    const takesPart = (party: Party | null): boolean =>
      party?.entity != null && participants.some(({ entity }) => entity === party.entity);
    return statement !== null && takesPart(statement.speaker) && takesPart(statement.addressee);
  }

  private linksOf(account: Account): Link[] {
    const statement = this.statementOf(account);
    const outer = statement && this.toldBy(statement);
    const told = (account as { chain?: readonly Party[] }).chain ?? [];
    const isTenants = statement !== null && this.isTenantOf(statement, account);
    const isApart = statement !== null && statement.inside !== null && !this.outerOf(statement);
    if (told.length > 0 && outer === statement && !isTenants && !isApart) {
      const links = this.linked(told.map((party) => this.fullerOf(party, statement, account.start)));
      if (links.length > 1 && !isUnnamed(links[0] as Link)) return links;
    }
    // Who denies is a side, with a name or without: a medium that asks it denies nothing.
    const isDenial = account.stance === 'denies';
    if (outer) {
      const links = this.linked(this.named(outer, 0), isDenial);
      if (links.length > 1) return links;
    }
    return this.ofParty(account.source, account.start);
  }

  /** A party of an account as the statement names it: «МЗС» where that has «МЗС Ірану», and where it stands. */
  private fullerOf(party: Party, statement: Statement | null, near: number): Named {
    const { speaker, source: [at] = [] } = statement ?? {};
    if (!speaker || !at || !isFuller(speaker, party)) return { party, at: null, near };
    return { party: sameParty(speaker, party) ? party : speaker, at, near };
  }

  /** "He intends to meet her, two aides told the paper": what somebody intends is told by whoever knows of it. */
  private toldBy(statement: Statement): Statement {
    const outer = this.outerOf(statement);
    if (!outer || !this.isIntent(statement)) return statement;
    const isAround = outer.content.some((span) => statement.cue.some((cue) => overlap(span, cue) > 0));
    const [first, ...others] = this.linked(this.named(outer, 0));
    return isAround && first && others.length > 0 ? outer : statement;
  }

  /** Whether somebody is said to want something, and not to have said so. */
  private isIntent({ act, rule, cue }: Statement): boolean {
    if (act !== 'plan' && act !== 'evaluate') return false;
    const { text } = this.reading.article;
    return (
      (act === 'plan' && INTENT.test(rule)) ||
      cue.some(({ start, end }) => WANTS.test(text.slice(start, end)))
    );
  }

  /** The statement that an account is or stands in: of its source, if it has one, else the innermost one around it. */
  private statementOf(account: Account): Statement | null {
    let best: Statement | null = null;
    let length = Infinity;
    for (const statement of this.around(account)) {
      if (statement.teaser || !statement.speaker) continue;
      const isOfSource =
        account.source !== null &&
        (isFuller(statement.speaker, account.source) || this.isTenantOf(statement, account));
      if (
        account.source !== null &&
        !isOfSource &&
        !statement.via.some((relay) => sameParty(relay, account.source as Party))
      )
        continue;
      const shared = statement.content.reduce((sum, span) => sum + overlap(span, account), 0);
      const total = statement.content.reduce((sum, { start, end }) => sum + end - start, 0);
      if (shared < 0.5 * Math.min(account.end - account.start, total)) continue;
      if (account.source === null && shared < 0.6 * (account.end - account.start)) continue;
      if (total >= length) continue;
      best = statement;
      length = total;
    }
    return best;
  }

  /** «Господар Білого дому назвав …», where a reader of contacts took the house for the source. */
  private isTenantOf({ speaker, source }: Statement, { source: house }: Account): boolean {
    if (!speaker || speaker.entity !== null || !house?.entity || !TENANT.test(speaker.name)) return false;
    const { mentions } = this.reading;
    return source.some(({ start, end }) =>
      mentions.some((one) => one.entity === house.entity && one.start >= start && one.end <= end),
    );
  }

  /** The statements that may share letters with an account, in reading order: keeps the work linear. */
  private around({ start, end }: Span): Iterable<Statement> {
    const found = new Set<number>();
    for (let part = partOf(start); part <= partOf(end); part++)
      for (const index of this.parts().get(part) ?? []) found.add(index);
    return [...found].sort((a, b) => a - b).map((index) => this.reading.statements[index] as Statement);
  }

  /** Statements by the parts of the text that their contents lie in. */
  private parts(): ReadonlyMap<number, readonly number[]> {
    if (this.byPart) return this.byPart;
    const parts = new Map<number, number[]>();
    this.reading.statements.forEach(({ content }, index) => {
      for (const { start, end } of content)
        for (let part = partOf(start); part <= partOf(end); part++) {
          const own = parts.get(part);
          if (own) own.push(index);
          else parts.set(part, [index]);
        }
    });
    this.byPart = parts;
    return parts;
  }

  /** The statement that one stands in; none where a semicolon ends that one's words: "she said so; he called it a lie". */
  private outerOf({ inside, content, cue, source }: Statement): Statement | undefined {
    const outer = inside === null ? undefined : this.reading.statements[inside];
    const from = outer?.content[0]?.start;
    if (!outer || from === undefined) return outer;
    const start = Math.min(...[...content, ...cue, ...source].map((span) => span.start));
    return this.reading.article.text.slice(from, Math.min(start, from + PART)).includes(';')
      ? undefined
      : outer;
  }

  private named(statement: Statement, depth: number): Named[] {
    const near = statement.content[0]?.start ?? 0;
    const found: Named[] = [];
    const { speaker, addressee } = statement;
    const at = statement.source[0] ?? null;
    const isNameless = UNNAMED.test(speaker?.name ?? '');
    if (speaker && (isNameless || this.parties.who(speaker, at, near)))
      found.push({ party: speaker, at, near });
    const own = speaker && at && INFORMANTS.test(speaker.name) ? this.mediumIn(at, near) : null;
    if (own) found.push({ party: own, at: own, near });
    // "Two people familiar with the matter told Reuters": unnamed sources of a medium are that medium.
    if (addressee && (found.length === 0 || isNameless) && this.isMedium(addressee, near))
      found.push({ party: addressee, at: addressee, near });
    for (const relay of statement.via) found.push({ party: relay, at: relay, near });
    const outer = this.outerOf(statement);
    if (outer && depth < 4) found.push(...this.named(outer, depth + 1));
    return found;
  }

  /** @param keepsUnnamed whether those without a name or body of their own stand beside the medium they told */
  private linked(named: readonly Named[], keepsUnnamed = false): Link[] {
    const links: Link[] = [];
    const { outlet } = this;
    const nameless: string[] = [];
    for (const { party, at, near } of named) {
      const who = this.parties.who(party, at, near);
      if (who ? this.isOfMedium(party, who.entity) : UNNAMED.test(party.name)) nameless.push(party.name);
      if (!who || who.entity === outlet.entity || links.some(({ entity }) => entity === who.entity)) continue;
      const span = at ? { start: at.start, end: at.end } : null;
      links.push({
        name: who.name,
        entity: who.entity,
        span,
        by: 'text',
        voiceOf: who.voiceOf,
        state: who.state,
      });
    }
    // What a medium tells with reference to somebody was his before it was the medium's.
    const isMedium = ({ entity }: Link): boolean => entity !== null && this.world.isOutlet(entity);
    const media = links.filter(isMedium);
    const origin = media.length === 0 ? this.origin(outlet) : null;
    const isOfMedium = (link: Link): boolean => media.length > 0 && isUnnamed(link) && !keepsUnnamed;
    const people = links.filter((link) => !isMedium(link));
    const described = [...nameless, ...people.filter(isOfMedium).map(({ name }) => name)];
    const [first, ...rest] = [...(origin ? [origin] : media), outlet];
    return [
      ...people.filter((link) => !isOfMedium(link)),
      described.length > 0 ? { ...(first as Link), unnamed: [...new Set(described)] } : (first as Link),
      ...rest,
    ];
  }

  /** «Співрозмовник агентства „Сіньхуа“» is no medium, but one that it knows. */
  private isOfMedium({ name }: Party, entity: string): boolean {
    return INFORMANTS.test(name) && this.world.isOutlet(entity);
  }

  /** «Джерело видання Politico»: the medium that words for its sources name. */
  private mediumIn({ start, end }: Span, near: number): (Party & Span) | null {
    const { mentions, article } = this.reading;
    for (let i = firstFrom(mentions, start); i < mentions.length; i++) {
      const one = mentions[i] as Mention;
      if (one.start >= end) break;
      const name = article.text.slice(one.start, one.end);
      const party = { name, entity: one.entity, start: one.start, end: one.end };
      if (one.end <= end && this.isMedium(party, near)) return party;
    }
    return null;
  }

  /** Whom the outlet passes on: a forwarded post tells nothing of it in its words. */
  private origin(outlet: Link): Link | null {
    const name = this.reading.article.origin ?? null;
    if (name === null || name.trim() === '' || name === outlet.name) return null;
    const link = this.medium(name, 'origin');
    return link.entity !== null && link.entity === outlet.entity ? null : link;
  }

  private isMedium(party: Party & Span, near: number): boolean {
    const who = this.parties.who(party, party, near);
    return who !== null && this.world.isOutlet(who.entity);
  }

  /** @param otherwise what stands for one without a name */
  private medium(known: string | null, by: Link['by'], otherwise = ''): Link {
    const entity = known ? (this.world.outletByName(known) ?? null) : null;
    return {
      name: known ?? otherwise,
      entity,
      span: null,
      by,
      voiceOf: null,
      state: entity ? (this.world.affiliationOf(entity) ?? null) : null,
    };
  }
}

/** Characters of a part of the text. */
const PART = 512;
const partOf = (at: number): number => Math.floor(at / PART);

/** "Two Turkish officials told Reuters": who names neither himself nor his body is the medium's own source. */
const isUnnamed = ({ name, entity, voiceOf }: Link): boolean =>
  UNNAMED.test(name) && voiceOf === null && !entity?.includes('#') && !entity?.startsWith('org:');

const TENANT = new RegExp(`^${anyOf(({ titles }) => titles.tenant)}`, 'iu');

const WANTS = new RegExp(`^${anyOf(({ wants }) => wants)}`, 'iu');

/** Read from a verb with an infinitive. */
const INTENT = /(?:^|[^a-z])infinitive(?![a-z])/;

function sameParty(a: Party, b: Party): boolean {
  return a.entity !== null && b.entity !== null ? a.entity === b.entity : a.name === b.name;
}

/** Whether one names the same as another, or the same and more: «МЗС Ірану», «МЗС». */
const isFuller = (whole: Party, part: Party): boolean =>
  sameParty(whole, part) ||
  (whole.entity === null && !UNNAMED.test(whole.name) && ` ${whole.name} `.includes(` ${part.name} `));

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
