/** Tokens for programs as a table, with a button that ends each. */
import { useState } from 'preact/hooks';
import type { StoredToken } from '../../../../store/index.js';
import { Problem, send, useGet } from '../core/api.js';
import { instantText, type Key, t, timeText } from '../language/index.js';
import { Nothing, Shown } from './states.js';
import { Wide } from './wide.js';

/** A token as its owner sees it. */
export type TokenLine = Omit<StoredToken, 'hash'>;

/** @param round counts up when there may be new ones */
export function Tokens({ all, round }: { all: boolean; round: number }) {
  const [ends, setEnds] = useState(0);
  const loaded = useGet<TokenLine[]>('/tokens', { all: all || null, round: round + ends || null });
  const [problem, setProblem] = useState<string | null>(null);
  const end = (id: string) =>
    send('DELETE', `/tokens/${id}`).then(
      () => setEnds((count) => count + 1),
      (error: unknown) => setProblem(error instanceof Problem ? error.message : String(error)),
    );
  return (
    <Shown loaded={loaded}>
      {(tokens) =>
        tokens.length === 0 ? (
          <Nothing />
        ) : (
          <Wide label={t('tokens')}>
            {problem && <p role="alert">{problem}</p>}
            <table>
              <thead>
                <tr>
                  <th>{t('tokenName')}</th>
                  {all && <th>{t('userName')}</th>}
                  <th>{t('role')}</th>
                  <th>{t('made')}</th>
                  <th>{t('lastUsed')}</th>
                  <th>{t('endsOn')}</th>
                  <th>{t('action')}</th>
                </tr>
              </thead>
              <tbody>
                {tokens.map((one) => (
                  <tr key={one.id}>
                    <td>{one.name}</td>
                    {all && <td>{one.user}</td>}
                    <td>{t(`role.${one.role}` as Key)}</td>
                    <td>{instantText(one.made)}</td>
                    <td>{one.used ? instantText(one.used) : t('never')}</td>
                    <td>{one.expires ? timeText(one.expires.slice(0, 10)) : t('noEnd')}</td>
                    <td>
                      {one.ended ? (
                        t('tokenEnded')
                      ) : (
                        <button type="button" onClick={() => void end(one.id)}>
                          {t('endToken')} <span class="sr-only">{one.name}</span>
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        )
      }
    </Shown>
  );
}
