/** A form that sends its fields, says what went wrong, and can not be sent twice at once. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../core/api.js';
import { t } from '../language/index.js';
import { problemText } from '../language/problems.js';

interface FormProps {
  readonly label: string;
  readonly button: string;
  readonly children: ComponentChildren;
  /** @throws Problem, which the form shows */
  readonly send: (fields: Readonly<Record<string, string>>) => Promise<void>;
}

export function Form({ label, button, children, send }: FormProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (sending) return;
    const form = event.currentTarget as HTMLFormElement;
    const fields = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    );
    setSending(true);
    setProblem(null);
    try {
      await send(fields);
      form.reset();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setSending(false);
    }
  };
  const said = problem && problemText(problem);
  return (
    <form class="fields" aria-label={label} onSubmit={(event) => void submit(event)}>
      {children}
      {problem && (
        <div class="problem" role="alert">
          <p>
            <strong>{said?.what}</strong>
          </p>
          {said?.next && <p>{said.next}</p>}
        </div>
      )}
      {/* A button that is disabled would lose the focus. */}
      <button type="submit" class="primary" aria-disabled={sending}>
        {button}
      </button>
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'password' | 'number';
  readonly autocomplete?: string;
  readonly min?: number;
  readonly optional?: boolean;
}

export function Field({ name, label, type = 'text', autocomplete = 'off', min, optional }: FieldProps) {
  return (
    <label>
      {label}
      <input
        name={name}
        // The types want one kind of input for each type; all of these take the rest.
        type={type as 'number'}
        autocomplete={autocomplete}
        required={!optional}
        min={min}
        minLength={type === 'password' && autocomplete === 'new-password' ? 10 : undefined}
        maxLength={256}
      />
    </label>
  );
}

export function RoleField({ upTo }: { upTo: string }) {
  const roles = ['reader', 'reviewer', 'admin'] as const;
  return (
    <label>
      {t('role')}
      <select name="role">
        {roles.slice(0, roles.indexOf(upTo as 'reader') + 1).map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
