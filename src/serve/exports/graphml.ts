/** GraphML: who stands in contacts with whom and who speaks to whom, for Gephi and its like. */
import type { EntityLine, Entry, Party } from '../../main.js';
import { stretchOf } from '../../model/index.js';
import type { Format, Source } from './format.js';
import { escaped } from './xml.js';

const KEYS = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="type" for="node" attr.name="type" attr.type="string"/>
<key id="uses" for="node" attr.name="articles" attr.type="int"/>
<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
<key id="relation" for="edge" attr.name="relation" attr.type="string"/>
<key id="kinds" for="edge" attr.name="kinds" attr.type="string"/>
<key id="first" for="edge" attr.name="first" attr.type="string"/>
<key id="last" for="edge" attr.name="last" attr.type="string"/>
<graph id="litopys" edgedefault="undirected">
`;

export const graphml: Format = {
  name: 'graphml',
  summary: 'a network for Gephi: contacts between parties, and who speaks to whom',
  media: 'application/graphml+xml; charset=utf-8',
  ending: 'graphml',
  async *write(source) {
    const { edges, names } = await networkOf(source);
    yield KEYS;
    const ids = [...names.keys()].sort();
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const part = ids.slice(at, at + AT_ONCE);
      const lines = await source.store.entityLines(part);
      const known = new Map(lines.map((line) => [line.id, line]));
      for (const id of part) yield nodeText(id, names.get(id) ?? id, known.get(id));
    }
    let count = 0;
    for (const [, edge] of [...edges].sort(([one], [other]) => (one < other ? -1 : 1)))
      yield edgeText(`e${count++}`, edge);
    yield '</graph>\n</graphml>\n';
  },
};

const AT_ONCE = 400;

interface EdgeOf {
  readonly from: string;
  readonly to: string;
  readonly relation: 'contact' | 'statement';
  readonly kinds: Map<string, number>;
  weight: number;
  first: string | null;
  last: string | null;
}

/** Pairs, which are few beside the entries they are counted from. A denied contact joins nobody. */
async function networkOf({ store, filter }: Source) {
  const edges = new Map<string, EdgeOf>();
  const names = new Map<string, string>();
  for await (const entry of store.everyEntry(filter)) {
    for (const [from, to] of pairsOf(entry)) {
      for (const { entity, name } of [from, to]) if (entity && !names.has(entity)) names.set(entity, name);
      addTo(edges, entry, from.entity ?? '', to.entity ?? '');
    }
  }
  return { edges, names };
}

function pairsOf(entry: Entry): [Party, Party][] {
  if (entry.type === 'statement')
    return entry.speaker?.entity && entry.addressee?.entity ? [[entry.speaker, entry.addressee]] : [];
  if (entry.type !== 'contact' || entry.status === 'denied') return [];
  const parties = entry.participants.filter(({ entity }) => entity !== null);
  return parties.flatMap((one, at) => parties.slice(at + 1).map((other): [Party, Party] => [one, other]));
}

function addTo(edges: Map<string, EdgeOf>, entry: Entry, one: string, other: string): void {
  if (one === other || entry.type === 'figure') return;
  const relation = entry.type;
  // Who calls whom is not known: a contact has no direction, a statement has one.
  const [from, to] = relation === 'contact' && one > other ? [other, one] : [one, other];
  const key = `${relation}\n${from}\n${to}`;
  const edge = edges.get(key) ?? { from, to, relation, kinds: new Map(), weight: 0, first: null, last: null };
  const kind = entry.type === 'contact' ? entry.kind : entry.act;
  const date = entry.type === 'contact' ? entry.date : null;
  const when = stretchOf(date)?.[0] ?? date ?? entry.first;
  edge.weight++;
  edge.kinds.set(kind, (edge.kinds.get(kind) ?? 0) + 1);
  if (when && (edge.first === null || when < edge.first)) edge.first = when;
  if (when && (edge.last === null || when > edge.last)) edge.last = when;
  edges.set(key, edge);
}

function nodeText(id: string, name: string, line: EntityLine | undefined): string {
  const data = [
    datum('label', line?.name ?? name),
    datum('type', line?.type ?? 'MISC'),
    datum('uses', String(line?.uses ?? 0)),
  ];
  return `<node id="${escaped(id)}">${data.join('')}</node>\n`;
}

function edgeText(id: string, { from, to, relation, kinds, weight, first, last }: EdgeOf): string {
  const list = [...kinds].sort(([one], [other]) => (one < other ? -1 : 1));
  const data = [
    datum('weight', String(weight)),
    datum('relation', relation),
    datum('kinds', list.map(([kind, count]) => `${kind} ${count}`).join(', ')),
    ...(first ? [datum('first', first)] : []),
    ...(last ? [datum('last', last)] : []),
  ];
  const directed = relation === 'statement' ? ' directed="true"' : '';
  return `<edge id="${id}" source="${escaped(from)}" target="${escaped(to)}"${directed}>${data.join('')}</edge>\n`;
}

function datum(key: string, text: string): string {
  return `<data key="${key}">${escaped(text)}</data>`;
}
