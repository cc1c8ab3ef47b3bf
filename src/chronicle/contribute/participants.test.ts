import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';

/** The parties of the contacts of an article. */
function partiesOf(text: string): string[][] {
  const reading = read(text, { outlet: 'alpha', published: '2024-11-10T23:30:00Z', language: 'en' });
  return chronicler
    .contribute(reading, 'doc')
    .reports.flatMap(({ report }) =>
      report.type === 'contact' ? [report.participants.map(({ entity }) => entity ?? '?').sort()] : [],
    );
}

describe('who speaks for the only other party', () => {
  test('tells of a contact, and was not the one spoken with', () => {
    const parties = partiesOf(
      'Olaf Scholz, the German chancellor, discussed the war with him by phone, and the two agreed to work together, Scholz’s spokesman Steffen Hebestreit said in Berlin.',
    );
    assert.ok(!parties.some((all) => all.includes('person:hebestreit')), JSON.stringify(parties));
  });

  test('may himself speak with somebody of another state', () => {
    const parties = partiesOf(
      'Kremlin aide Yuri Ushakov spoke by phone with US National Security Adviser Jake Sullivan, Ushakov told reporters.',
    );
    assert.ok(
      parties.some((all) => all.includes('person:ushakov')),
      JSON.stringify(parties),
    );
  });
});
