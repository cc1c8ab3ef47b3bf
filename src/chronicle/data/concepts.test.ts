import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meaningOf } from './concepts.js';

describe('meanings of words', () => {
  const same = [
    ['посилити', 'посилення', 'посилює', 'усилить', 'усиливает', 'усиление', 'strengthen', 'reinforce'],
    ['зусилля', 'зусиль', 'усилия', 'усилий', 'efforts'],
    ['терпіння', 'терпение', 'patience', 'patient'],
    ['вигода', 'выгода', 'польза', 'пользу', 'benefit'],
    ['спроба', 'намагався', 'попытка', 'пытался', 'пытаются', 'tried'],
    ['відставка', 'відставок', 'отставку', 'отставной', 'resigned'],
    ['виконати', 'виконав', 'виконання', 'исполнить', 'исполнение', 'выполнил', 'fulfil'],
    ['участь', 'участие', 'участии', 'участвует', 'participate'],
    ['страйк', 'забастовка', 'walkout', 'strikers'],
    ['поштовх', 'толчок', 'impetus'],
    ['вигадка', 'вымыслом', 'fiction'],
    ['колишній', 'бывшего', 'former'],
    ['зустрінуться', 'встретятся', 'meeting'],
    ['подзвонив', 'разговаривали', 'phone'],
    ['відклав', 'отложил', 'postponed'],
    ['висловив', 'выразить', 'express'],
    ['повернення', 'возвращение', 'return'],
    ['прибуток', 'прибыль', 'profit'],
    ['мито', 'пошлина', 'tariff'],
    ['рідкісноземельні', 'редкоземельных', 'earths'],
    ['проголосувати', 'проголосовать', 'voted'],
    ['ініціювала', 'инициатива', 'initiated'],
    ['переговори', 'переговоры', 'talks'],
    ['військові', 'военные', 'military'],
    ['оборона', 'defence'],
    ['полонених', 'военнопленных', 'prisoners'],
    ['продовжити', 'продолжается', 'триває', 'continues'],
    ['скоротити', 'сократить'],
    ['невеликий', 'небольшой', 'small'],
    ['неприйнятні', 'неприемлемыми', 'unacceptable'],
    ['позитивну', 'положительную', 'positive'],
    ['відреагував', 'отреагировал', 'reacted'],
    ['розчарування', 'разочарованы', 'disappointment'],
    ['суперечка', 'ссора', 'quarrel'],
    ['стурбований', 'встревожены', 'concern'],
    ['безпека', 'безопасность', 'safety'],
    ['домовлялися', 'договаривались', 'agreed'],
    ['запевнив', 'заверил', 'assured'],
    ['розпочнуться', 'начнут', 'почали', 'started'],
    ['побачення', 'свидание', 'увидятся', 'meeting'],
    ['відкладати', 'откладывать', 'shelved'],
    ['найближчий', 'ближайшем', 'immediate'],
    ['величезний', 'огромный', 'huge'],
    ['колега', 'коллега', 'counterpart'],
    ['діалог', 'диалога', 'dialogue'],
    ['приїзд', 'приезд', 'visit'],
    ['телефоном', 'telephone'],
    ['двох', 'двух', 'two'],
    ['помирають', 'умирают', 'гибнут'],
    ['відомо', 'известно', 'aware'],
  ];
  for (const words of same)
    test(`${words.join(' = ')}`, () => {
      assert.equal(new Set(words.map((word) => meaningOf(word)?.id)).size, 1);
      assert.notEqual(meaningOf(words[0] as string), null);
    });

  const apart = [
    ['immediately', 'nearest'],
    ['warehouse', 'aware'],
    ['напрямок', 'directly'],
    ['началник', 'found'],
    ['бойкот', 'battle'],
    ['awareness', 'aware'],
    ['посилання', 'strengthen'],
    ['посилаючись', 'strengthen'],
    ['посилається', 'strengthen'],
    ['усилия', 'strengthen'],
    ['patients', 'терпіння'],
    ['пользователи', 'beneficial'],
    ['пользуется', 'beneficial'],
    ['пытали', 'tried'],
    ['пытает', 'trying'],
    ['отставание', 'resign'],
    ['відставання', 'resign'],
    ['отстаёт', 'resign'],
    ['виконавчий', 'fulfil'],
    ['виконавець', 'fulfil'],
    ['исполнительный', 'fulfil'],
    ['исполнитель', 'fulfil'],
    ['участились', 'participate'],
    ['участили', 'participate'],
    ['удар', 'страйк'],
    ['політичний', 'flew'],
    ['матеріалів', 'mother'],
    ['стільки', 'table'],
    ['решил', 'rest'],
    ['искал', 'lawsuit'],
    ['продолжалась', 'continue'],
    ['тривала', 'continue'],
    ['слухання', 'rumours'],
    ['небо', 'небольшой'],
    ['скоро', 'сократить'],
    ['окупність', 'occupied'],
    ['поводження', 'withdraw'],
    ['дождался', 'rain'],
    ['настав', 'insist'],
    ['сотрудничает', 'staff'],
    ['показания', 'shows'],
    ['прибыль', 'візит'],
    ['висловив', 'вислати'],
  ];
  for (const [one, two] of apart)
    test(`${one} ≠ ${two}`, () => {
      const meaning = meaningOf(two as string);
      assert.notEqual(meaning, null);
      assert.notEqual(meaningOf(one as string)?.id, meaning?.id);
    });

  const unlike = [
    ['Гостомель', 'гості'],
    ['гостиница', 'guests'],
    ['кровля', 'кровь'],
    ['treaties', 'лікування'],
    ['нестабильность', 'carry'],
    ['искусство', 'штучний'],
    ['execution', 'розстріл'],
    ['software', 'м\'який'],
    ['emergency', 'з\'явився'],
    ['батьківщина', 'батько'],
    ['present', 'подарунок'],
    ['like', 'similar'],
    ['голосували', 'voice'],
    ['викликала', 'вызов'],
    ['union', 'профспілка'],
    ['преимущественно', 'advantage'],
    ['уникальный', 'уникнути'],
    ['жалоба', 'траур'],
    ['деревня', 'trees'],
    ['спрос', 'спросил'],
    ['Маска', 'mask'],
    ['пропаганда', 'vanished'],
    ['fleet', 'втік'],
    ['testimony', 'тест'],
    ['solidarity', 'міцний'],
  ];
  for (const [one, two] of unlike)
    test(`${one} and ${two} share nothing`, () => {
      const [a, b] = [one, two].map((word) => meaningOf((word as string).toLowerCase())?.id);
      assert.ok(a === undefined || a !== b);
    });
});
