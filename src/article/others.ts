import { drop, type Trace } from './furniture.js';
import type { Element } from './tree.js';

/** Less running text is no article. */
const LEAST_ARTICLE = 200;

/**
 * Takes out the articles that a page goes on with after its own (endless scrolling): what is of one make with an
 * element around the headline and has a headline of its own.
 */
export function dropOtherArticles(headline: Element, trace: Trace): void {
  for (let own = headline.parent; own?.parent; own = own.parent) {
    const { parent } = own;
    if (own.running < LEAST_ARTICLE) continue;
    for (const other of parent.children) {
      if (typeof other === 'string' || other === own || other.dropped !== null) continue;
      if (isTwin(other, own, headline)) drop(other, 'another article', trace);
    }
    if (own.name === 'body') return;
  }
}

function isTwin(other: Element, own: Element, headline: Element): boolean {
  if (other.name !== own.name || other.running === 0) return false;
  const article = own.name === 'article' || /Article|BlogPosting/.test(own.attributes.itemtype ?? '');
  if (!article && other.attributes.class !== own.attributes.class) return false;
  return holds(other, headline.name) && (article || headline.name === 'h1');
}

function holds(element: Element, name: string): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && child.text > 0 && (child.name === name || holds(child, name)),
  );
}
