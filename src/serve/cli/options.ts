/** What the user says of the publication of the texts; goes before what the documents say themselves. */
import { type Command, Option } from 'commander';
import type { Publication } from '../../main.js';
import { isTime } from '../../model/index.js';
import { usage } from './failures.js';

export interface PublicationOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly language?: string;
}

export function withPublication(command: Command): Command {
  return command
    .addOption(
      new Option('--published <time>', 'when it was published: 2025-01-21T11:00+02:00, or only the date'),
    )
    .addOption(new Option('--outlet <name>', 'who published it'))
    .addOption(new Option('--language <code>', 'its language (uk, ru, en); told by the text when not given'));
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/**
 * The publication a document says of itself, with the user's own words put before it.
 * @throws LitopysError `usage.published`, `usage.language`
 */
export function publicationOf(options: PublicationOptions, stated: Publication = {}): Publication {
  const { published, outlet, language } = options;
  if (published !== undefined && !isTime(published))
    throw usage(
      'published',
      `"${published}" is no date of publication`,
      'write it as 2025-01-21T11:00+02:00 or 2025-01-21',
    );
  if (language !== undefined && !LANGUAGE.test(language))
    throw usage('language', `"${language}" is no language code`, 'write it as uk, ru or en');
  return {
    ...stated,
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(language !== undefined && { language }),
  };
}
