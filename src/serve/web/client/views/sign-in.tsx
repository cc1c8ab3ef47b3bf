/** Signing in; then on to where one was going. */
import type { ViewProps } from '../app.js';
import { Field, Form } from '../components/form.js';
import { go } from '../core/route.js';
import { signIn } from '../core/session.js';
import { t } from '../language/index.js';

export default function SignInView({ place }: ViewProps) {
  return (
    <>
      <h1>{t('signIn')}</h1>
      <Form
        label={t('signIn')}
        button={t('signIn')}
        send={async ({ name = '', password = '' }) => {
          await signIn(name, password);
          go(wayOn(place.query.to), { replace: true });
        }}
      >
        <Field name="name" label={t('userName')} autocomplete="username" />
        <Field name="password" label={t('password')} type="password" autocomplete="current-password" />
      </Form>
    </>
  );
}

/** Only places of this server: a link may be anybody's. */
function wayOn(to: string | undefined): string {
  if (!to || !URL.canParse(to, window.location.origin)) return '/';
  const url = new URL(to, window.location.origin);
  return url.origin === window.location.origin && to.startsWith('/') ? url.pathname + url.search : '/';
}
