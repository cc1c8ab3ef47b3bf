/** Who a source is, and who is spoken to: names, and by what was said before pronouns, left-out subjects, descriptions. */
import type { Token } from '../../../language/contract.js';
import type { Mention, Span } from '../../../model/index.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { describedBefore, headIn, spokenTo } from '../listening/addressees.js';
import { isNewcomer } from '../naming/called.js';
import type { RelayFound } from '../relays/citing.js';
import type { TokenRange } from '../relays/relays.js';
import type { Addressing, Before } from '../resolved/candidates.js';
import { commonHead, type Source } from '../source.js';
import { headed, withoutArticle } from '../sources/uncased.js';
import type { Unit } from '../units.js';
import { tokenAt } from '../units.js';
import { isOfPersons } from '../word-kinds.js';
import { accuserOf, accuserUnnamed, isOfAccused } from './accused.js';
import { withoutStress } from './adjuncts.js';
import { documentOf, staysUnnamed } from './alone.js';
import { bareNounMeant, relayNamed } from './bare-nouns.js';
import { bothMeant } from './both.js';
import { carriedOver } from './carried.js';
import { descriptionMeant } from './described.js';
import { Heard } from './heard.js';
import { jointlyNamed } from './joint.js';
import { isOfNobody, isTold, officialOf, type Told, toldBefore } from './nobodys-data.js';
import { isAskedOf, isNamedIn, isOnlyQuoted, isOutsider } from './outsiders.js';
import { isSame, Persons } from './persons.js';
import { pronounMeant } from './pronouns.js';
import { spokenBy } from './remembered.js';
import { isBare, isSubjectOf, isThirdPerson, numberOf, shown } from './source-shapes.js';
import type { Directory, Named } from './speakers.js';
import { Memory } from './spoken.js';
import type { Surroundings } from './surroundings.js';
import { tellerMeant } from './tellers.js';
import { answers, askedBefore, goesOn, mayAnswer, saysAnswer } from './who-answers.js';
import { ofItsOwner } from './whose-relative.js';
import { ownerOfWords } from './whose-words.js';

/** Looks at what the rules say of whom a source means, and says who it is. */
export type Judge = (
  draft: Draft,
  ruled: Named | null,
  before: Before,
  addressing?: Addressing,
) => Named | null;

const isAlone = ({ first, last }: Source): boolean => last - first === 1;

/** How many sentences back whoever was given a role may be meant by it, where others were named since. */
const LATELY = 6;

/** Letters before what is said in which others may be named. */
const BEFORE = 1000;

/** How many pieces of what was said are looked back at. */
const NEAR = 12;

/** Resolves speakers in the order of the text; one for each article. */
export class SpeakerContext implements Surroundings {
  readonly memory = new Memory();
  readonly heard: Heard;
  readonly persons: Persons;
  /** What was said so far: whoever is named in it is not who speaks. */
  readonly said: Span[] = [];
  private told: Told | null = null;

  constructor(
    readonly directory: Directory,
    readonly lexicon: Lexicon,
    private readonly judge: Judge | null = null,
    private readonly addresseeJudge: Judge | null = null,
  ) {
    this.heard = new Heard(directory, this.memory);
    this.persons = new Persons(directory, lexicon, this.memory, this.said);
  }

  /** The speaker of a draft, null when the text does not let one say who, and who passes it on. */
  resolve(draft: Draft, relays: readonly RelayFound[]): { speaker: Named | null; via: Named[] } {
    const via = relays.map(({ first, last, head }) => relayNamed(first, last, head, draft.unit, this));
    const source = draft.source && headed(draft.unit, draft.source);
    const head = source && commonHead(draft, source);
    if (isOfAccused(draft, this.lexicon))
      return { speaker: accuserOf(draft, this.directory, this.lexicon), via };
    const isSaid = this.isSaid(draft);
    // «"Лис зробив усе", — сказав він»: nobody is the subject of what he says himself, as «її офіс» may be of hers.
    const isHe =
      this.lexicon.showsCases &&
      source &&
      head &&
      isThirdPerson(head, source, this.lexicon) &&
      this.namesOthers(draft);
    if (isHe) this.said.push(...draft.content);
    const speaker = this.speaker(draft, source, head);
    if (!isHe) this.said.push(...draft.content);
    // "He said that Koval had promised it. He added …": who speaks inside another's words is no "he" after them.
    const isInside = !this.lexicon.showsCases && isSaid;
    if (speaker && !isSaid && isTold(draft))
      this.told = { named: speaker, block: draft.unit.block, sentence: draft.unit.sentence };
    if (source && head && speaker && !isInside)
      for (const one of spokenBy(speaker, head, draft, via[0] ?? null, isSaid, this.directory))
        this.memory.add(one);
    if (!source && speaker && draft.rule === 'statement.bare-quotation') this.goesOn(speaker, draft.unit);
    return { speaker, via };
  }

