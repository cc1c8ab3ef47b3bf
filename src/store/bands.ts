/** The earliest articles of each band: what others may have been taken from. */
import type { Contribution } from '../model/index.js';
import { insertAll, parts } from './bulk.js';
import { contributionsOf } from './ties.js';
import type { Work } from './work.js';

/** Rows of the earliest articles of a band, and of those that come too late to be looked at. */
export const rowOf = (band: string) => `b:${band}`;
export const lateRowOf = (band: string) => `l:${band}`;

export class Bands {
  private readonly known = new Map<string, Contribution>();
  private readonly lists = new Map<string, Contribution[]>();

  constructor(private readonly work: Work) {}

  /** The earliest articles of a band that was loaded, in order. */
  earliest(band: string): readonly Contribution[] {
    return this.lists.get(band) ?? [];
  }

  /** Ids of all that are the earliest of some band that was loaded. */
  articles(): string[] {
    return [...this.known.keys()];
  }

  /** Takes new articles into their bands. @returns ids of those there already whose origin may be one of the new */
  async add(fresh: readonly Contribution[]): Promise<Set<string>> {
    const { tx, kind, merger } = this.work;
    const own = new Map<string, Set<Contribution>>();
    for (const one of fresh)
      for (const band of one.bands) own.set(band, (own.get(band) ?? new Set()).add(one));
    await this.load([...own.keys()]);
    for (const one of fresh) this.known.set(one.article.id, one);
    const changed = new Set<string>();
    const rows: [string, string][] = [];
    for (const [band, added] of own) {
      const before = this.earliest(band).filter(({ article }) => !has(added, article.id));
      const all = [...before, ...added].sort((a, b) => merger.inOrder(a.article, b.article));
      const first = all.findIndex((one) => added.has(one));
      this.lists.set(band, all.slice(0, merger.mostCompared));
      const late = all.slice(merger.mostCompared);
      for (const one of added)
        rows.push([late.includes(one) ? lateRowOf(band) : rowOf(band), one.article.id]);
      const displaced = late.filter((one) => !added.has(one)).map(({ article }) => article.id);
      if (displaced.length > 0) await this.setLate(band, displaced);
      if (first >= merger.mostCompared) continue;
      for (const one of all.slice(first)) if (!added.has(one)) changed.add(one.article.id);
      // All that are late in the band are later than any of the earliest.
      if (before.length < merger.mostCompared) continue;
      const later = tx.selectFrom('article_bands').select('article').where('band', '=', lateRowOf(band));
      for (const { article } of await later.execute()) changed.add(article);
    }
    await insertAll(tx, kind, 'article_bands', ['band', 'article'], rows);
    for (const { article } of fresh) changed.delete(article.id);
    return changed;
  }

  /** Loads the earliest articles of bands, where they are not loaded yet. */
  async load(bands: readonly string[]): Promise<void> {
    const { tx, merger } = this.work;
    const ids = new Map<string, string[]>();
    const unknown = [...new Set(bands)].filter((band) => !this.lists.has(band));
    for (const band of unknown) this.lists.set(band, []);
    for (const part of parts(unknown.map(rowOf)))
      for (const { band, article } of await tx
        .selectFrom('article_bands')
        .select(['band', 'article'])
        .where('band', 'in', part)
        .execute()) {
        const list = ids.get(band);
        if (list) list.push(article);
        else ids.set(band, [article]);
      }
    const asked = new Set([...ids.values()].flat().filter((id) => !this.known.has(id)));
    for (const one of await contributionsOf(this.work, [...asked])) this.known.set(one.article.id, one);
    for (const band of unknown) {
      const list = (ids.get(rowOf(band)) ?? []).flatMap((id) => this.known.get(id) ?? []);
      list.sort((a, b) => merger.inOrder(a.article, b.article));
      this.lists.set(band, list.slice(0, merger.mostCompared));
      // Stores of before schema 6 have all of them.
      const surplus = list.slice(merger.mostCompared).map(({ article }) => article.id);
      if (surplus.length > 0) await this.setLate(band, surplus);
    }
  }

  private async setLate(band: string, articles: readonly string[]): Promise<void> {
    for (const part of parts(articles))
      await this.work.tx
        .updateTable('article_bands')
        .set({ band: lateRowOf(band) })
        .where('band', '=', rowOf(band))
        .where('article', 'in', part)
        .execute();
  }
}

const has = (list: ReadonlySet<Contribution>, id: string) =>
  [...list].some(({ article }) => article.id === id);
