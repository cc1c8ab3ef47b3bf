/** The box for links, texts and files: one is read at once, several lie on the desk and are read one after another. */
import { useRef, useState } from 'preact/hooks';
import { linksOf, strangeLink } from '../../../addresses.js';
import { Problem } from '../core/api.js';
import { type Brought, desk, lay } from '../core/desk.js';
import { draftNow, handInput, noteDraft } from '../core/handed.js';
import { go, linkTo } from '../core/route.js';
import { Told } from '../core/told.js';
import { ENDINGS, type Remark, unfoldFile } from '../core/unfold.js';
import { t } from '../language/index.js';
import { skippedText } from '../language/problems.js';
import { Desk } from './desk.js';
import { ProblemBox } from './states.js';

/** What is said of the files; it stays with what lies there. */
const remarks = new Told<readonly Remark[]>([]);

export function ReadBox() {
  const [over, setOver] = useState(false);
  const [opening, setOpening] = useState<string | null>(null);
  const [tooMany, setTooMany] = useState(0);
  const [refused, refuse] = useState<'empty' | Problem | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const items = desk.use();
  const said = remarks.use();
  const take = (brought: readonly Brought[], isAlone = true) => {
    const [only] = brought;
    if (brought.length === 1 && only?.input && isAlone && desk.now().length === 0) {
      if (only.input.url && only.input.text === undefined && only.input.bytes === undefined)
        return go(linkTo('/read', { url: only.input.url }));
      handInput(only.input);
      return go('/read');
    }
    noteDraft('');
    setTooMany(lay(brought));
  };
  const files = async (list: FileList | null | undefined) => {
    const chosen = [...(list ?? [])];
    const brought: Brought[] = [];
    const remarked: Remark[] = [];
    for (const file of chosen) {
      setOpening(file.name);
      const opened = await unfoldFile(file);
      brought.push(...opened.brought);
      if (opened.remark) remarked.push(opened.remark);
    }
    setOpening(null);
    remarks.set([...remarks.now(), ...remarked]);
    take(brought, remarked.length === 0);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const words = (box.current?.value ?? '').trim();
    if (words === '' || strangeLink(words)) {
      refuse(words === '' ? 'empty' : new Problem('fetch.url', t('noWebLink'), null, 0));
      return box.current?.focus();
    }
    refuse(null);
    noteDraft(words);
    const links = linksOf(words);
    take(
      links.length > 0
        ? links.map((url) => ({ name: url, input: { url } }))
        : [{ name: `«${words.slice(0, 60)}»`, input: { text: words } }],
    );
    if (box.current) box.current.value = '';
  };
  return (
    <>
      <form
        class={`read-box${over ? ' over' : ''}`}
        onSubmit={submit}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void files(event.dataTransfer?.files);
        }}
      >
        <label for="read-text">{t('readBox')}</label>
        <textarea
          ref={box}
          id="read-text"
          rows={3}
          defaultValue={draftNow()}
          aria-describedby="read-hint"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              event.currentTarget.form?.requestSubmit();
          }}
        />
        <div class="row">
          <button type="submit" class="primary">
            {t('readNow')}
          </button>
          <label class="file">
            {t('chooseFile')}
            <input
              class="sr-only"
              type="file"
              multiple
              accept={ENDINGS}
              onChange={(event) => {
                const { currentTarget } = event;
                // The same file may be chosen again: what is emptied tells of it.
                void files(currentTarget.files).then(() => {
                  currentTarget.value = '';
                });
              }}
            />
          </label>
          <span class="hint" id="read-hint">
            {t('readHint')}
          </span>
        </div>
        <p role="status" class="soft">
          {opening !== null ? t('openingFile', { name: opening }) : refused === 'empty' && t('emptyBox')}
        </p>
        {refused instanceof Problem && <ProblemBox problem={refused}>{null}</ProblemBox>}
      </form>
      {(items.length > 0 || said.length > 0) && (
        <Desk items={items} cleared={() => remarks.set([])}>
          {tooMany > 0 && <p class="soft">{t('deskFull', { count: tooMany })}</p>}
          {said.map((one) => (
            <Said key={one.name} remark={one} />
          ))}
        </Desk>
      )}
    </>
  );
}

/** What of a file is not shown, and why. */
function Said({ remark: { name, skipped, skippedInAll, first } }: { remark: Remark }) {
  return (
    <div class="remark">
      {first !== null && <p>{t('fileHasMore', { name, count: first })}</p>}
      {skippedInAll > 0 && (
        <details>
          <summary>
            {name}: {t('leftOut', { count: skippedInAll })}
          </summary>
          <ul>
            {skipped.map(({ place, why }) => (
              <li key={place}>
                <code>{place}</code> {skippedText(why)}
              </li>
            ))}
            {skippedInAll > skipped.length && <li>…</li>}
          </ul>
        </details>
      )}
    </div>
  );
}