  /** Whether somebody was named before what is said: «Коваль виступив. "План Коваля хороший", — сказав він». */
  private isNamedBefore({ content }: Draft, { entity }: Named): boolean {
    const end = content[0]?.start ?? 0;
    // “Hall is weak,” he said: nobody names himself in words of his own.
    if (!this.lexicon.showsCases && /^["“]/u.test(this.directory.text.slice(end, end + 1))) return false;
    return this.directory
      .inside({ start: Math.max(0, end - BEFORE), end })
      .some((mention) => mention.entity === entity && mention.form !== 'pronoun' && this.isSubject(mention));
  }

  /** By its case, or, where words show none, by the verb right behind it. */
  private isSubject({ start, end }: Mention): boolean {
    const { tokens } = this.directory;
    if (this.lexicon.showsCases) return tokens[tokenAt(tokens, start)]?.feats.Case === 'Nom';
    let next = tokenAt(tokens, end - 1) + 1;
    while (tokens[next]?.upos === 'ADV') next++;
    return tokens[next]?.feats.VerbForm === 'Fin';
  }

  /** Whether somebody was named before who is not named in what is said: «він» may be that one. */
  private namesOthers({ content }: Draft): boolean {
    const isNamed = ({ type, form }: Mention) => type === 'PER' && form !== 'pronoun';
    const own = new Set(content.flatMap((piece) => this.directory.inside(piece)).map(({ entity }) => entity));
    const end = content[0]?.start ?? 0;
    return this.directory
      .inside({ start: Math.max(0, end - BEFORE), end })
      .some((mention) => isNamed(mention) && !own.has(mention.entity));
  }

  private speaker(draft: Draft, source: Source | null, head: Token | null): Named | null {
    const own = source ? null : (documentOf(draft) ?? accuserUnnamed(draft, this.directory, this.lexicon));
    if (own) return own;
    const official = officialOf(draft);
    if (official || isOfNobody(draft)) return official ?? toldBefore(draft, this.told);
    const ruled = source && head ? this.meant(draft, source, head) : carriedOver(draft, this);
    const learned = this.judge ? this.judge(draft, ruled, this) : ruled;
    if (!source && learned && learned !== ruled && isAskedOf(draft, learned, this.directory)) return ruled;
    if (!source || !head || !learned) return learned;
    // «говориться в його повідомленні»: whose it is has no other name than the one that was found.
    if (this.lexicon.small.possessives.has(head.norm)) return learned;
    const isOther =
      isNamedIn(draft, source, head, learned, this) || isOnlyQuoted(draft, learned, ruled, this);
    const judged = ruled && isOther ? ruled : learned;
    return this.unstressed(draft, source, this.somebodyNew(draft, source, head, judged) ?? judged);
  }

  /** «[самого] задержанного»: what only stresses somebody is no part of what he is called. */
  private unstressed({ unit }: Draft, source: Source, named: Named): Named {
    const { first, last, head } = withoutStress(unit, source);
    if (first === source.first || named.entity !== null || named.how !== 'description') return named;
    return { ...named, name: this.directory.name(first, last, head).name };
  }

  /** A role that cannot mean whom it was taken for: who was called so before, else the words as they stand. */
  private somebodyNew(draft: Draft, whole: Source, head: Token, taken: Named): Named | null {
    const { directory, persons } = this;
    const source = withoutStress(draft.unit, whole);
    const isNamed = isNamedIn(draft, source, head, taken, this);
    if (!isNamed && !isOutsider(head, taken, this, source)) return null;
    const own = directory.name(source.first, source.last, source.head, isSubjectOf(draft, source));
    // «"Питайте у Коваля", — сказав він»: a pronoun that the mentions join to the only one named is still nobody.
    if (isNamed && own.how === 'pronoun' && own.entity === taken.entity && !this.isNamedBefore(draft, taken))
      return { name: head.norm, entity: null, how: 'description' };
    if (own.how !== 'description') return null;
    const sentences = isBare(directory.tokens, source) ? LATELY : -1;
    return (isNamed ? null : persons.called(head, shown(draft), sentences)) ?? own;
  }

  /** A paragraph that is one quotation: whoever spoke before it still speaks in the next one. */
  private goesOn(speaker: Named, unit: Unit): void {
    const before = this.memory.last(unit, ({ named }) => isSame(named, speaker), 1);
    if (before) this.memory.add({ ...before, block: unit.block, sentence: unit.sentence, at: unit.first });
  }

  /** Whether the cue of a draft stands in what somebody said just before. */
  private isSaid({ cue, unit }: Draft): boolean {
    const at = unit.analysis.tokens[cue[0] ?? -1];
    return (
      at !== undefined && this.said.slice(-NEAR).some(({ start, end }) => start <= at.start && at.end <= end)
    );
  }

  private meant(draft: Draft, whole: Source, head: Token): Named {
    const { unit } = draft;
    const unstressed = withoutStress(unit, whole);
    const source = withoutArticle(unit, unstressed);
    // «Оба министра» is not the minister who was named last.
    const two = bothMeant(unit, source, this.directory, this.lexicon);
    if (two) return two;
    const joint = jointlyNamed(draft, whole, this.directory);
    if (joint) return joint;
    const asNamed = ({ first, last, head: at }: Source) =>
      this.directory.name(first, last, at, isSubjectOf(draft, source));
    const asked = isAlone(source) ? this.asked(draft, whole, head) : null;
    if (asked) return asked;
    const resolved = asNamed(source);
    // "the ministers": what the article says of them is part of a description, and of no name.
    const named = resolved.how === 'description' && source !== unstressed ? asNamed(unstressed) : resolved;
    const relative = ofItsOwner(draft, source, named, this.directory);
    if (relative) return relative;
    const owner = ownerOfWords(source, head, unit);
    if (owner) return this.meant(draft, owner, unit.analysis.tokens[owner.head] as Token);
    const there = this.lexicon.set.places.has(head.norm) ? this.heard.there(head, unit) : null;
    if (there) return there;
    // «Лис подзвонив Рудику. [Той] запевнив»: never who was the subject; the mentions tell.
    const isThat = head.upos === 'DET' && !this.lexicon.small.possessives.has(head.norm);
    if (isThat && named.how === 'pronoun' && named.entity !== null)
      return { ...named, how: 'pronoun: the last person named' };
    if (isThirdPerson(head, source, this.lexicon))
      return tellerMeant(head, draft, this) ?? pronounMeant(head, named, draft, this) ?? named;
    if (this.lexicon.small.ofIt.has(head.norm)) return this.heard.it(unit) ?? named;
    if (named.how !== 'description' || isNewcomer(unit.analysis.tokens[whole.first] as Token, this.lexicon))
      return named;
    if (staysUnnamed(draft, source)) return { ...named, how: 'description: who stays unnamed' };
    return descriptionMeant(draft, source, head, named, this);
  }

  /** Who was asked in the sentence before, by the pronoun or the bare role that answers. */
  private asked(draft: Draft, source: Source, head: Token): Named | null {
    const isRole = saysAnswer(draft) && isOfPersons(head, this.lexicon);
    if (!isRole && !mayAnswer(draft, head)) return null;
    const asked = askedBefore(source, this.directory);
    if (!asked || !answers(asked, head, draft)) return null;
    if (!isRole && goesOn(asked, draft, head)) return null;
    if (!isRole) return { ...asked.named, how: 'pronoun: who was asked' };
    if (asked.askers.has(head.lemma) || this.persons.fit(head, asked.named.entity) === 'other') return null;
    return { ...asked.named, how: 'description: who was asked' };
  }

  /** Who is spoken to, while the speaker is the last one remembered: a pronoun means somebody else. */
  addressed(draft: Draft, range: TokenRange, speaker: Named | null): Named {
    const { tokens } = draft.unit.analysis;
    const { small } = this.lexicon;
    // «своїх прихильників»: whose they are is who speaks.
    const isOwn = range.last - range.first > 1 && small.reflexives.has((tokens[range.first] as Token).lemma);
    const to = isOwn ? { first: range.first + 1, last: range.last } : range;
    const source: Source = { ...to, head: headIn(draft, to.first, to.last), how: 'owner' };
    const ruled = this.ruledAddressee(draft, source, speaker);
    const judged = this.addresseeJudge?.({ ...draft, source }, ruled, this, { speaker }) ?? ruled;
    const { lemma, upos } = tokens[source.head] as Token;
    const isHe = upos === 'PRON' && (small.ofHim.has(lemma) || small.ofHer.has(lemma));
    const isOpen = isHe && judged.entity === null && judged.name === lemma;
    return (isOpen && describedBefore(draft, source.head, speaker, this.directory)) || judged;
  }

  private ruledAddressee(draft: Draft, source: Source, speaker: Named | null): Named {
    const to = spokenTo(draft, source, this.directory);
    const { tokens } = draft.unit.analysis;
    const head = tokens[source.head] as Token;
    if (isThirdPerson(head, source, this.lexicon)) {
      if (numberOf(head, this.lexicon) === 'Plur' || speaker === null || !isSame(to, speaker)) return to;
      return this.persons.another(head, speaker, draft.unit) ?? to;
    }
    if (to.how !== 'description' || !isBare(tokens, source)) return to;
    const modifier = source.head > source.first ? (tokens[source.first] as Token) : null;
    const meant = bareNounMeant(head, modifier, { ...draft, source, cue: [] }, this);
    return meant && !(speaker && isSame(meant, speaker)) ? meant : to;
  }
}
