/** The words that give a reason, in three languages. */

const BECAUSE =
  /(?:^|[^\p{L}])(?:через те,? що|тому,? що|оскільки|щоб|аби|з-за|из-за|потому,? что|чтобы|поскольку|because(?: of)?|so as (?:not )?to|in order (?:not )?to|to avoid|did ?n.t want|did not want|не хот\p{L}*)\s+([^.;!?\n]{4,160})/iu;

/** The words from the reason on, or null. */
export function reasonIn(words: string): string | null {
  const match = BECAUSE.exec(words.length > 2000 ? words.slice(0, 2000) : words);
  return match ? match[0].replace(/^[^\p{L}]+/u, '').trim() : null;
}
