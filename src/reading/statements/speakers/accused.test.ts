import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { accuserOf, isOfAccused } from './accused.js';
import type { Directory } from './speakers.js';

const LEXICON = {
  set: { accused: new Set(['підозрюватися']), investigators: new Set(['слідство']) },
} as unknown as Lexicon;

/** The accuser in words with their part of speech and case behind low lines; the second word is the cue. */
function accuser(line: string, body = -1): string | null {
  const tokens = line.split(' ').map((word, index) => {
    const [form = '', upos = '', Case] = word.split('_');
    return { index, form, norm: form, lemma: form, upos, feats: { Case }, sentence: 0 } as unknown as Token;
  });
  const directory = {
    tokens,
    names: { types: new Map([[body, 'ORG']]), ends: { [body]: body + 1 } },
    name: (first: number, last: number) => ({
      name: tokens
        .slice(first, last)
        .map(({ form }) => form)
        .join(' '),
      entity: null,
    }),
  } as unknown as Directory;
  const source = { first: 0, last: 1, head: 0 };
  const draft = { cue: [1], unit: { analysis: { tokens, language: 'uk' } }, source } as unknown as Draft;
  return isOfAccused(draft, LEXICON) ? (accuserOf(draft, directory, LEXICON)?.name ?? 'nobody') : null;
}

test('who is named after a passive accusation accuses, else those who investigate, if the article speaks of them', () => {
  assert.equal(accuser('Лис_PROPN_Nom підозрюватися_VERB у_ADP розтраті_NOUN_Loc'), 'nobody');
  assert.equal(
    accuser('Лис_PROPN_Nom підозрюватися_VERB у_ADP розтраті_NOUN_Loc слідство_NOUN_Nom триває_VERB'),
    'слідство',
  );
  assert.equal(
    accuser('Лис_PROPN_Nom підозрюватися_VERB слідчими_NOUN_Ins у_ADP розтраті_NOUN_Loc'),
    'слідчими',
  );
  assert.equal(accuser('Клуб_NOUN_Nom підозрюватися_VERB УЄФА_PROPN у_ADP змові_NOUN_Loc', 2), 'УЄФА');
  assert.equal(accuser('Лис_PROPN_Nom заявити_VERB УЄФА_PROPN', 2), null);
});
