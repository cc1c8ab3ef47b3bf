/** Articles written for these tests. */
import type { Publication } from '../../src/main.js';

export interface Sample {
  readonly doc: string;
  readonly text: string;
  readonly publication: Publication;
}

export const SAMPLES: readonly Sample[] = [
  sample(
    'uk-1',
    'Обрій',
    '2025-02-03T10:00:00+02:00',
    'uk',
    `Президент Фінляндії Александр Стубб провів телефонну розмову з канцлером Німеччини Олафом Шольцом

Про це Стубб повідомив у понеділок, 3 лютого. «Ми домовилися про нові переговори щодо Балтійського моря», — сказав він.

За його словами, торгівля зросла на 12%.`,
  ),
  sample(
    'ru-1',
    'Волна',
    '2025-02-03T12:30:00+03:00',
    'ru',
    `Президент Финляндии Александр Стубб поговорил по телефону с канцлером Германии Олафом Шольцем

Разговор состоялся в понедельник, 3 февраля, сообщила пресс-служба Стубба. «Переговоры были полезными», — заявил Шольц.`,
  ),
  sample(
    'en-1',
    'Harbour Times',
    '2025-02-04T09:00:00Z',
    'en',
    `Stubb and Scholz to meet in Helsinki

Finnish President Alexander Stubb said on Tuesday that he will meet German Chancellor Olaf Scholz in Helsinki on February 20. "We need talks on the Baltic Sea," Stubb said.`,
  ),
  sample(
    'uk-2',
    'Обрій',
    '2025-02-05T08:00:00+02:00',
    'uk',
    `Міністр закордонних справ Естонії Маргус Цахкна відвідав Київ

«Естонія передасть Україні 20 машин швидкої допомоги», — заявив Цахкна на зустрічі з Андрієм Сибігою 5 лютого.`,
  ),
];

function sample(doc: string, outlet: string, published: string, language: string, text: string): Sample {
  return { doc, text, publication: { outlet, published, language, url: `https://example.org/${doc}` } };
}

/** The first sample as it was published again with another end. */
export const EDITED: Sample = {
  ...(SAMPLES[0] as Sample),
  doc: 'uk-1b',
  text: `${(SAMPLES[0] as Sample).text.split('За його словами')[0]?.trim()}\n\nНовина доповнюється.`,
  publication: { ...(SAMPLES[0] as Sample).publication, published: '2025-02-03T15:00:00+02:00' },
};

/** The Russian article, word for word, in another outlet. */
export const COPY: Sample = {
  ...(SAMPLES[1] as Sample),
  doc: 'ru-2',
  publication: {
    outlet: 'Эхо',
    published: '2025-02-03T13:00:00+03:00',
    language: 'ru',
    url: 'https://example.net/ru-2',
  },
};
