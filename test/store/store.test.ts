/** The store, the same on SQLite and on a real PostgreSQL. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { defaultPipeline } from '../../src/main.js';
import { openStore, type Packed, packArticle, type Store, type StoreWorld } from '../../src/store/index.js';
import { COPY, EDITED, SAMPLES, type Sample } from './articles.js';
import { double } from './double.js';
import { type Server, startPostgres } from './postgres.js';

const NOW = '2025-03-01T00:00:00.000Z';
const pipeline = defaultPipeline();

function packed(sample: Sample): Packed {
  return packArticle(pipeline.open(sample.text, sample.publication).prepare(double.contribute, sample.doc));
}

/** An article that was read when any date was taken for its publication. */
function farAhead(sample: Sample, more: string): Packed {
  const opened = pipeline.open(`${sample.text}\n\n${more}`, { ...sample.publication, published: null });
  const published = '9999-01-01T00:00:00Z';
  const prepared = opened.prepare((reading, doc) => {
    return double.contribute({ ...reading, article: { ...reading.article, published } }, doc);
  }, more);
  return packArticle(prepared);
}

const all = [...SAMPLES, EDITED, COPY].map(packed);

for (const kind of ['sqlite', 'postgres'] as const)
  describe(`the store on ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'litopys-store-'));
    let server: Server | null = null;
    let count = 0;
    const fresh = async (merger: StoreWorld['merger'] = () => double) => {
      const place = server ? await server.database() : join(folder, `${++count}.db`);
      return openStore(place, { merger, now: () => NOW });
    };
    let store: Store;

    before(async () => {
      if (kind === 'postgres') server = await startPostgres();
      store = await fresh();
      await store.add(all);
    });
    after(async () => {
      await store?.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test('adds articles once', async () => {
      const again = await store.add(all);
      assert.deepEqual(again, { articles: 0, known: all.length, reports: 0, entries: 0 });
      assert.equal((await store.totals()).articles, all.length);
    });

    test('gives the same whatever the order and the batches', async () => {
      const other = await fresh();
      for (const one of [...all].reverse()) await other.add([one]);
      const [ours, theirs] = await Promise.all([linesOf(store), linesOf(other)]);
      assert.deepEqual(theirs, ours);
      await other.close();
    });

    test('keeps a text with characters of code 0 in every part, as text without them', async () => {
      const other = await fresh();
      const sample = {
        doc: 'nul\0doc',
        text: 'Заголовок\0 новини\n\nРечник\0 уряду Олег Коваль заявив: «Переговори\0 тривають».',
        publication: { outlet: 'Видання\0', url: 'https://a.example/\0', byline: '\0', language: 'uk' },
      };
      assert.equal((await other.add([packed(sample as Sample)])).articles, 1);
      const [line] = (await other.articles({})).items;
      const kept = await other.article(line?.id ?? '');
      assert.equal(kept?.article.text, sample.text.replaceAll('\0', '\ufffd'));
      assert.equal(JSON.stringify(kept).includes('\\u0000'), false);
      await other.close();
    });

    test('finds words in any form and language', async () => {
      const found = async (question: string, language?: string) =>
        (await store.search({ words: pipeline.wordForms(question), in: 'articles', language })).items.map(
          ({ article }) => article.doc,
        );
      assert.deepEqual((await found('переговорам')).sort(), ['ru-1', 'ru-2', 'uk-1', 'uk-1b']);
      assert.deepEqual((await found('переговорам', 'ru')).sort(), ['ru-1', 'ru-2']);
      assert.deepEqual(await found('talking'), []);
      assert.deepEqual((await found('negotiations~')).sort(), ['en-1', 'ru-1', 'ru-2', 'uk-1', 'uk-1b']);
      assert.deepEqual(await found('negotiations'), []);
      assert.deepEqual(await found('допомогою'), ['uk-2']);
      assert.deepEqual((await found('балтійськ*')).sort(), ['uk-1', 'uk-1b']);
    });

    test('shows hits with their words', async () => {
      const { items } = await store.search({ words: pipeline.wordForms('переговори'), types: ['statement'] });
      assert.ok(items.length > 0);
      for (const { snippet, matches, entry, report } of items) {
        assert.ok(entry && report);
        assert.ok(entry.reports.includes(report.id));
        assert.ok(matches.some(({ start, end }) => /^перегов/i.test(snippet.slice(start, end))));
      }
    });

    test('pages through a timeline without loss', async () => {
      const whole = (await store.entries({}, { limit: 1000 })).items.map(({ id }) => id);
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<Store['entries']>> = await store.entries({}, { limit: 2, cursor });
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null);
      assert.ok(whole.length > 5);
      assert.deepEqual(paged, whole);
      const oldest = (await store.entries({ order: 'oldest' }, { limit: 1000 })).items.map(
        ({ first }) => first,
      );
      assert.equal(oldest.length, whole.length);
    });

    test('filters by party, kind, status, outlet and date', async () => {
      const [stubb] = await store.entitiesNamed('Александр Стубб');
      assert.ok(stubb);
      const calls = await store.entries({ types: ['contact'], kinds: ['call'], parties: [stubb.id] });
      assert.ok(calls.items.length > 0);
      assert.deepEqual((await store.entries({ parties: [stubb.id], kinds: ['letter'] })).items, []);
      const [obrij] = (await store.entries({ outlets: ['Обрій'], from: '2025-02-05', to: '2025-02-05' }))
        .items;
      assert.ok(obrij);
      assert.deepEqual((await store.entries({ outlets: ['Обрій'], from: '2025-02-06' })).items, []);
      assert.deepEqual((await store.entries({ standing: 'party' })).items, []);
    });

    test('shows an entry with reports, articles and ties', async () => {
      const [first] = (await store.entries({ outlets: ['Эхо'], types: ['statement'] })).items;
      assert.ok(first);
      const whole = await store.entry(first.id);
      assert.ok(whole);
      assert.deepEqual(
        whole.reports.map(({ id }) => id),
        first.reports,
      );
      assert.deepEqual(whole.articles.map(({ doc }) => doc).sort(), ['ru-1', 'ru-2']);
      assert.deepEqual(
        whole.ties.map(({ kind }) => kind),
        ['copy'],
      );
      assert.equal((await store.entry(first.id.slice(0, 8)))?.entry.id, first.id);
      assert.equal(await store.entry('nothing'), null);
    });

    test('keeps versions, and says what was withdrawn', async () => {
      const article = await store.article('uk-1b');
      assert.deepEqual(
        article?.versions.map(({ doc }) => doc),
        ['uk-1', 'uk-1b'],
      );
      const delta = await store.delta('2025-02-03T12:00:00+02:00');
      assert.ok(delta.fresh.length > 0);
      assert.ok(delta.repeated.length > 0);
      assert.ok(delta.withdrawn.every(({ tie }) => tie.kind === 'version'));
      const earlier = await store.reading(article?.versions[0]?.id ?? '');
      assert.equal(earlier?.article.text, SAMPLES[0]?.text);
    });

    test('gives back a reading as it was', async () => {
      const reading = pipeline.read(SAMPLES[3]?.text ?? '', SAMPLES[3]?.publication ?? {});
      assert.deepEqual(await store.reading(reading.article.id), JSON.parse(JSON.stringify(reading)));
    });

    test('knows entities, their page and who meets whom', async () => {
      const [stubb] = await store.entitiesNamed('александр стубб');
      const page = await store.entityPage(stubb?.id ?? '');
      assert.ok(page && page.counts.length > 0 && page.latest.length > 0);
      assert.ok(page.with.length > 0);
      const edges = await store.network({});
      assert.ok(edges.some(({ one, other }) => one === stubb?.id || other === stubb?.id));
      // A word within the name, and no sign of it a pattern.
      assert.ok((await store.entitiesNamed('стуб')).some(({ id }) => id === stubb?.id));
      assert.deepEqual(await store.entitiesNamed('ст_б'), []);
      assert.deepEqual(await store.entitiesNamed('%'), []);
      assert.ok((await store.entities({ limit: 2 })).next);
    });

    test('names entities in the language that is asked for, where articles of it name them as fully', async () => {
      const [stubb] = await store.entitiesNamed('александр стубб');
      const nameIn = async (language: string) =>
        (await store.entityLines([stubb?.id ?? ''], language))[0]?.name ?? '';
      const { entity } = (await store.entityPage(stubb?.id ?? '')) ?? {};
      const full = (language: string) =>
        (entity?.names ?? []).filter((one) => one.language === language && one.name.includes(' '));
      const languages = ['uk', 'ru', 'en'].filter((language) => full(language).length > 0);
      assert.ok(languages.length > 1);
      for (const language of languages) {
        const name = await nameIn(language);
        assert.ok(
          full(language).some((one) => one.name === name),
          `${language}: ${name}`,
        );
      }
      // Nobody names him in it: as ever.
      assert.equal(await nameIn('pl'), entity?.name);
    });

    test('counts days and totals', async () => {
      const days = await store.calendar({ from: '2025-02-01', to: '2025-02-28' });
      assert.ok(days.some(({ day, contacts }) => day === '2025-02-03' && contacts > 0));
      const totals = await store.totals();
      assert.deepEqual(totals.languages.map(({ language }) => language).sort(), ['en', 'ru', 'uk']);
    });

    test('gives the points of the timeline, or counts where there are too many', async () => {
      const { items } = await store.entries({ order: 'oldest' }, { limit: 1000 });
      const whole = await store.timeline({}, 1000);
      assert.deepEqual(
        whole.points?.map(({ id }) => id),
        items.map(({ id }) => id),
      );
      assert.equal(whole.total, items.length);
      const counted = whole.bins.reduce((sum, bin) => sum + bin.contacts + bin.statements + bin.figures, 0);
      assert.equal(counted, items.length);
      assert.equal(whole.first, whole.points?.[0]?.at);
      const crowded = await store.timeline({ types: ['statement'] }, 1);
      assert.equal(crowded.points, null);
      assert.ok(crowded.total > 1 && crowded.bins.every(({ contacts }) => contacts === 0));
      assert.deepEqual((await store.timeline({ from: '2031' }, 10)).points, []);
      // Ranges of an index are counted without a further filter, groups with one: both give the same.
      const kinds = [...new Set(items.flatMap((one) => (one.type === 'contact' ? [one.kind] : [])))];
      for (const span of [{}, { from: '2025-02-03T09:30', to: '2025-02-20' }, { to: '2025-02-03T12:00' }])
        assert.deepEqual(
          await store.timeline({ types: ['contact'], ...span }, 0),
          await store.timeline({ types: ['contact'], kinds, ...span }, 0),
        );
    });

    test('searches what is dated thousands of years ahead, as stores of earlier versions have it', async () => {
      const other = await fresh();
      const [one] = SAMPLES;
      assert.ok(one);
      await other.add([packed(one), farAhead(one, 'Переговори тривають.'), farAhead(one, 'Новина.')]);
      assert.deepEqual(
        (await other.examine(true)).filter(({ ok }) => !ok),
        [],
      );
      const words = pipeline.wordForms('переговори');
      const { items } = await other.search({ words, in: 'articles', from: '9999', to: '9999' });
      assert.equal(items.length, 2);
      await other.close();
    });

    test('counts what is dated thousands of years ahead', async () => {
      const other = await fresh();
      const [one] = SAMPLES;
      assert.ok(one);
      await other.add([packed(one), farAhead(one, 'Переговори тривають.')]);
      const { total, last, bins } = await other.timeline({}, 1000);
      assert.ok((last ?? 0) > 2 ** 31 && total > 1);
      assert.ok(bins.some(({ at }) => at > 2 ** 31) && bins.some(({ at }) => at < 2 ** 31));
      await other.close();
    });

    test('gives entries by their ids in order, once or twice', async () => {
      const [one, two] = (await store.entries({})).items;
      assert.ok(one && two);
      const found = await store.entriesOf([two.id, 'none', one.id, two.id]);
      assert.deepEqual(
        found.map(({ id }) => id),
        [two.id, one.id, two.id],
      );
    });

    test('lists the units of figures and the reports of one', async () => {
      const [percent] = (await store.units({}, 10)).filter(({ unit }) => unit === '%');
      assert.ok(percent && percent.figures > 0);
      const reports = await store.figureReports({ units: ['%'] }, 100);
      assert.ok(reports.length >= percent.figures);
      assert.ok(reports.every(({ report }) => report.type === 'figure' && report.unit === '%'));
      assert.equal((await store.figureReports({ units: ['%'] }, 1)).length, 1);
    });

    test('gives the plans of a span of time, and counts them by month', async () => {
      const every = (await store.plans({}, { limit: 500 })).items;
      const dated = every.filter(({ due }) => due !== null);
      assert.ok(dated.length > 0);
      const month = dated[0]?.due?.slice(0, 7) ?? '';
      const within = (await store.plans({ from: `${month}-01`, to: month })).items;
      assert.deepEqual(
        within,
        dated.filter(({ due }) => due?.startsWith(month)),
      );
      assert.deepEqual((await store.plans({ from: '2031-01-01' })).items, []);
      assert.deepEqual(
        (await store.plans({ undated: true })).items,
        every.filter(({ due }) => due === null),
      );
      const months = await store.planMonths();
      assert.equal(months.find((one) => one.month === month)?.plans, within.length);
    });

    test('applies reviews, and undoes them without loss', async () => {
      const other = await fresh();
      await other.add(all);
      const lines = await linesOf(other);
      const [entry] = (await other.entries({ types: ['statement'] })).items;
      assert.ok(entry);
      const review = {
        id: 'r1',
        at: NOW,
        by: 'Olena',
        why: 'not said',
        action: 'reject' as const,
        target: { type: 'entry' as const, id: entry.id, reports: [] },
        others: [],
        field: null,
        value: null,
      };
      const kept = await other.review(review);
      assert.deepEqual(kept.target.reports, [...entry.reports].sort());
      assert.equal(await other.entry(entry.id), null);
      await other.review(review); // The same again changes nothing.
      assert.equal((await other.reviews()).items.length, 1);
      await other.review({
        ...review,
        id: 'r2',
        action: 'undo',
        target: { type: 'review', id: 'r1', reports: [] },
      });
      assert.deepEqual(await linesOf(other), lines);
      await assert.rejects(
        other.review({ ...review, id: 'r3', target: { type: 'entry', id: 'none', reports: [] } }),
        { code: 'review.target' },
      );
      await other.close();
    });

    test('joins entries of different groups by review', async () => {
      const other = await fresh();
      await other.add(all);
      const [one, two] = (await other.entries({ types: ['contact'] })).items;
      assert.ok(one && two);
      const before = (await other.entries({}, { limit: 1000 })).items.length;
      await other.review({
        id: 'j1',
        at: NOW,
        by: 'Olena',
        why: 'the same call',
        action: 'join',
        target: { type: 'entry', id: one.id, reports: [] },
        others: two.reports,
        field: null,
        value: null,
      });
      assert.equal((await other.entries({}, { limit: 1000 })).items.length, before - 1);
      await other.close();
    });

    test('remembers visits, searches, outlets and jobs', async () => {
      assert.equal(await store.seenBy('olena'), 0);
      const last = await store.visit('olena');
      assert.equal(await store.seenBy('olena'), last);
      assert.deepEqual(await store.events(last), []);
      assert.ok((await store.events(0)).length > all.length);
      await store.saveSearch({ name: 'Baltic', text: 'Baltic sea', filter: { types: ['statement'] } });
      assert.equal((await store.savedSearches())[0]?.text, 'Baltic sea');
      assert.equal(await store.removeSearch('Baltic'), true);
      await store.addOutlets([{ id: 'obrij', name: 'Обрій' }]);
      assert.deepEqual(await store.outlets(), [{ id: 'obrij', name: 'Обрій' }]);
    });

    test('merges with outlets that were added beside other articles', async () => {
      let known: readonly string[] = [];
      let adding: Promise<void> | null = null;
      const other: Store = await fresh((outlets) => {
        known = outlets.map(({ id }) => id);
        // While the articles that asked are not written yet.
        adding ??= other.addOutlets([{ id: 'obrij', name: 'Обрій' }]);
        return double;
      });
      const [first, second] = all as [Packed, Packed];
      await other.add([first]);
      await adding;
      await other.add([second]);
      assert.deepEqual(known, ['obrij']);
      await other.close();
    });
  });

/** All that a store has, as one can compare it. */
async function linesOf(store: Store): Promise<unknown> {
  const { items } = await store.entries({}, { limit: 1000 });
  const entities = await store.entities({ limit: 1000 });
  const articles = await store.articles({}, { limit: 1000 });
  const ids = articles.items.map(({ id }) => id);
  return { items, entities: entities.items, articles: articles.items, ties: await store.ties(ids) };
}
