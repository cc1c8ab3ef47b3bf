import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type MentionDraft, newEntity } from './entities.js';
import { joinShortForms, standsFor } from './short-forms.js';

const HOME = { stateLetters: ['У', 'РФ'], homeStates: ['України', 'РФ'] };

describe('short forms of bodies', () => {
  test('letters of the words, with or without small ones, with a letter for the state', () => {
    assert.ok(standsFor('ПЗЗ', 'Південно-Західна залізниця', HOME));
    assert.ok(standsFor('НАБУ', 'Национальное антикоррупционное бюро', HOME));
    assert.ok(standsFor('ВОЗ', 'Всемирная организация здравоохранения', HOME));
    assert.ok(!standsFor('МЗС', 'Міністерство оборони', HOME));
    assert.ok(!standsFor('СБУ', 'Судова палата', HOME));
  });

  test('beginnings of the words', () => {
    assert.ok(standsFor('Генштаб', 'Генеральний штаб ЗСУ', HOME));
    assert.ok(standsFor('Міноборони', 'Міністерство оборони України', HOME));
    assert.ok(standsFor('Центризбирком', 'Центральная избирательная комиссия', HOME));
  });

  test('not the body of another state, nor a name that begins alike', () => {
    assert.ok(!standsFor('Міноборони', 'Міністерство оборони Румунії', HOME));
    assert.ok(!standsFor('Генштаб', 'Генеральна прокуратура', HOME));
    assert.ok(!standsFor('Київ', 'Київська міська рада', HOME));
  });

  test('a letter for the state only where a language says so', () => {
    assert.ok(!standsFor('НАБУ', 'Национальное антикоррупционное бюро', {}));
    assert.ok(!standsFor('Міноборони', 'Міністерство оборони України', {}));
  });

  test('a hostile name of one letter takes no time', () => {
    const word = `К${'к'.repeat(29)}`;
    const started = process.cpuUsage().user;
    for (const length of [8, 12, 24, 30])
      assert.ok(!standsFor(word.slice(0, length), `${Array(8).fill(word).join(' ')} Б`, HOME));
    for (let i = 0; i < 1_000; i++) standsFor(word.slice(0, 24), Array(8).fill(word).join(' '), HOME);
    assert.ok(process.cpuUsage().user - started < 2_000_000);
  });

  test('what is known of the short name is known of the full one', () => {
    const whole = body('Національний банк України', null, 0);
    const short = body('НБУ', 'org:ua-nbu', 4);
    const drafts = [whole, short];
    joinShortForms(drafts, HOME);
    assert.equal(short.entity, whole.entity);
    assert.equal(whole.entity?.known, 'org:ua-nbu');
  });

  test('the letter for its state joins no known body with another one', () => {
    const whole = body('Национальное агентство безопасности', null, 0);
    const short = body('НАБУ', 'org:ua-nabu', 4);
    joinShortForms([whole, short], HOME);
    assert.notEqual(short.entity, whole.entity);
  });
});

function body(lemma: string, known: string | null, first: number): MentionDraft {
  const entity = { ...newEntity('ORG'), known };
  entity.names.set(lemma, 1);
  const last = first + lemma.split(' ').length;
  return { first, last, type: 'ORG', form: 'name', lemma, entity, rule: 'name', confidence: 1, because: '' };
}
