/** A text, link or file read at once, without keeping it. */
import { useEffect, useState } from 'preact/hooks';
import type { Reading } from '../../../../model/index.js';
import type { ViewProps } from '../app.js';
import { Keeping } from '../components/keeping.js';
import { Reader } from '../components/reader.js';
import { Nothing, ProblemBox, Waiting } from '../components/states.js';
import { Problem, send } from '../core/api.js';
import { noteDraft, takeInput } from '../core/handed.js';
import { t } from '../language/index.js';

export default function Read({ place }: ViewProps) {
  const [reading, setReading] = useState<Reading | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { url } = place.query;
  useEffect(() => {
    const input = url ? { url } : takeInput();
    if (!input) return setProblem(new Problem('web.no-text', t('noText'), null, 0));
    send<Reading>('POST', '/read', input).then(
      (read) => {
        noteDraft('');
        setReading(read);
      },
      (error: unknown) =>
        setProblem(error instanceof Problem ? error : new Problem('web.unknown', String(error), null, 0)),
    );
  }, [url]);
  if (problem)
    return (
      <ProblemBox problem={problem} isView>
        <a href="/">{t('navStart')}</a>
      </ProblemBox>
    );
  if (!reading) return <Waiting />;
  const input = url ? { url } : takeInput();
  return (
    <>
      {input && <Keeping input={input} known={reading.article} />}
      <Unread reading={reading} />
      <Reader reading={reading} />
    </>
  );
}

/** That nothing was found, and why where it is known: its language is not read, or could not be told. */
function Unread({ reading: { notes, statements, contacts, figures, dates } }: { reading: Reading }) {
  if ([statements, contacts, figures, dates].some(({ length }) => length > 0)) return null;
  const note = notes.find(({ code }) => code.startsWith('language.un'));
  if (note) return <ProblemBox problem={new Problem(note.code, note.message, null, 0)}>{null}</ProblemBox>;
  return <Nothing>{t('nothingRead')}</Nothing>;
}
