/** Trains what tells the act of a statement, from gold statements of all languages that have acts. Deterministic. */
import { plainArticle } from '../../src/article/plain.js';
import { ACTS } from '../../src/model/index.js';
import { actFeatures, entryOfCue, isQuoted, tokensIn } from '../../src/reading/statements/act-features.js';
import { ACT_BITS, RULED } from '../../src/reading/statements/act-model.js';
import { ruledAct } from '../../src/reading/statements/acts.js';
import { lexiconOf } from '../../src/reading/statements/lexicon.js';
import { generator } from '../random.js';
import type { MarkedArticle } from './articles.js';
import { analyserOf } from './lessons.js';

export interface ActExample {
  readonly features: readonly number[];
  readonly act: number;
  readonly ruled: number;
}

/** The statements of marked articles as features and act. */
export function actExamples(articles: readonly MarkedArticle[], code: string, models: string): ActExample[] {
  const { language, analyser } = analyserOf(code, models);
  const lexicon = lexiconOf(language.words);
  return articles.flatMap(({ text, statements }) => {
    const article = plainArticle(text, {}, language.words.article);
    const analysis = analyser.analyse(article.text, article.blocks);
    return statements.flatMap(({ content, cue, act }) => {
      if (act === undefined) return [];
      const cueTokens = tokensIn(analysis, cue);
      const entry = entryOfCue(cueTokens, lexicon);
      const draft = { content, cue: cueTokens.map(({ index }) => index), entry };
      const { act: ruled, rule } = ruledAct(draft, analysis, lexicon);
      const judged = {
        cue: cueTokens,
        content: tokensIn(analysis, content),
        entry,
        ruled,
        rule,
        quoted: isQuoted(text, content),
      };
      return [{ features: actFeatures(judged, lexicon), act: ACTS.indexOf(act), ruled: ACTS.indexOf(ruled) }];
    });
  });
}

const EPOCHS = 8;
const RATE = 0.1;
const DECAY = 0.005;

/** Weights by AdaGrad (Duchi et al. 2011): a row of one an act for every hash. */
export function trainActs(examples: readonly ActExample[]): Float32Array {
  const weights = new Float32Array((1 << ACT_BITS) * ACTS.length);
  const squares = new Float32Array(weights.length).fill(1e-3);
  const random = generator(7);
  const order = [...examples];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as ActExample, order[i] as ActExample];
    }
    for (const example of order) learn(example, weights, squares);
  }
  return weights;
}

function learn({ features, act, ruled }: ActExample, weights: Float32Array, squares: Float32Array): void {
  const size = ACTS.length;
  const rows = features.map((hash) => (hash & ((1 << ACT_BITS) - 1)) * size);
  const sums = new Float64Array(size);
  sums[ruled] = RULED;
  for (const row of rows)
    for (let k = 0; k < size; k++) sums[k] = (sums[k] as number) + (weights[row + k] as number);
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  for (const row of rows)
    for (let k = 0; k < size; k++) {
      const at = row + k;
      const error = (powers[k] as number) / total - (k === act ? 1 : 0);
      const gradient = error + DECAY * (weights[at] as number);
      squares[at] = (squares[at] as number) + gradient * gradient;
      weights[at] = (weights[at] as number) - (RATE * gradient) / Math.sqrt(squares[at] as number);
    }
}
