/** English words → the form that a dictionary gives, and the root that it shares with what is made of it. */

const IRREGULAR = `
arose arise|arisen arise|ate eat|eaten eat|beat beat|beaten beat|became become|began begin|begun begin|bent bend|bet bet|bound bind|
bit bite|bitten bite|bled bleed|blew blow|blown blow|broke break|broken break|brought bring|built build|burnt burn|bought buy|
caught catch|chose choose|chosen choose|clung cling|came come|crept creep|dealt deal|dug dig|drew draw|drawn draw|drank drink|
driven drive|drove drive|fallen fall|fell fall|fed feed|fought fight|fled flee|flew fly|flown fly|forbade forbid|forbidden forbid|
forgot forget|forgotten forget|forgave forgive|forgiven forgive|froze freeze|frozen freeze|gave give|given give|ground grind|
grew grow|grown grow|hung hang|heard hear|hid hide|hidden hide|held hold|knew know|known know|laid lay|led lead|left leave|
lent lend|lost lose|meant mean|met meet|paid pay|proven prove|rang ring|risen rise|rose rise|ran run|said say|saw see|seen see|
sought seek|sold sell|sent send|shook shake|shaken shake|shot shoot|shown show|shrank shrink|sang sing|sank sink|sunk sink|
slept sleep|spoke speak|spoken speak|spent spend|sprang spring|stood stand|stole steal|stolen steal|stuck stick|struck strike|
stricken strike|swore swear|sworn swear|swept sweep|swam swim|swung swing|took take|taken take|taught teach|tore tear|torn tear|
told tell|thought think|threw throw|thrown throw|understood understand|woke wake|wore wear|won win|withdrew withdraw|
withdrawn withdraw|withheld withhold|withstood withstand|wrote write|written write|overcame overcome|overthrown overthrow|
overthrew overthrow|undertook undertake|undertaken undertake|upheld uphold|children child|men man|women woman|people person|
feet foot|lives life|wives wife|leaves leaf|halves half|knives knife|thieves thief|wolves wolf|crises crisis|analyses analysis|
bases basis|media medium|criteria criterion|phenomena phenomenon|better good|best good|worse bad|worst bad|lied lie|dying die|
lying lie|tying tie|died die|tied tie
`;

const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  IRREGULAR.trim()
    .split(/\|\s*/u)
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Endings of forms, with what stands in their place in the lemma. */
const FORMS: readonly (readonly [ending: RegExp, ...lemma: readonly string[]])[] = [
  [/ies$/u, 'y'],
  [/ied$/u, 'y'],
  [/es$/u, '', 'e'],
  [/s$/u, ''],
  [/ed$/u, '', 'e'],
  [/ing$/u, '', 'e'],
  [/ier$/u, 'y'],
  [/iest$/u, 'y'],
  [/er$/u, '', 'e'],
  [/est$/u, '', 'e'],
];

/** A word as Americans spell it: "favour", "organise" and "centre" are no words of their own. */
export const spelt = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?<=..)our(?!s?$|[aeiou]?t)|(?<=[a-z]{3})our$/u, 'or')
    .replace(/(?<=..)is(?=e[ds]?$|ing$|ations?$)/u, 'iz')
    .replace(/(?<=.[bt])re$/u, 'er');

/** The lemmas that a form may be of, the likelier first; itself among them. */
export function lemmasOf(form: string): readonly string[] {
  const word = form.toLowerCase().replace(/['’]s?$/u, '');
  const irregular = IRREGULAR_FORMS.get(word);
  const found = irregular ? [irregular, word] : [word];
  for (const [ending, ...lemmas] of FORMS) {
    if (!ending.test(word)) continue;
    const stem = word.replace(ending, '');
    if (stem.length < 2) continue;
    for (const lemma of lemmas) found.push(stem + lemma);
    // "stopped" is of "stop", "called" of "call".
    if (/([bdglmnprt])\1$/u.test(stem)) found.push(stem.slice(0, -1));
  }
  return found;
}

const DERIVED =
  /(?:isation|ization|ification|ation|ition|ution|ments?|ness|ingly|ing|edly|ed|ators?|ate|ers?|ors?|ity|ive|ions?|ally|al|ly|ances?|ences?|ancy|ency|ants?|ents?|able|ible|ism|ists?|ful|ous|ary|ery|ory|ify|ise|ize|ite|age|es|s|y|e)$/u;
const SHORTEST_ROOT = 4;
const TWICE = 2;

/** What "investigate", "investigator" and "investigation" have in common. */
export function rootOf(lemma: string): string {
  let root = spelt(lemma).replace(/ense$/u, 'ence');
  for (let turn = 0; turn < TWICE; turn++) {
    const shorter = root.replace(DERIVED, '');
    if (shorter.length < SHORTEST_ROOT) break;
    root = shorter;
  }
  return root.replace(/(.)\1$/u, '$1').replace(/(?<=..)[ie]$/u, '');
}
