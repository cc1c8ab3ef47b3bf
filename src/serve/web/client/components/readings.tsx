/** What was read, field by field: of a statement, contact, figure or date, and of a name. */
import type { ComponentChildren } from 'preact';
import type {
  Contact,
  DateReading,
  Entity,
  Figure,
  Reading,
  Span,
  Statement,
} from '../../../../model/index.js';
import { type Key, numberText, t, timeText } from '../language/index.js';
import { reasonText } from '../language/reasons.js';
import { Chain, linksOf } from './chain.js';
import { toneOf } from './marked-text.js';

/** A row of name and value; a value that is not stated is left out. */
export function Row({ name, children }: { name: Key; children: ComponentChildren }) {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return (
    <div>
      <dt>{t(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Made({ rule, confidence }: { rule: string; confidence: number }) {
  return (
    <>
      <Row name="rule">
        <code>{rule}</code>
      </Row>
      <Row name="confidence">{numberText(confidence, { style: 'percent' })}</Row>
    </>
  );
}

export const wordsOf = (reading: Reading, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => reading.article.text.slice(start, end)).join(' … ');
const quoted = (reading: Reading, span: Span | null): string | null =>
  span ? `«${reading.article.text.slice(span.start, span.end)}»` : null;

export function StatementCard({ reading, of }: { reading: Reading; of: number }) {
  const statement = reading.statements[of] as Statement;
  const { speaker, addressee, medium, act, mode, condition } = statement;
  return (
    <section class={`card tone${toneOf(reading, of)}`} aria-label={t('statement')}>
      <h2>
        {speaker?.name ?? <em>{t('notStated')}</em>} <span class="tag">{t(`act.${act}`)}</span>
      </h2>
      <p class="words" lang={reading.language.code}>
        {wordsOf(reading, statement.content)}
      </p>
      <dl>
        <Row name="chain">
          <Chain links={linksOf(reading, statement)} />
        </Row>
        <Row name="foundBy">{speaker && reasonText(speaker.how)}</Row>
        <Row name="addressee">{addressee?.name}</Row>
        <Row name="medium">{quoted(reading, medium)}</Row>
        <Row name="mode">{t(`mode.${mode}`)}</Row>
        <Row name="condition">{condition.length > 0 ? wordsOf(reading, condition) : null}</Row>
        <Made {...statement} />
      </dl>
    </section>
  );
}

export function ContactCard({ reading, of }: { reading: Reading; of: number }) {
  const contact = reading.contacts[of] as Contact;
  const differing = reading.divergences.filter((one) => one.contact === contact.id);
  return (
    <section class="card" aria-label={t('contact')}>
      <h2>
        {contact.participants.map(({ name }) => name).join(' + ')}{' '}
        <span class="tag">{t(`kind.${contact.kind}`)}</span>{' '}
        <span class="tag">{t(`status.${contact.status}`)}</span>
      </h2>
      {differing.map((one) => (
        <div class={`divergence ${one.grade}`} key={one.field}>
          <strong>
            {t(`field.${one.field}`)}: {t(one.grade)}
          </strong>
          <ul>
            {one.accounts.map((account) => (
              <li key={account.start}>
                «{account.text}» — {account.source?.name ?? t('articleItself')}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <dl>
        <Row name="date">{timeText(contact.date)}</Row>
        <Row name="place">{quoted(reading, contact.place)}</Row>
        <Row name="duration">{quoted(reading, contact.duration)}</Row>
        <Row name="accounts">
          <ul>
            {contact.accounts.map((account) => (
              <li key={account.start}>
                {account.source?.name ?? t('articleItself')}: «
                {account.channelText ?? reading.article.text.slice(account.start, account.end)}»
              </li>
            ))}
          </ul>
        </Row>
        <Made {...contact} />
      </dl>
    </section>
  );
}

export function FigureCard({ reading, of }: { reading: Reading; of: number }) {
  const figure = reading.figures[of] as Figure;
  return (
    <section class="card" aria-label={t('figure')}>
      <h2>{figureText(figure)}</h2>
      <p class="words" lang={reading.language.code}>
        {quoted(reading, figure)}
      </p>
      <dl>
        <Row name="figure">{figure.counted && wordsOf(reading, [figure.counted])}</Row>
        <Row name="date">{figure.period && wordsOf(reading, [figure.period])}</Row>
        <Row name="speaker">{figure.claimedBy?.name}</Row>
        <Made {...figure} />
      </dl>
    </section>
  );
}

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '~': '≈' };

export function figureText({
  comparator,
  value,
  valueTo,
  unit,
  change,
}: Pick<Figure, 'comparator' | 'value' | 'unit' | 'change'> & {
  valueTo?: number | null | undefined;
}): string {
  const sign = comparator === '=' ? '' : `${SIGNS[comparator] ?? comparator} `;
  const range = valueTo === undefined || valueTo === null ? '' : `–${numberText(valueTo)}`;
  const arrow = change === 'rise' ? ' ↑' : change === 'fall' ? ' ↓' : '';
  return `${sign}${numberText(value)}${range} ${unit}${arrow}`;
}

export function DateCard({ reading, of }: { reading: Reading; of: number }) {
  const date = reading.dates[of] as DateReading;
  return (
    <section class="card" aria-label={t('date')}>
      <h2>{timeText(date.date)}</h2>
      <p class="words">{quoted(reading, date)}</p>
      <ol>
        {date.working.map((step) => (
          <li key={step.what}>{step.what}</li>
        ))}
      </ol>
      <dl>
        <Made {...date} />
      </dl>
    </section>
  );
}

export function MentionCard({ reading, of }: { reading: Reading; of: number }) {
  const mention = reading.mentions[of];
  const entity: Entity | undefined = reading.entities.find(({ id }) => id === mention?.entity);
  if (!mention) return null;
  return (
    <section class="card" aria-label={mention.lemma}>
      <h2>{entity?.name ?? mention.lemma}</h2>
      <p>{entity?.names.join(', ')}</p>
      <dl>
        <Row name="kind">{mention.type}</Row>
        <Made {...mention} />
      </dl>
    </section>
  );
}
