/** Words that say what an account of a contact leaves out, or that something did not come up, in three languages. */

const NOT_DISCUSSED =
  /(?:^|[^\p{L}])(?:не йшлося|не йдеться|мова не йшла|не обговорювал\p{L}{1,3}|не порушувал\p{L}{1,3}|речи не шло|речь не шла|не обсуждал\p{L}{1,3}|не поднимал\p{L}{1,3}|(?:was|were) not (?:discussed|raised)|(?:was|were)n['’]t (?:discussed|raised)|did(?: not|n['’]t) (?:come up|discuss|raise)|never came up)(?!\p{L})/iu;

const LEFT_OUT =
  /(?:^|[^\p{L}])(?:не згад\p{L}{2,8}|без (?:жодної )?згадки|без слів про|ані слова|ні слова|промовча\p{L}{1,3}|оминул\p{L}{1,3}|не упомя\p{L}{2,6}|не упомина\p{L}{2,5}|без (?:всякого )?упоминания|без слов об?|ни слова|умолча\p{L}{1,3}|обош\p{L}{2,4} молчанием|left (?:\p{L}+ ){1,4}out|(?:makes?|made|making|with) no mention of|did(?: not|n['’]t) mention|does(?: not|n['’]t) mention|without mentioning|omit(?:s|ted|ting)|no word (?:of|on|about)|silent (?:on|about))(?!\p{L})/iu;

/** Results, not themes: an account that leaves out an approval tells of another outcome. */
const RESULT =
  /(?:^|[^\p{L}])(?:схвален|погоджен|домовленост|згод[уиао]|поступ|прогрес|прорив|одобрен|согласован|договор[её]нност|прорыв|approv|agreement|accord|breakthrough|progress|consent|commitment)/iu;

export interface Omission {
  readonly field: 'topics' | 'outcome';
  readonly grade: 'differs' | 'contradicts';
}

/** What some words say of the topics or the outcome of a contact that others tell of, or null. */
export function omissionIn(words: string): Omission | null {
  const bounded = words.length > 2000 ? words.slice(0, 2000) : words;
  const said = NOT_DISCUSSED.exec(bounded);
  const left = said ? null : LEFT_OUT.exec(bounded);
  if (!said && !left) return null;
  const at = (said ?? left)?.index ?? 0;
  const beside = bounded.slice(Math.max(0, at - 60), at + 80);
  return {
    field: left && RESULT.test(beside) ? 'outcome' : 'topics',
    grade: said ? 'contradicts' : 'differs',
  };
}
