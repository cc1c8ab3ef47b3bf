/** The model of the name recogniser in bytes: as it is stored, and as threads share it. */
import { LitopysError } from '../../model/index.js';
import {
  type Contents,
  inOneRow,
  int32At,
  type Place,
  packed,
  unpacked,
  withLaidOut,
} from '../tagging/packing.js';
import type { NameRules } from './lemmas.js';
import { type NamesNetwork, type NetworkHead, networkFrom, networkLength } from './network/layout.js';
import { type HashPlaces, placesOf } from './table.js';
import { bucketsOf } from './weights.js';

const NAMES_VERSION = 5;

export interface NamesModel {
  readonly language: string;
  /** Guideline to read by (see the model card). */
  readonly guideline: number;
  /** Norms of words in small letters that may begin a name. */
  readonly starters: readonly string[];
  /** Known names: hash of stems, and kind (see `LISTED`) with `BEGINS`. */
  readonly lists: string;
  /** Stems and the group of words they are in. */
  readonly clusters: string;
  /** Whether it was trained with the word groups of its language; models without the mark were not. */
  readonly grouped?: boolean | undefined;
  readonly rules: NameRules;
  /** Parts of names in the nominative, in small letters, a space between. */
  readonly bases: string;
  /** What a margin is divided by to be a logit. */
  readonly scale: number;
  /** See `bucketsOf`. */
  readonly weights: Int8Array;
  /** A network whose scores are added to those of the weights. */
  readonly network?: { readonly head: NetworkHead; readonly bytes: Int8Array } | undefined;
}

/** The bytes of a model: version, size of the head, the head as JSON (Brotli), the weights. */
export function encodeNames({ weights, network, ...rest }: NamesModel): Uint8Array {
  const beside = network?.bytes ?? new Int8Array(0);
  const all = new Int8Array(weights.length + beside.length);
  all.set(weights);
  all.set(beside, weights.length);
  const head: StoredHead = { ...rest, ...(network && { network: network.head }) };
  return packed(NAMES_VERSION, head, all);
}

/** The head of the file: its network is told by its sizes, the numbers stand after the weights. */
type StoredHead = Omit<NamesModel, 'weights' | 'network'> & { readonly network?: NetworkHead };

type LaidOutHead = Omit<StoredHead, 'lists' | 'clusters'> & {
  readonly stored: number;
  readonly lists: TablePlaces;
  readonly clusters: TablePlaces;
  /** Where the numbers of the network stand. */
  readonly beside: Place;
};

interface TablePlaces {
  readonly keys: Place;
  readonly values: Place;
}

/** The model as threads can share it: laid out, none of them needs weights of its own. */
export function namesLaidOut(bytes: Uint8Array): Uint8Array {
  return withLaidOut(bytes, NAMES_VERSION, ({ head, weights }: Contents) => {
    const { lists, clusters, ...rest } = head as StoredHead;
    const { linear, beside } = partsOf(weights, rest.network);
    const buckets = bucketsOf(linear);
    const [names, groups] = [placesOf(lists), placesOf(clusters)];
    const tables = [buckets, names.keys, names.values, groups.keys, groups.values, beside];
    const { bytes, places } = inOneRow(tables);
    return {
      head: {
        ...rest,
        stored: buckets.length,
        lists: { keys: places[1], values: places[2] },
        clusters: { keys: places[3], values: places[4] },
        beside: places[5],
      },
      weights: bytes,
    };
  });
}

/** A model as it is read from: its tables as text, or laid out; weights bucket by bucket. */
export type OpenedModel = Omit<NamesModel, 'lists' | 'clusters' | 'network'> & {
  readonly lists: string | HashPlaces;
  readonly clusters: string | HashPlaces;
  readonly network: NamesNetwork | null;
};

/** @throws LitopysError `model.version` when it was written by another version of the trainer */
export function decodeNames(bytes: Uint8Array): OpenedModel {
  const { version, head, weights, isLaidOut } = unpacked(bytes, NAMES_VERSION);
  if (version !== NAMES_VERSION)
    throw new LitopysError('model.version', 'the names model was written by another version', {
      where: 'models/<language>/names.bin',
      next: 'run npm run train, or install the package again',
    });
  if (!isLaidOut) {
    const { network, ...rest } = head as StoredHead;
    const { linear, beside } = partsOf(weights, network);
    // A copy, for a view would keep all that the model was stored as.
    const own = network ? networkFrom(network, beside.slice()) : null;
    return { ...rest, weights: bucketsOf(linear), network: own };
  }
  const { stored, lists, clusters, beside, network, ...rest } = head as LaidOutHead;
  const tableAt = ({ keys, values }: TablePlaces): HashPlaces => ({
    keys: int32At(weights, keys),
    values: new Uint8Array(weights.buffer, weights.byteOffset + values[0], values[1]),
  });
  return {
    ...rest,
    lists: tableAt(lists),
    clusters: tableAt(clusters),
    weights: weights.subarray(0, stored),
    network: network ? networkFrom(network, weights.subarray(beside[0], beside[0] + beside[1])) : null,
  };
}

/** The linear weights, and the numbers of the network that stand after them. */
function partsOf(
  weights: Int8Array,
  network: NetworkHead | undefined,
): { linear: Int8Array; beside: Int8Array } {
  const end = weights.length - (network ? networkLength(network) : 0);
  return { linear: weights.subarray(0, end), beside: weights.subarray(end) };
}
