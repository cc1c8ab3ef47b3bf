import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { ContactReport } from '../../model/index.js';

/** By the kind of each contact, where the chains of its reports begin. */
const rootsOf = (text: string, language: string): Record<string, (string | null)[]> => {
  const found: Record<string, (string | null)[]> = {};
  const { reports } = chronicler.contribute(
    read(text, { outlet: 'alpha', published: '2025-03-04T12:00:00Z', language }),
    'doc',
  );
  for (const { kind, chain } of reports
    .map(({ report }) => report)
    .filter((report): report is ContactReport => report.type === 'contact'))
    (found[`${kind}`] ??= []).push(chain[0]?.voiceOf ?? chain[0]?.entity ?? null);
  return found;
};

describe('a common noun for a contact', () => {
  const day =
    'У понеділок Дональд Трамп прийняв у Білому домі Володимира Зеленського, а тоді зібрав саміт з Емманюелем Макроном, Кіром Стармером і Фрідріхом Мерцом.\n\n';

  test('is of the one at which who says it took part', () => {
    const roots = rootsOf(`${day}«Розмова була дуже доброю», — сказав український президент.`, 'uk');
    assert.deepEqual(roots, { meeting: ['person:zelensky'], summit: ['alpha'] });
  });

  test('is of the last one where he took part there', () => {
    const roots = rootsOf(`${day}«Розмова була дуже доброю», — сказав Макрон.`, 'uk');
    assert.deepEqual(roots, { meeting: ['alpha'], summit: ['person:macron'] });
  });

  test('that only leaders hold is of theirs', () => {
    const off = 'Donald Trump called off a summit with Vladimir Putin in Budapest.';
    const not = 'Marco Rubio and Sergey Lavrov will not meet this week, the White House said.';
    const roots = rootsOf(`${off} ${not}\n\n"Work on the summit goes on," Viktor Orban said.`, 'en');
    assert.deepEqual(roots, { summit: ['person:trump', 'person:orban'], meeting: ['state:US#president'] });
  });

  test('leaves the summit of ministers', () => {
    const roots = rootsOf(
      'Donald Trump and Vladimir Putin spoke by phone on Monday. Marco Rubio and Sergey Lavrov met in Geneva on Sunday for a ministerial summit.\n\n"The summit was useful," Lavrov said.',
      'en',
    );
    assert.deepEqual(roots, { call: ['alpha'], meeting: ['person:lavrov'] });
  });

  test('with another day is of none that was spoken of', () => {
    const call = 'Президент Франції Емманюель Макрон 3 березня поговорив телефоном з Олафом Шольцом.';
    const roots = (said: string) => rootsOf(`${call} ${said}, повідомили в Єлисейському палаці.`, 'uk').call;
    assert.ok(!roots('Розмова відбулася 20 лютого')?.includes('state:FR#president'));
    assert.deepEqual(roots('Розмова 3 березня була теплою'), ['state:FR#president']);
    assert.deepEqual(roots('Розмова була теплою'), ['state:FR#president']);
  });
});

describe('what somebody says of a contact', () => {
  test('may name it beside the words that he says', () => {
    const talks = 'Marco Rubio and Sergey Lavrov held talks in Geneva on Sunday.';
    assert.deepEqual(rootsOf(`${talks} "They are going well," Rubio said of the talks.`, 'en'), {
      talks: ['person:rubio'],
    });
    const call = 'The announcement followed a phone call between Donald Trump and Vladimir Putin';
    assert.deepEqual(rootsOf(`${call} that Trump described as "very productive".`, 'en'), {
      call: ['person:trump'],
    });
    assert.deepEqual(rootsOf(`${call}. Trump described the weather as "very good".`, 'en'), {
      call: ['alpha'],
    });
  });

  test('may be how it went, and nothing more', () => {
    const call = 'Donald Trump called Volodymyr Zelensky on Monday.';
    assert.deepEqual(rootsOf(`${call} "It went very well," Trump said.`, 'en'), { call: ['person:trump'] });
    assert.deepEqual(rootsOf(`${call} "It went very well," Viktor Orban said.`, 'en'), { call: ['alpha'] });
    const uk = (said: string) => rootsOf(`Дональд Трамп набрав Володимира Зеленського. ${said}.`, 'uk').call;
    assert.deepEqual(uk('Усе «пройшло дуже добре», підсумував Трамп у соцмережі'), ['person:trump']);
    assert.deepEqual(uk('Усе пройшло дуже добре на виборах у Техасі, підсумував Трамп у соцмережі'), [
      'alpha',
    ]);
    assert.deepEqual(
      rootsOf('Дональд Трамп позвонил Владимиру Зеленскому. Все прошло отлично, сказал Трамп.', 'ru').call,
      ['person:trump'],
    );
  });

  test('to another who took part there is told by who passes it on', () => {
    assert.deepEqual(
      rootsOf(
        'Анкара готова прийняти обидві сторони, сказав міністр закордонних справ Туреччини Хакан Фідан у телефонній розмові з Сергієм Лавровим, пише агентство «Анадолу».',
        'uk',
      ).call,
      ['outlet:anadolu'],
    );
    assert.deepEqual(
      rootsOf(
        'Хакан Фідан поговорив телефоном з Сергієм Лавровим. Фідан назвав розмову корисною, пише агентство «Анадолу».',
        'uk',
      ).call,
      ['person:fidan'],
    );
  });
});
