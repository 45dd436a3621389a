/** What fetches or runs something in CSS, once comments are gone: names of functions, and the two old ways to bind a script. */
const reaching =
  /url\((?!\s*["']?\s*#)|(?:^|[^\w-])(?:-webkit-)?(?:image|image-set|cross-fade|element|paint|src|expression)\(|-moz-binding|behavior\s*:|(?:java|vb)script\s*:/i

/**
 * Whether a value of an attribute or a style keeps to its own drawing. A backslash spells any letter in CSS (`@\69mport`), and
 * drawing programs write none: what has one does not.
 */
export function staysInside(value: string): boolean {
  return !value.includes('\\') && !reaching.test(value)
}

/**
 * The rules of a drawing's style sheet without comments, imports, fonts and whatever else begins with `@`; nothing when the rest
 * reaches out of the drawing.
 * @param text all of it: judged in pieces, each can be harmless and the whole is not
 */
export function cleanStyle(text: string): string {
  const plain = withoutAtRules(text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' '))
  const rules = (plain.match(/[^{};]*\{[^{}]*\}/g) ?? []).join('')
  return staysInside(rules) && !rules.includes('@') ? rules : ''
}

/** At-rules end with a semicolon, or with the brace that closes theirs. */
function withoutAtRules(css: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = css.indexOf('@'); at >= 0; at = css.indexOf('@', from)) {
    kept.push(css.slice(from, at))
    from = endOfAtRule(css, at)
  }
  kept.push(css.slice(from))
  return kept.join('')
}

function endOfAtRule(css: string, start: number): number {
  let depth = 0
  for (let at = start; at < css.length; at += 1) {
    const letter = css.charAt(at)
    if (letter === '{') depth += 1
    if (letter === '}') depth -= 1
    if ((letter === ';' && depth === 0) || (letter === '}' && depth <= 0)) return at + 1
  }
  return css.length
}
