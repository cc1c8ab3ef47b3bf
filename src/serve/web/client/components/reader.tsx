/** A reading as one works with it: the marked text, and beside it what is under the eye, and lists of all. */
import { useState } from 'preact/hooks';
import type { Reading, Span } from '../../../../model/index.js';
import type { Layer } from '../../../segments.js';
import { linkTo } from '../core/route.js';
import { type Key, t } from '../language/index.js';
import { type Chosen, MarkedText } from './marked-text.js';
import { Pointing } from './pointing.js';
import { ContactCard, DateCard, FigureCard, MentionCard, StatementCard, wordsOf } from './readings.js';
import { WordCard } from './word-card.js';

const LAYERS: readonly (readonly [Layer, Key])[] = [
  ['statement', 'statements'],
  ['contact', 'contacts'],
  ['figure', 'figures'],
  ['date', 'dates'],
  ['mention', 'names'],
];

export interface ReaderProps {
  readonly reading: Reading;
  /** What is chosen at first. */
  readonly first?: Chosen | null;
  /** Letters that a link points at. */
  readonly found?: Span | null;
  /** Where the chronicle has a reading; null when it has it not. */
  readonly entryOf?: (chosen: Chosen) => string | null;
}

export function Reader({ reading, first, found = null, entryOf = () => null }: ReaderProps) {
  const [chosen, choose] = useState<Chosen | null>(
    first ?? (reading.contacts.length > 0 ? { layer: 'contact', of: 0 } : null),
  );
  const [hidden, hide] = useState<ReadonlySet<Layer>>(new Set());
  // On a phone the sheet below stays closed, so that it does not cover the text.
  const [isOpen, open] = useState(false);
  const entry = chosen && entryOf(chosen);
  const layers = new Set(
    LAYERS.flatMap(([layer]) =>
      hidden.has(layer) ? [] : layer === 'statement' ? [layer, 'cue' as Layer] : [layer],
    ),
  );
  const toggle = (layer: Layer) =>
    hide(new Set(hidden.has(layer) ? [...hidden].filter((one) => one !== layer) : [...hidden, layer]));
  return (
    <div class="reader">
      <fieldset class="layers">
        <legend class="sr-only">{t('shown')}</legend>
        {LAYERS.map(([layer, name]) => (
          <label key={layer} class={`layer-${layer}`}>
            <input type="checkbox" checked={!hidden.has(layer)} onChange={() => toggle(layer)} /> {t(name)}
          </label>
        ))}
      </fieldset>
      <Pointing
        choose={choose}
        card={(readings) => <WordCard reading={reading} readings={readings} entryOf={entryOf} />}
      >
        <MarkedText {...{ reading, chosen, layers, found }} />
      </Pointing>
      <aside class={`beside${isOpen ? ' open' : ''}`} aria-label={t('details')}>
        <button type="button" class="sheet-handle" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {isOpen ? t('hideDetails') : t('details')}
          {!isOpen && chosen && <span class="soft"> · {headOf(reading, chosen)}</span>}
        </button>
        <div class="sheet">
          <div aria-live="polite">
            {chosen ? <Card reading={reading} chosen={chosen} /> : <p class="hint">{t('pointAtWords')}</p>}
          </div>
          {entry && (
            <p>
              <a href={linkTo(`/entries/${entry}`)}>{t('inChronicle')} →</a>
            </p>
          )}
          <Lists reading={reading} choose={choose} />
        </div>
      </aside>
    </div>
  );
}

/** What the closed sheet says of the chosen reading. */
function headOf(reading: Reading, { layer, of }: Chosen): string {
  if (layer === 'statement') {
    const { speaker, act } = reading.statements[of] ?? {};
    return `${speaker?.name ?? t('notStated')} ${act ? t(`act.${act}`) : ''}`;
  }
  if (layer === 'contact') {
    const { participants = [], kind } = reading.contacts[of] ?? {};
    return `${participants.map(({ name }) => name).join(' + ')}${kind ? ` · ${t(`kind.${kind}`)}` : ''}`;
  }
  const span =
    layer === 'mention' ? reading.mentions[of] : layer === 'date' ? reading.dates[of] : reading.figures[of];
  return span ? reading.article.text.slice(span.start, span.end) : '';
}

function Card({ reading, chosen: { layer, of } }: { reading: Reading; chosen: Chosen }) {
  if (layer === 'statement') return <StatementCard reading={reading} of={of} />;
  if (layer === 'contact') return <ContactCard reading={reading} of={of} />;
  if (layer === 'figure') return <FigureCard reading={reading} of={of} />;
  if (layer === 'date') return <DateCard reading={reading} of={of} />;
  return <MentionCard reading={reading} of={of} />;
}

/** Everything once more as lists, for the keyboard and for a first look. */
function Lists({ reading, choose }: { reading: Reading; choose: (chosen: Chosen) => void }) {
  const { text } = reading.article;
  const lists: { layer: Chosen['layer']; name: Key; items: string[] }[] = [
    {
      layer: 'contact',
      name: 'contacts',
      items: reading.contacts.map(
        ({ kind, participants }) =>
          `${t(`kind.${kind}`)}: ${participants.map(({ name }) => name).join(', ')}`,
      ),
    },
    {
      layer: 'statement',
      name: 'statements',
      items: reading.statements.map(
        ({ speaker, content }) => `${speaker?.name ?? t('notStated')}: ${short(wordsOf(reading, content))}`,
      ),
    },
    {
      layer: 'figure',
      name: 'figures',
      items: reading.figures.map(({ start, end }) => text.slice(start, end)),
    },
    { layer: 'date', name: 'dates', items: reading.dates.map(({ start, end }) => text.slice(start, end)) },
  ];
  return (
    <>
      {lists
        .filter(({ items }) => items.length > 0)
        .map(({ layer, name, items }) => (
          <details key={layer} open={layer === 'statement' || layer === 'contact'}>
            <summary>
              {t(name)} <span class="count">{items.length}</span>
            </summary>
            <ol class="readings">
              {items.map((item, of) => (
                <li key={of}>
                  <button type="button" onClick={() => choose({ layer, of })}>
                    {item}
                  </button>
                </li>
              ))}
            </ol>
          </details>
        ))}
    </>
  );
}

const short = (words: string): string => (words.length > 90 ? `${words.slice(0, 88)}…` : words);
