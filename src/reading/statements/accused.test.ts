import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token } from '../../language/contract.js';
import { accuserOf } from './accused.js';
import type { Draft } from './drafts.js';
import type { Directory } from './speakers.js';

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
  return accuserOf(draft, directory)?.name ?? null;
}

test('who is named after a passive accusation accuses, else those who investigate', () => {
  assert.equal(accuser('Лис_PROPN_Nom підозрюватися_VERB у_ADP розтраті_NOUN_Loc'), 'слідство');
  assert.equal(
    accuser('Лис_PROPN_Nom підозрюватися_VERB слідчими_NOUN_Ins у_ADP розтраті_NOUN_Loc'),
    'слідчими',
  );
  assert.equal(accuser('Клуб_NOUN_Nom підозрюватися_VERB УЄФА_PROPN у_ADP змові_NOUN_Loc', 2), 'УЄФА');
  assert.equal(accuser('Лис_PROPN_Nom заявити_VERB УЄФА_PROPN', 2), null);
});
