import { escape, loginResponse, type LoginPage } from './login-response.ts'

/** The page on which a person signs in with e-mail and password. */
export function passwordPage(page: LoginPage): Promise<Response> {
  return loginResponse(
    page,
    'Sign in to the Studio',
    `<label>E-mail <input name="email" type="email" autocomplete="username" required autofocus${described(page)}></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button>`,
  )
}

/**
 * The second step: a code from an app.
 * @param ticket says that the password was right; it is in the page only
 */
export function codePage(page: LoginPage, ticket: string): Promise<Response> {
  const again = `?${new URLSearchParams({ origin: page.origin })}`
  return loginResponse(
    page,
    'Enter your code',
    `<p id="hint">Your app shows six digits. If you have lost it, enter a recovery code.</p>
<input type="hidden" name="ticket" value="${escape(ticket)}">
<label>Code <input name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required autofocus aria-describedby="${page.problem ? 'problem hint' : 'hint'}"${page.problem ? ' aria-invalid="true"' : ''}></label>
<button>Continue</button>
<p><a href="${escape(again)}">Sign in as somebody else</a></p>`,
  )
}

function described({ problem }: LoginPage): string {
  return problem === undefined ? '' : ' aria-describedby="problem"'
}
