/**
 * The page that a sign-in link opens. The secret stands in the fragment, which no server sees; the
 * page's script sends it in a request of its own, so that opening an address never signs in.
 */
export const LOGIN_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in</title>
<link rel="stylesheet" href="/login.css">
<script type="module" src="/login.js"></script>
</head>
<body>
<main>
<h1>Sign in</h1>
<p id="state" role="status">Open the sign-in link that the terminal shows. <code>stepzero login</code> prints a new one; each can be used once, for ten minutes.</p>
<p><a href="/">To the Studio</a></p>
</main>
</body>
</html>
`

/** Takes the secret out of the address first, so that no history keeps it. */
export const LOGIN_SCRIPT = `const secret = location.hash.slice(1)
if (secret !== '') {
  history.replaceState(null, '', '/login')
  const state = document.querySelector('#state')
  state.textContent = 'Signing in …'
  const response = await fetch('/login', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({secret}),
  })
  if (response.ok) location.replace('/')
  else state.textContent = 'This link was used, replaced or is older than ten minutes. Run stepzero login for a new one.'
}
`

export const LOGIN_STYLE = `:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
main { max-width: 32rem; margin: 20vh auto; padding: 0 1rem }
`

/** What the page may do: run its own script, and ask its own origin. */
export const LOGIN_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
