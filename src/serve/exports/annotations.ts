/** W3C Web Annotation: each report as an annotation of the words it rests on. */
import type { Report, Span } from '../../main.js';
import { VERSION } from '../../version.js';
import { type EntryEvidence, iriOf, linkOf, withEvidence } from './evidence.js';
import type { Format, Source } from './format.js';
import { titleOf } from './titles.js';
import { wellFormed } from './well-formed.js';

export const annotations: Format = {
  name: 'annotations',
  summary: 'W3C Web Annotation: the evidence as annotations of the articles',
  media: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  ending: 'jsonld',
  async *write(source) {
    const head = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:litopys:annotations',
      type: 'AnnotationPage',
    };
    yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
    const texts = new Texts(source);
    let first = true;
    for await (const one of withEvidence(source))
      for (const report of one.reports) {
        yield `${first ? '' : ','}\n${JSON.stringify(annotation(report, one, await texts.of(report.article)))}`;
        first = false;
      }
    yield '\n]}\n';
  },
};

/** Texts of the articles last asked for; entries that lie side by side often rest on the same ones. */
class Texts {
  private readonly known = new Map<string, string>();
  private static readonly MOST = 100;

  constructor(private readonly source: Source) {}

  async of(article: string): Promise<string> {
    const text = this.known.get(article) ?? (await this.source.store.article(article))?.article.text ?? '';
    this.known.delete(article);
    this.known.set(article, text);
    const [oldest] = this.known.keys();
    if (this.known.size > Texts.MOST && oldest !== undefined) this.known.delete(oldest);
    return text;
  }
}

function annotation(report: Report, { entry, articles }: EntryEvidence, text: string) {
  const article = articles.get(report.article);
  const source = linkOf(article?.url) ?? iriOf('article', report.article);
  return {
    id: iriOf('report', report.id),
    type: 'Annotation',
    motivation: 'describing',
    generator: { id: 'urn:litopys:software', type: 'Software', name: `Litopys ${VERSION}` },
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: titleOf(entry) },
      { type: 'TextualBody', purpose: 'tagging', value: report.type },
      { type: 'SpecificResource', purpose: 'linking', source: iriOf('entry', entry.id) },
    ],
    target: report.spans.map((span) => ({
      type: 'SpecificResource',
      source,
      ...(article?.published && { state: { type: 'TimeState', sourceDate: article.published } }),
      selector: selectors(text, span),
    })),
  };
}

const BESIDE = 32;

/**
 * The words with those beside them, and their place. Places count code points (Web Annotation Data Model, 4.2.5), not
 * the code units of readings.
 */
function selectors(text: string, { start, end }: Span) {
  const exact = text.slice(start, end);
  const from = codePoints(text.slice(0, start));
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: wellFormed(text.slice(Math.max(0, start - BESIDE), start)),
      suffix: wellFormed(text.slice(end, end + BESIDE)),
    },
    { type: 'TextPositionSelector', start: from, end: from + codePoints(exact) },
  ];
}

function codePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}
