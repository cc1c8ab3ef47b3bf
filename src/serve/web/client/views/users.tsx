/** For admins: who may sign in, and the tokens of all. */
import { useState } from 'preact/hooks';
import { Field, Form, RoleField } from '../components/form.js';
import { Shown } from '../components/states.js';
import { Tokens } from '../components/tokens.js';
import { Wide } from '../components/wide.js';
import { Problem, send, useGet } from '../core/api.js';
import { instantText, t } from '../language/index.js';

interface UserLine {
  readonly name: string;
  readonly role: string;
  readonly made: string;
  readonly ended: string | null;
}

export default function UsersView() {
  const loaded = useGet<UserLine[]>('/users');
  const [problem, setProblem] = useState<string | null>(null);
  const change = (name: string, body: Readonly<Record<string, unknown>>) =>
    send('PUT', `/users/${encodeURIComponent(name)}`, body).then(
      () => {
        setProblem(null);
        loaded.again();
      },
      (error: unknown) => {
        setProblem(error instanceof Problem ? error.message : String(error));
        loaded.again();
      },
    );
  return (
    <>
      <h1>{t('users')}</h1>
      <p>
        <a href="/audit">{t('audit')}</a>
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Shown loaded={loaded}>{(users) => <UserTable users={users} change={change} />}</Shown>
      <section>
        <h2>{t('newUser')}</h2>
        <Form
          label={t('newUser')}
          button={t('newUser')}
          send={async ({ name = '', role = 'reader', password = '' }) => {
            await send('POST', '/users', { name, role, password });
            loaded.again();
          }}
        >
          <Field name="name" label={t('userName')} />
          <RoleField upTo="admin" />
          <Field name="password" label={t('password')} type="password" autocomplete="new-password" />
        </Form>
      </section>
      <section>
        <h2>{t('tokens')}</h2>
        <Tokens all round={0} />
      </section>
    </>
  );
}

interface TableProps {
  readonly users: readonly UserLine[];
  readonly change: (name: string, body: Readonly<Record<string, unknown>>) => Promise<void>;
}

const ROLES = ['reader', 'reviewer', 'admin'] as const;

function UserTable({ users, change }: TableProps) {
  return (
    <Wide label={t('users')}>
      <table>
        <thead>
          <tr>
            <th>{t('userName')}</th>
            <th>{t('role')}</th>
            <th>{t('made')}</th>
            <th>{t('action')}</th>
          </tr>
        </thead>
        <tbody>
          {users.map(({ name, role, made, ended }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <select
                  aria-label={`${t('role')}: ${name}`}
                  value={role}
                  onChange={(event) => void change(name, { role: event.currentTarget.value })}
                >
                  {ROLES.map((one) => (
                    <option key={one} value={one}>
                      {t(`role.${one}`)}
                    </option>
                  ))}
                </select>
              </td>
              <td>{instantText(made)}</td>
              <td>
                {ended && `${t('userEnded')} `}
                <button type="button" onClick={() => void change(name, { ended: ended === null })}>
                  {ended ? t('restoreUser') : t('removeUser')} <span class="sr-only">{name}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
