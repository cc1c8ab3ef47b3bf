/** One's own account: the password, and tokens for one's programs. */
import { useState } from 'preact/hooks';
import { Field, Form, RoleField } from '../components/form.js';
import { Secret } from '../components/secret.js';
import { Nothing, Waiting } from '../components/states.js';
import { Tokens } from '../components/tokens.js';
import { send } from '../core/api.js';
import { go } from '../core/route.js';
import { changePassword, signOut, useSession } from '../core/session.js';
import { t } from '../language/index.js';

export default function AccountView() {
  const session = useSession();
  if (!session) return <Waiting />;
  const { signIn, caller } = session;
  if (!signIn || !caller)
    return (
      <>
        <h1>{t('account')}</h1>
        {signIn ? <a href="/sign-in?to=/account">{t('signIn')}</a> : <Nothing>{t('nobodySignsIn')}</Nothing>}
      </>
    );
  return (
    <>
      <h1>{caller.name}</h1>
      <p class="facts">
        {t('role')}: {t(`role.${caller.role}`)}
      </p>
      <p>
        <button type="button" onClick={() => void signOut().then(() => go('/sign-in'))}>
          {t('signOut')}
        </button>
      </p>
      <NewPassword name={caller.name} />
      <OwnTokens role={caller.role} />
    </>
  );
}

function NewPassword({ name }: { name: string }) {
  const [done, setDone] = useState(false);
  return (
    <section>
      <h2>{t('newPassword')}</h2>
      <Form
        label={t('newPassword')}
        button={t('save')}
        send={async ({ old = '', password = '' }) => {
          await changePassword(old, password);
          setDone(true);
        }}
      >
        <input
          class="sr-only"
          type="text"
          autocomplete="username"
          value={name}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <Field name="old" label={t('oldPassword')} type="password" autocomplete="current-password" />
        <Field name="password" label={t('newPassword')} type="password" autocomplete="new-password" />
      </Form>
      {done && <p role="status">{t('passwordChanged')}</p>}
    </section>
  );
}

function OwnTokens({ role }: { role: string }) {
  const [secret, setSecret] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  return (
    <section>
      <h2>{t('tokens')}</h2>
      <p class="soft">{t('tokensAre')}</p>
      <Form
        label={t('newToken')}
        button={t('newToken')}
        send={async ({ name = '', role = 'reader', days = '' }) => {
          const made = await send<{ secret: string }>('POST', '/tokens', {
            name,
            role,
            days: days === '' ? null : Number(days),
          });
          setSecret(made.secret);
          setRound((count) => count + 1);
        }}
      >
        <Field name="name" label={t('tokenName')} />
        <RoleField upTo={role} />
        <Field name="days" label={t('endsAfterDays')} type="number" min={1} optional />
      </Form>
      {secret && <Secret value={secret} />}
      <Tokens all={false} round={round} />
    </section>
  );
}
