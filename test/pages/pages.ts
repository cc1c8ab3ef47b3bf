/** Pages in the manner of common content systems, each with what a careful reader takes from it. */
import { EASTERN } from './eastern.js';
import { MODERN, type Template } from './modern.js';
import { bodyOf, type Code, makeStory, type Story, type TestPage } from './story.js';
import { SYSTEMS } from './systems.js';

const TEMPLATES: Readonly<Record<string, Template>> = { ...MODERN, ...SYSTEMS, ...EASTERN };
/** Templates in the manner of outlets of one part of the world, and those whose encoding has Cyrillic letters only. */
const LANGUAGES: Readonly<Record<string, readonly Code[]>> = {
  tables1251: ['ru', 'uk'],
  koi8Header: ['ru', 'uk'],
  lying1251: ['uk', 'ru'],
  blocksAgency: ['ru', 'uk'],
  paper: ['en', 'uk'],
  bitrix: ['ru', 'uk'],
};

/** All test pages; the same on every run. @param seed other stories in the same pages */
export function testPages(seed = 1): TestPage[] {
  return Object.entries(TEMPLATES).flatMap(([name, template], place) =>
    (LANGUAGES[name] ?? (['uk', 'en', 'ru'] as const)).map((code, index): TestPage => {
      const story = makeStory(code, seed * 1000 + place * 10 + index);
      return pageIn(name, template, story);
    }),
  );
}

/** A story in every kind of page that is made for its language, each made when it is asked for. */
export function pageKinds(code: Code): ((story: Story) => TestPage)[] {
  return Object.entries(TEMPLATES)
    .filter(([name]) => (LANGUAGES[name] ?? [code]).includes(code))
    .map(
      ([name, template]) =>
        (story) =>
          pageIn(name, template, story),
    );
}

function pageIn(name: string, template: Template, story: Story): TestPage {
  const made = template(story);
  const expected = {
    title: story.title,
    body: bodyOf(story.parts),
    byline: story.author,
    published: `${story.local}${story.zone}`,
    ...made.expected,
  };
  return {
    name: `${name}-${story.code}`,
    code: story.code,
    bytes: encoded(made.html, made.encoding ?? 'utf-8'),
    headers: made.header ? { 'content-type': made.header } : {},
    url: story.url,
    expected,
  };
}

/** Bytes of a text in an encoding; for 8-bit ones through the decoder's own table. */
function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  const table = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 255; byte >= 0; byte--) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text], (letter) => table.get(letter) ?? (letter === '’' ? 39 : 63));
}
