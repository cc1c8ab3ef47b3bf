/** What tells a page from a plain text: its first tags, whatever stands before them. */

/** Whether a text is an HTML page rather than running text. */
export function isPage(text: string): boolean {
  const head = firstTags(text.slice(0, 20_000)).slice(0, 3000);
  return (
    /^<(?:!doctype\s+html|html|head|body|article|main|meta)\b/i.test(head) ||
    (/^<(?:div|p|h1|section|table|center|font|link|script|title|base|style)\b/i.test(head) &&
      /<\/(?:p|div|h1|td|body)>/i.test(text.slice(0, 50_000))) ||
    // Whatever a server wrote before it.
    (/<html[\s>]/i.test(text.slice(0, 20_000)) &&
      (head.startsWith('<') || /<\/head>/i.test(text.slice(0, 500_000))) &&
      /<body[\s>]/i.test(text.slice(0, 500_000)))
  );
}

/** What follows the declaration and the comments that a page may begin with. */
function firstTags(head: string): string {
  let rest = head.replace(/^[\s\ufeff]+/, '');
  for (const [opens, closes] of BEFORE_TAGS)
    for (let end = 0; rest.startsWith(opens) && end >= 0; ) {
      end = rest.indexOf(closes);
      if (end >= 0) rest = rest.slice(end + closes.length).trimStart();
    }
  return rest;
}

const BEFORE_TAGS = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const;
