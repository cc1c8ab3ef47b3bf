/** A gzipped archive, unpacked member by member, so that a damaged member does not take along what stands behind it. */
import { AsyncIterReader } from 'warcio';
import type { ByteSource } from '../contract.js';

/** Bytes of the member that is being read are kept up to this many, to find the next one behind a damaged beginning. */
const MOST_KEPT = 32_000_000;
/** Bytes that are read again behind damage, after which no further member is looked for: a hostile file is all beginnings. */
const MOST_AGAIN = 64_000_000;
/** How every member begins. */
const MEMBER = Buffer.from([0x1f, 0x8b, 8]);

/** Bytes of an archive, packed or not, as stretches: one stretch where nothing is damaged. */
export class Packed {
  private readonly source: AsyncIterator<Uint8Array>;
  private kept: Buffer[] = [];
  /** Where the kept bytes begin. */
  private from = 0;
  /** Why the last stretch ended before the archive did; null at its end. */
  damage: string | null = null;
  private again = 0;

  constructor(source: ByteSource) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The bytes, unpacked, up to the end or to the first damage, which is then told by `damage`. */
  async *stretch(): AsyncGenerator<Uint8Array> {
    this.damage = null;
    if (!MEMBER.equals(await this.head())) return yield* this.plain();
    const start = this.from;
    const reader: AsyncIterReader = new AsyncIterReader(
      this.raw((): number => start + reader._rawOffset),
      'gzip',
    );
    for await (const part of reader) {
      // The reader hands on the packed bytes where it can not unpack them.
      if (reader.compressed === null) break;
      yield part;
    }
    const begun = start + reader._rawOffset;
    if (reader.compressed === null) this.damage = `a gzip member is damaged, from byte ${begun}`;
    else if (reader.inflator?.ended === false) this.damage = `the archive breaks off at byte ${this.end()}`;
    if (this.damage === null) return;
    this.again += this.end() - begun;
    this.drop(begun + 1);
  }

  /** What is not packed, of which nothing is kept. */
  private async *plain(): AsyncGenerator<Uint8Array> {
    const begun = this.kept;
    this.kept = [];
    yield* begun;
    for (let next = await this.source.next(); !next.done; next = await this.source.next()) yield next.value;
  }

  /** Whether so much was damaged that what stands behind it is not looked at. */
  get isGivenUp(): boolean {
    return this.again > MOST_AGAIN;
  }

  /** Goes to the next beginning of a member; false when there is none, or the archive is given up. */
  async toNextMember(): Promise<boolean> {
    while (!this.isGivenUp) {
      const bytes = this.kept.length === 1 ? (this.kept[0] as Buffer) : Buffer.concat(this.kept);
      const at = bytes.indexOf(MEMBER);
      this.kept = [bytes];
      this.drop(this.from + (at < 0 ? Math.max(0, bytes.length - MEMBER.length + 1) : at));
      if (at >= 0) return true;
      if (!(await this.more())) return false;
    }
    return false;
  }

  private end(): number {
    return this.kept.reduce((sum, part) => sum + part.length, this.from);
  }

  private async head(): Promise<Buffer> {
    while (this.end() - this.from < MEMBER.length && (await this.more()));
    return Buffer.concat(this.kept.slice(0, MEMBER.length)).subarray(0, MEMBER.length);
  }

  private async more(): Promise<boolean> {
    const next = await this.source.next();
    if (next.done) return false;
    this.kept.push(Buffer.from(next.value));
    return true;
  }

  /** The packed bytes from here on; those before the member that is being read are let go. */
  private async *raw(member: () => number): AsyncGenerator<Uint8Array> {
    let at = this.from;
    for (;;) {
      this.drop(Math.max(Math.min(member(), at), at - MOST_KEPT));
      if (at === this.end() && !(await this.more())) return;
      let begins = this.from;
      for (const part of [...this.kept]) {
        const ends = begins + part.length;
        if (ends > at) {
          const given = part.subarray(at - begins);
          at = ends;
          yield given;
        }
        begins = ends;
      }
    }
  }

  private drop(upTo: number): void {
    for (let part = this.kept[0]; part && this.from < upTo; part = this.kept[0]) {
      const gone = Math.min(part.length, upTo - this.from);
      this.from += gone;
      if (gone === part.length) this.kept.shift();
      else this.kept[0] = part.subarray(gone);
    }
  }
}
