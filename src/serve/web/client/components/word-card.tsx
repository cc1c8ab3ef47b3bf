/** What the card at the words says: who speaks, through whom it came, what is done by it, and how sure that is. */
import type { Made, Reading } from '../../../../model/index.js';
import { linkTo } from '../core/route.js';
import { numberText, t, timeText } from '../language/index.js';
import { Chain, linksOf } from './chain.js';
import { type Chosen, toneOf } from './marked-text.js';
import { figureText } from './readings.js';

/** Chains of one contact; more are in its entry. */
const MOST_CHAINS = 4;

export interface WordCardProps {
  readonly reading: Reading;
  /** The innermost reading first, then the statement it stands in. */
  readonly readings: readonly Chosen[];
  /** Where the chronicle has a reading; null when it has it not. */
  readonly entryOf: (chosen: Chosen) => string | null;
}

export function WordCard({ reading, readings, entryOf }: WordCardProps) {
  return (
    <>
      {readings.map((one) => (
        <Brief key={one.layer} reading={reading} chosen={one} entry={entryOf(one)} />
      ))}
    </>
  );
}

interface BriefProps {
  readonly reading: Reading;
  readonly chosen: Chosen;
  readonly entry: string | null;
}

function Brief({ reading, chosen: { layer, of }, entry }: BriefProps) {
  const made = madeOf(reading, { layer, of });
  if (!made) return null;
  return (
    <section class={layer === 'statement' ? `brief tone${toneOf(reading, of)}` : 'brief'}>
      <Says reading={reading} chosen={{ layer, of }} />
      <p class="facts">
        {t('confidence')}: {numberText(made.confidence, { style: 'percent' })} · {t('rule')}:{' '}
        <code>{made.rule}</code>
      </p>
      {entry && (
        <p>
          <a href={linkTo(`/entries/${entry}`)}>{t('inChronicle')} →</a>
        </p>
      )}
    </section>
  );
}

function madeOf(reading: Reading, { layer, of }: Chosen): Made | undefined {
  if (layer === 'statement') return reading.statements[of];
  if (layer === 'contact') return reading.contacts[of];
  if (layer === 'figure') return reading.figures[of];
  return layer === 'date' ? reading.dates[of] : reading.mentions[of];
}

function Says({ reading, chosen: { layer, of } }: { reading: Reading; chosen: Chosen }) {
  if (layer === 'statement') {
    const statement = reading.statements[of];
    if (!statement) return null;
    return (
      <>
        <p class="brief-head">
          <strong>{statement.speaker?.name ?? t('notStated')}</strong>{' '}
          <span class="tag">{t(`act.${statement.act}`)}</span>{' '}
          <span class="tag">{t(`mode.${statement.mode}`)}</span>
        </p>
        <p>
          <Chain links={linksOf(reading, statement)} />
        </p>
      </>
    );
  }
  if (layer === 'contact') return <ContactSays reading={reading} of={of} />;
  if (layer === 'figure') {
    const figure = reading.figures[of];
    if (!figure) return null;
    return (
      <p class="brief-head">
        <strong>{figureText(figure)}</strong>
        {figure.claimedBy && ` — ${figure.claimedBy.name}`}
      </p>
    );
  }
  if (layer === 'date') {
    const date = reading.dates[of];
    return (
      <>
        <p class="brief-head">
          <strong>{timeText(date?.date ?? null)}</strong>
        </p>
        {date && date.working.length > 0 && <p>{date.working.map(({ what }) => what).join('; ')}</p>}
      </>
    );
  }
  const mention = reading.mentions[of];
  const entity = reading.entities.find(({ id }) => id === mention?.entity);
  return (
    <p class="brief-head">
      <strong>{entity?.name ?? mention?.lemma}</strong>{' '}
      {mention && <span class="tag">{t(`mention.${mention.type}`)}</span>}
    </p>
  );
}

function ContactSays({ reading, of }: { reading: Reading; of: number }) {
  const contact = reading.contacts[of];
  if (!contact) return null;
  const differing = reading.divergences.filter((one) => one.contact === contact.id);
  return (
    <>
      <p class="brief-head">
        <strong>{contact.participants.map(({ name }) => name).join(' + ')}</strong>{' '}
        <span class="tag">{t(`kind.${contact.kind}`)}</span>{' '}
        <span class="tag">{t(`status.${contact.status}`)}</span>
        {contact.date && ` ${timeText(contact.date)}`}
      </p>
      {(contact.sources.length > 0 ? contact.sources : [null]).slice(0, MOST_CHAINS).map((source) => (
        <p key={source?.name}>
          <Chain links={[reading.article.outlet ?? t('articleItself'), ...(source ? [source.name] : [])]} />
        </p>
      ))}
      {differing.map((one) => (
        <p key={one.field} class={`grade ${one.grade}`}>
          {t(`field.${one.field}`)}: {t(one.grade)} —{' '}
          {one.accounts.map(({ text }) => `«${text}»`).join(' / ')}
        </p>
      ))}
    </>
  );
}
