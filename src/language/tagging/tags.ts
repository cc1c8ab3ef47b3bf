/** Tags: part of speech and features as one, with the hashes the scorer takes them by. */

import { mix } from '../../text/hashing.js';
import type { Feats, Upos } from '../contract.js';
import { parseFeats } from '../feats.js';
import { KIND } from './clause.js';
import type { ScoredTag } from './decide.js';

/** A tag as written in the model: `NOUN Case=Gen|Number=Sing`. */
export interface Tag extends ScoredTag {
  readonly upos: Upos;
  readonly feats: Feats;
}

export const parseTag = (text: string): Tag => tagOf(text, false);

/** A tag whose voice neighbours tell too, as in English, where the form does not. */
export const parseVoicedTag = (text: string): Tag => tagOf(text, true);

function tagOf(text: string, withVoice: boolean): Tag {
  const [upos = 'X', list = '_'] = text.split(' ');
  const feats = parseFeats(list);
  const coarse = [upos, feats.Case ?? '', feats.Number ?? '', feats.Gender ?? '', feats.VerbForm ?? ''].join(
    ' ',
  );
  return {
    upos: upos as Upos,
    feats,
    whole: hashOf(text),
    coarse: hashOf(coarse),
    part: hashOf(upos),
    outer: hashOf(
      `o ${coarse} ${upos === 'NOUN' || upos === 'PROPN' ? '' : (feats.Animacy ?? '')} ${feats.PronType ?? ''} ${feats.Tense ?? ''} ${feats.Person ?? ''} ${feats.Mood ?? ''}${withVoice ? ` ${feats.Voice ?? ''}` : ''}`,
    ),
    middle: hashOf(`m ${upos} ${feats.Case ?? ''} ${feats.VerbForm ?? ''}`),
    kind: kindOf(upos, feats),
  };
}

function kindOf(upos: string, feats: Feats): number {
  if (upos === 'ADP') return KIND.adposition;
  if (upos === 'SCONJ') return KIND.clause;
  const clause = feats.PronType === 'Rel' || feats.PronType === 'Int' ? KIND.clause : 0;
  if (upos === 'VERB' || upos === 'AUX')
    return feats.VerbForm === 'Part' || feats.VerbForm === 'Conv' ? 0 : KIND.verb;
  if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON')
    return KIND.nominal | (feats.Case === 'Nom' ? KIND.nominative : 0) | clause;
  return clause;
}

function hashOf(text: string): number {
  let hash = 17;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash | 1;
}

/** What of a tag decides the ending of the lemma. */
export function lemmaTag({ upos, feats }: Tag): string {
  const parts = [
    feats.Case,
    feats.Number,
    feats.Gender,
    feats.VerbForm ?? feats.Degree,
    feats.Tense,
    feats.Animacy,
  ];
  return `${upos}.${parts.map((one) => (one ?? '-').slice(0, 1)).join('')}`;
}

/** What all forms of a word share: part of speech, and animacy or aspect. */
export function wordKind({ upos, feats }: Tag): string {
  const kind = feats.Animacy ?? feats.Aspect ?? '';
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'VERB' || upos === 'AUX'
    ? `${upos.slice(0, 1)}${upos === 'PROPN' ? 'p' : ''}${kind.slice(0, 1)}`
    : upos;
}

/** As `wordKind`, with the gender of nouns and with adverbs: how words stand in a dictionary (see `LemmaTable`). */
export function dictionaryKind({ upos, feats }: Tag): string {
  switch (upos) {
    case 'NOUN':
    case 'PROPN':
      return `${upos === 'NOUN' ? 'N' : 'Np'}${(feats.Animacy ?? '').slice(0, 1)}${(feats.Gender ?? '').slice(0, 1)}`;
    case 'VERB':
    case 'AUX':
      return `V${(feats.Aspect ?? '').slice(0, 1)}`;
    default:
      return upos;
  }
}

/** The base form of a language whose verbs have no aspect: it is its own lemma, so "met" is none. */
export function isBaseForm({ upos, feats }: Tag): boolean {
  return upos === 'VERB' && feats.Aspect === undefined && (feats.VerbForm === 'Inf' || feats.Mood === 'Imp');
}
