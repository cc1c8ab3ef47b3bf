import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { knowledge } from '../../../test/chronicle.js';
import { openWorld } from './world.js';

const world = openWorld(knowledge, []);

describe('whose word a person’s word is', () => {
  const voices = [
    ['peskov', '2025-06-01', 'state:RU#president', 'a spokesperson'],
    ['ushakov', '2025-06-01', 'state:RU#president', 'an aide'],
    ['dmitry-kozak', '2025-06-01', 'state:RU#president', 'a deputy head of office'],
    ['yermak', '2025-06-01', 'org:ua-president-office', 'a head of office'],
    ['podolyak', '2023-06-01', 'org:ua-president-office', 'an adviser'],
    ['vereshchuk', '2025-06-01', 'org:ua-president-office', 'a deputy head of office'],
    ['tykhyi', '2025-06-01', 'org:ua-mfa', 'a spokesperson of a ministry'],
    ['ryabkov', '2025-06-01', 'org:ru-mfa', 'a deputy minister'],
    ['misri', '2025-06-01', 'state:IN#foreign', 'a deputy minister of a ministry without an id'],
    ['jaiswal', '2025-06-01', 'state:IN#foreign', 'a spokesperson of a ministry without an id'],
  ] as const;
  for (const [person, day, body, what] of voices)
    test(`${what}: ${person} → ${body}`, () => {
      assert.equal(world.voiceOf(`person:${person}`, day), body);
    });

  const own = [
    ['lavrov', '2025-06-01', 'a foreign minister'],
    ['sybiha', '2025-06-01', 'a foreign minister who was a deputy head of office'],
    ['rubio', '2025-06-01', 'a secretary of state who is the adviser too'],
    ['belousov', '2025-06-01', 'a defence minister who was an aide'],
    ['syrskyi', '2025-06-01', 'a general'],
    ['milley', '2022-06-01', 'a general at the head of the staff'],
    ['witkoff', '2025-06-01', 'an envoy'],
    ['jake-sullivan', '2023-06-01', 'a national security adviser'],
    ['jonathan-powell', '2025-06-01', 'a national security adviser of a head of government'],
    ['nebenzia', '2025-06-01', 'an ambassador'],
    ['jake-sullivan', '2025-06-01', 'an adviser who has left'],
  ] as const;
  for (const [person, day, what] of own)
    test(`${what}: ${person} speaks for himself`, () => {
      assert.equal(world.voiceOf(`person:${person}`, day), null);
    });
});
