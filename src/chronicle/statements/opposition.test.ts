import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { featuresOf } from './features.js';
import { areOpposed } from './opposition.js';

const STATES: readonly [string, RegExp][] = [
  ['state:NO', /^(?:норв|norw)/i],
  ['state:FI', /^(?:фін|фин|finl|finn)/i],
];
const stateOf = (word: string): string | null => STATES.find(([, form]) => form.test(word))?.[0] ?? null;
const opposed = (one: string, other: string): boolean =>
  areOpposed(featuresOf(one, stateOf), featuresOf(other, stateOf));

describe('statements that deny each other', () => {
  const apart = [
    [
      'Норвегія отримала запрошення на форум у Бергені',
      'Норвегия не получала приглашения на форум в Бергене',
    ],
    ['the council will reopen the harbour', 'рада не відкриє гавань'],
    ['Norway had signed the fishing treaty', 'Норвегія не підписала договір про рибальство'],
    ['The mayor will sell the ferry', 'The mayor will not sell the ferry'],
    ['сторони домовилися про обмін човнами', 'the sides had failed to agree on the exchange of boats'],
    [
      'Norway had received the invitation to the forum',
      'Norway expected to receive an invitation to the forum',
    ],
    ['Norway had received the invitation to the forum', 'Norway had rejected the invitation to the forum'],
    ['Норвегія підтримує вступ Фінляндії до НАТО', 'Норвегия выступает против вступления Финляндии в НАТО'],
    ['Norway would block the entry of Finland into NATO', 'Норвегія підтримує вступ Фінляндії до НАТО'],
    ['рада запровадить нові мита на рибу', 'the council would lift duties on fish'],
    ['совет введет новые пошлины на рыбу', 'the council had postponed new duties on fish'],
    ['мер підвищить податок на човни', 'мэр снизит налог на лодки'],
    ['ця зустріч була найкращою з переговорів', 'the meeting had been the worst of the talks'],
    ['порт купить 40 кранів', 'порт купит 50 кранов'],
    [
      'рада виділить порту 40 млн євро у 2031 році',
      'the council would give the port 40 million euros in 2032',
    ],
    ['сторони обміняють 1000 на 1000 полонених', 'the sides will exchange 1,200 prisoners each'],
    ['Данило Гай зустрінеться з Ольгою Лінд', 'Danylo Hai met Olha Lind'],
    [
      'Danylo Hai will meet Olha Lind on Friday',
      'The meeting between Danylo Hai and Olha Lind has been called off',
    ],
    ['Гай і Лінд зустрінуться 12 травня', 'Hai and Lind will meet on May 19'],
    ['there will be no ferry tax', 'буде податок на поромах, ferry tax will come'],
  ];
  for (const [one, other] of apart)
    test(`${one} ≠ ${other}`, () => {
      assert.ok(opposed(one as string, other as string));
      assert.ok(opposed(other as string, one as string));
    });

  const same = [
    ['Норвегія не отримувала запрошення на форум', 'Норвегия не получала приглашения на форум'],
    ['не лише рада, а й порт отримав запрошення на форум', 'порт получил приглашение на форум'],
    ['порт не працюватиме, поки не відкриють міст', 'the port will stay shut until the bridge is open'],
    ['такої зустрічі не планують', 'no such meeting was being planned'],
    ['у цій війні немає переможців', 'there are no winners in this war'],
    [
      'Норвегія не підтримує вступ Фінляндії до НАТО',
      'Норвегия выступает против вступления Финляндии в НАТО',
    ],
    ['рада підтримує санкції проти порту', 'the council supports sanctions against the port'],
    ['рада запровадить мита на рибу', 'the council would impose duties on fish'],
    ['порт купить майже 250 кранів', 'порт купит 245 кранов'],
    ['порт втратив 1180 човнів', 'the port lost more than 1,100 boats'],
    ['порт продав 1 200 човнів', 'the port had sold 1,200 boats'],
    ['порт отримає 1,5 млн євро', 'the port would receive 1.5 million euros'],
    ['рада дала порту 40 млн євро', 'the council gave the port 40 million euros in 2031 for 12 cranes'],
    ['розмова тривала близько години', 'the conversation lasted 65 minutes'],
    ['на 30 днів відмовитися від ударів по порту', 'a 30-day halt to strikes on the port'],
    ['Гай зустрівся з Лінд після того, як рада проведе вибори', 'Hai met Lind'],
    ['він поїде не до Осло, а до Бергена', 'he will go to Bergen'],
    ['договір потрібен порту, щоб не втратити роботу', 'the port needs the treaty to keep its work'],
    ['рада хоче, щоб удари припинилися', 'the council does not want the strikes to go on'],
    ['немає сумнівів, що порт відкриють', 'no doubt the port will open'],
  ];
  for (const [one, other] of same)
    test(`${one} may be ${other}`, () => {
      assert.ok(!opposed(one as string, other as string));
      assert.ok(!opposed(other as string, one as string));
    });
});
