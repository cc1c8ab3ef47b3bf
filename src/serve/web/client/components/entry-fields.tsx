/** The fields of an entry, as rows of a description list. */
import type { Entry, Party } from '../../../../model/index.js';
import { measureText } from '../../../measures.js';
import { useNames } from '../core/names.js';
import { linkTo } from '../core/route.js';
import { t, timeText } from '../language/index.js';
import { figureText, Row } from './readings.js';

export function PartyLink({ party }: { party: Party | null }) {
  const nameOf = useNames();
  if (!party) return <em>{t('notStated')}</em>;
  return party.entity ? (
    <a href={linkTo(`/entities/${party.entity}`)}>{nameOf(party)}</a>
  ) : (
    <span>{party.name}</span>
  );
}

export function EntryFields({ entry }: { entry: Entry }) {
  if (entry.type === 'contact')
    return (
      <>
        <Row name="date">{timeText(entry.date)}</Row>
        <Row name="place">{entry.place}</Row>
        <Row name="duration">{entry.duration}</Row>
        <Row name="topics">{entry.topics.join('; ')}</Row>
        <Row name="participants">
          {entry.participants.map((party) => (
            <span key={party.name} class="party-link">
              <PartyLink party={party} />
            </span>
          ))}
        </Row>
      </>
    );
  return (
    <>
      <Row name="speaker">
        <PartyLink party={entry.type === 'statement' ? entry.speaker : entry.claimedBy} />
      </Row>
      {entry.type === 'statement' && (
        <Row name="addressee">{entry.addressee && <PartyLink party={entry.addressee} />}</Row>
      )}
      {entry.type === 'statement' && (
        <Row name="statement">
          <q lang={entry.language}>{entry.words}</q>
        </Row>
      )}
      {entry.type === 'figure' && (
        <Row name="figure">{figureText({ ...entry, unit: measureText(entry) })}</Row>
      )}
      {entry.type === 'figure' && <Row name="date">{entry.period}</Row>}
    </>
  );
}
