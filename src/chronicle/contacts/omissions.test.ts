import assert from 'node:assert/strict';
import { test } from 'node:test';
import { omissionIn } from './omissions.js';
import { reasonIn } from './reasons.js';

test('what an account leaves out is of its topics, or of its outcome where that is a result', () => {
  for (const words of [
    'the Danish readout made no mention of Greenland',
    'У повідомленні Осло про рибальство не згадано',
    'Копенгаген умолчал о рыболовстве',
  ])
    assert.deepEqual(omissionIn(words), { field: 'topics', grade: 'differs' }, words);
  assert.deepEqual(omissionIn('the Peruvian account had no word on an agreement'), {
    field: 'outcome',
    grade: 'differs',
  });
});

test('what is said not to have come up contradicts', () => {
  assert.equal(omissionIn('про вугілля не йшлося')?.grade, 'contradicts');
  assert.equal(omissionIn('Greenland was not discussed')?.grade, 'contradicts');
  assert.equal(omissionIn('Quotas had not been touched upon')?.grade, 'contradicts');
  assert.equal(omissionIn('О квотах речи не было')?.grade, 'contradicts');
  assert.equal(omissionIn('Разговор не касался рыболовства')?.grade, 'contradicts');
  assert.equal(omissionIn('Министры не касались этой темы')?.grade, 'contradicts');
  assert.equal(omissionIn('Сторони не торкалися питання квот')?.grade, 'contradicts');
  assert.equal(omissionIn('это решение не касалось Исландии'), null);
  assert.equal(omissionIn('це рішення не торкалося Ісландії'), null);
  assert.equal(omissionIn('They discussed Greenland'), null);
});

test('a reason is no time and no way', () => {
  assert.equal(reasonIn('Поїздку відклали через страйк пілотів'), 'через страйк пілотів');
  assert.equal(reasonIn('визит отложили по техническим причинам'), 'по техническим причинам');
  assert.equal(
    reasonIn('Посол пояснив відмову інакше: страйком пілотів'),
    'пояснив відмову інакше: страйком пілотів',
  );
  assert.equal(reasonIn('ссылаясь на источники, газета пишет о встрече'), null);
  assert.equal(reasonIn('Зустріч відбудеться через два тижні'), null);
  assert.equal(reasonIn('Делегація їхала через Румунію'), null);
  assert.equal(reasonIn('the main reason was a strike of pilots'), 'main reason was a strike of pilots');
});
