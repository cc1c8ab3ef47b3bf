/** What the scorer of chronicles reads: contacts, statements, copies, versions and what came of plans. */
import { type ArticleKey, evaluationOf } from '../../main.js';
import { type Format, listOf, type Source } from './format.js';

export const evaluation: Format = {
  name: 'evaluation',
  summary: 'what a scorer of chronicles compares with gold',
  media: 'application/json',
  ending: 'json',
  async *write(source) {
    yield `${JSON.stringify(await evaluated(source), null, 1)}\n`;
  },
};

async function evaluated({ store, filter, namesOf }: Source) {
  const articles: Pick<ArticleKey, 'id' | 'doc'>[] = [];
  for await (const { id, doc } of store.everyArticle()) articles.push({ id, doc });
  const used = new Map<string, string[]>();
  for await (const { id, names } of store.everyEntity())
    used.set(
      id,
      names.map(({ name }) => name),
    );
  const made = {
    articles,
    reports: await listOf(store.everyReport()),
    entries: await listOf(store.everyEntry(filter)),
    ties: await listOf(store.everyTie()),
    followUps: await listOf(store.everyFollowUp()),
  };
  return evaluationOf(made, { namesOf: (id) => [...(used.get(id) ?? []), ...namesOf(id)] });
}
