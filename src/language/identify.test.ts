import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifyLanguage } from './identify.js';

const TABLE: readonly (readonly [string, string])[] = [
  ['uk', 'Уряд затвердив бюджет на наступний рік після довгих суперечок.'],
  ['uk', 'Наступного тижня голова парламенту поїде до сусідньої держави.'],
  ['ru', 'Правительство утвердило бюджет на следующий год после долгих споров.'],
  ['ru', 'Голова парламента едет в столицу соседнего государства на неделю.'],
  ['be', 'Урад зацвердзіў бюджэт на наступны год пасля доўгіх спрэчак.'],
  ['bg', 'Правителството прие бюджета за следващата година след дълги спорове.'],
  ['pl', 'Rząd przyjął budżet na przyszły rok po długich sporach w sejmie.'],
  ['en', 'The government passed the budget for next year after a long dispute.'],
  ['de', 'Die Regierung hat nach langem Streit den Haushalt für das nächste Jahr beschlossen.'],
  ['fr', 'Le gouvernement a adopté le budget de l’année prochaine après de longs débats.'],
  ['zh', '政府在长时间的争论之后通过了明年的预算，议会将于下周进行表决。'],
  ['und', 'El gobierno aprobó el presupuesto del próximo año tras una larga disputa.'],
  ['und', 'Влада је усвојила буџет за следећу годину после дуге расправе.'],
  ['und', 'Η κυβέρνηση ενέκρινε τον προϋπολογισμό για το επόμενο έτος.'],
  ['und', '12 345 — 90 % !!!'],
  ['und', ''],
];

test('languages are told apart, and what is none of them is und', () => {
  for (const [code, text] of TABLE) assert.equal(identifyLanguage(text).code, code, text);
});

test('a long text is identified by its beginning', () => {
  const text = 'Уряд затвердив бюджет на наступний рік. '.repeat(20_000);
  const started = performance.now();
  assert.equal(identifyLanguage(text).code, 'uk');
  assert.ok(performance.now() - started < 1000);
});
